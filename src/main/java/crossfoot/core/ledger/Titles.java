package crossfoot.core.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rows above a table say: the year, the unit of amounts, the name of the office. */
final class Titles {
    private static final Pattern PRINTED = Pattern.compile("(?:打印|导出|制表|编制|生成|查询|制单)(?:日期|时间)?[:：]?[\\d年月日/.:\\-]+");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|-|\\.|/|$)");
    private static final Pattern OFFICE =
            Pattern.compile("(?:编制单位|核算单位|单位名称|预算单位|填报单位|单位|部门)(?:名称)?[:：]\\s*([^\\s:：]+)");

    private final Set<Integer> years = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private String office = "";

    Titles(List<RawRow> rows) {
        for (RawRow row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (!row.text(column).isBlank() && row.kind(column) == CellKind.TEXT) {
                    read(row.text(column));
                }
            }
        }
    }

    private void read(String text) {
        String unit = UnitText.inTitle(text);
        if (!unit.isEmpty()) {
            units.add(unit);
        }
        Matcher year = YEAR.matcher(PRINTED.matcher(HeaderText.folded(text)).replaceAll(""));
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        Matcher named = OFFICE.matcher(text);
        while (office.isEmpty() && named.find()) {
            String name = RowText.trimmed(named.group(1));
            boolean amounts = !UnitText.inBrackets(HeaderText.folded(name)).isEmpty();
            office = amounts ? "" : name;
        }
    }

    /** The one year that is named; null if none or several. */
    @Nullable
    Integer year() {
        return years.size() == 1 ? years.iterator().next() : null;
    }

    /** The units of amounts that are named, as words. */
    Set<String> units() {
        return units;
    }

    String unitName() {
        return office;
    }
}
