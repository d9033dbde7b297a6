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
                if (quantity != null) {
                    mentions.add(
                            mention(grid, new Span(table.number(), row, column, quantity.start(), length(quantity))));
                    sentence++;
                }
            }
        }
        return sentence;
    }

    private static int length(Quantity quantity) {
        return quantity.end() - quantity.start();
    }

    private Mention mention(Grid grid, Span at) {
        Quantity quantity = grid.number(at.row(), at.column());
        String label = grid.label(at.row(), at.column());
        String header = grid.header(at.column());
        String words = header.isEmpty() ? label : label + "，" + header;
        Subject ofRow = Subject.of(label);
        Subject ofColumn = Subject.of(header);
        boolean byColumn = ofRow.term().isEmpty() && !ofColumn.term().isEmpty() && grid.isTotal(at.row());
        Subject subject = byColumn ? ofColumn : ofRow;
        Unit unit = quantity.unit();
        boolean prior = Words.PRIOR.in(header) || Words.PRIOR.in(label);
        int year = Math.max(Years.last(header), Years.last(label));
        return new Mention(
                mentions.size(),
                at,
                words + " " + grid.cell(at.row(), at.column()).strip(),
                sentence,
                quantity,
                new Lead(words, header, label, '，'),
                "",
                subject.within(Scope.of(grid.caption(), "").within(setting.outer())),
                byColumn || !ofRow.isNone(),
                year > 0 ? year : captionYear(grid),
                unit.isRate() ? Role.RATE : Role.of(unit, header),
                Measure.of(header.isEmpty() ? label : header),
                Against.of(header),
                prior);
    }

    private int captionYear(Grid grid) {
        int year = Years.last(grid.caption());
        return year > 0 ? year : setting.year();
    }
}
