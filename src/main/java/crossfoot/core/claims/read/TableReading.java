package crossfoot.core.claims.read;

import crossfoot.core.claims.read.DraftReading.Setting;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Span;
import java.util.List;

/** Reads the figures of one table: a cell's subject is its row's label, its measure and year stand in its column. */
final class TableReading {
    private static final String THREE_PUBLIC = "三公";
    private static final String OF_THE_YEAR = "本年";
    /** Below them 总计 has what was carried over in it, too. */
    private static final List<String> SIDES = List.of("收入", "支出");

    private final Setting setting;
    private final List<Mention> mentions;
    private int sentence;

    TableReading(Setting setting, List<Mention> mentions, int sentences) {
        this.setting = setting;
        this.mentions = mentions;
        this.sentence = sentences;
    }

    int read(Block.Table table) {
        Grid grid = Grid.of(table);
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Quantity quantity = grid.at(row, column);
                quantity = quantity == null ? grid.score(row, column) : quantity;
                if (quantity != null) {
                    Span at = new Span(table.number(), row, column, quantity.start(), length(quantity));
                    mentions.add(mention(grid, at, quantity));
                    sentence++;
                }
            }
        }
        return sentence;
    }

    private static int length(Quantity quantity) {
        return quantity.end() - quantity.start();
    }

    private Mention mention(Grid grid, Span at, Quantity quantity) {
        String label = grid.label(at.row(), at.column());
        String header = grid.header(at.column());
        String words = header.isEmpty() ? label : label + "，" + header;
        Subject ofRow = Subject.of(label);
        boolean byColumn =
                ofRow.term().isEmpty() && (label.isEmpty() || grid.isTotal(at.row()) || isOfYear(label, ofRow));
        Subject subject = byColumn ? ofColumn(label, header, grid.caption()) : ofRow;
        if (subject.isNone()
                && Grid.isTotalLabel(label)
                && Subject.of(header).term().isEmpty()) {
            subject = ofCaption(grid.caption());
        }
        Unit unit = quantity.unit();
        boolean prior = Words.PRIOR.in(header) || Words.PRIOR.in(label);
        int year = Math.max(Math.max(Years.last(header), Years.last(label)), grid.year(at.row()));
        return new Mention(
                mentions.size(),
                at,
                words + " " + grid.cell(at.row(), at.column()).strip(),
                sentence,
                quantity,
                new Lead(words, header, label, '，'),
                "",
                subject.within(Scope.of(header, "")
                        .within(Scope.of(grid.caption(), ""))
                        .within(setting.outer())),
                !subject.isNone(),
                year > 0 ? year : captionYear(grid),
                unit.isRate() ? Role.RATE : Role.of(unit, header),
                Measure.of(header.isEmpty() ? label : header),
                Against.of(header),
                prior);
    }

    /** 2019年决算: no name of what is told. */
    private static boolean isOfYear(String label, Subject ofRow) {
        return ofRow.isNone() && Years.last(label) > 0;
    }

    /** A total's column says what it is a total of; that of all columns is what the table is of. */
    private static Subject ofColumn(String label, String header, String caption) {
        Subject head = Subject.of(header);
        boolean all = head.term().isEmpty() && head.rest().isEmpty() && header.endsWith("合计");
        if (all && caption.contains(THREE_PUBLIC)) {
            return ofCaption(caption);
        }
        boolean ofTheYear = head.term().startsWith(OF_THE_YEAR) || SIDES.contains(head.term());
        return head.term().isEmpty() || (ofTheYear && label.strip().endsWith("总计")) ? Subject.NONE : head;
    }

    /** Of a table of 三公经费 the total is that of all three. */
    private static Subject ofCaption(String caption) {
        return caption.contains(THREE_PUBLIC) ? Subject.of(THREE_PUBLIC) : Subject.NONE;
    }

    private int captionYear(Grid grid) {
        int year = Years.last(grid.caption());
        return year > 0 ? year : setting.year();
    }
}
