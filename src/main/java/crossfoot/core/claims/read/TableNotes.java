package crossfoot.core.claims.read;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of a table that its caption does not name: 注：金额单位为万元 below it, or …如下（单位：元）： above it. */
public final class TableNotes {
    private static final Pattern UNIT = Pattern.compile("单位[为是均：:\\s]{0,3}(?:人民币)?(万元|亿元|千元|元)(?![/／])");
    /** A sentence in which the unit is an aside says no more of it below. */
    private static final int NEAR = 40;

    private TableNotes() {}

    /** The same draft, with the unit in the caption of each table that has it told right below or above. */
    public static Draft in(Draft draft) {
        List<Block> blocks = new ArrayList<>(draft.blocks());
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Table table
                    && !HeadUnits.money(table.caption()).isMoney()) {
                String unit = unit(i + 1 < blocks.size() ? blocks.get(i + 1) : table, false);
                unit = unit.isEmpty() && i > 0 ? unit(blocks.get(i - 1), true) : unit;
                if (!unit.isEmpty()) {
                    String caption = (table.caption() + " 单位：" + unit).strip();
                    blocks.set(i, new Block.Table(table.number(), table.page(), caption, table.rows()));
                }
            }
        }
        return new Draft(draft.file(), blocks);
    }

    private static String unit(Block block, boolean above) {
        if (!(block instanceof Block.Paragraph line)) {
            return "";
        }
        String text = Plain.text(line.text());
        Matcher unit = UNIT.matcher(text);
        boolean found = unit.find();
        boolean near = found && (above ? text.length() - unit.end() : unit.start()) <= NEAR;
        return near ? unit.group(1) : "";
    }
}
