package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of a table without a row for their total, which the text near the table tells: 安排资金 90 万元. */
final class ProseTotals {
    private static final int FEWEST = 3;
    /** Paragraphs before and behind the table. */
    private static final int NEAR = 6;
    /** How unlikely an accident must be, by the number of figures that may be the total. */
    private static final int CHANCE = 10;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    ProseTotals(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(Draft draft) {
        Map<Integer, List<Mention>> byTable = new HashMap<>();
        mentions.stream()
                .filter(Mention::inTable)
                .forEach(cell -> byTable.computeIfAbsent(cell.at().block(), unused -> new ArrayList<>())
                        .add(cell));
        for (Block block : draft.blocks()) {
            if (block instanceof Block.Table table && byTable.containsKey(table.number())) {
                Cells cells = new Cells(Grid.of(table), byTable.getOrDefault(table.number(), List.of()));
                table(cells);
            }
        }
    }

    private void table(Cells cells) {
        Grid grid = cells.grid();
        for (int column = 0; column < grid.columns(); column++) {
            List<Mention> figures = new ArrayList<>();
            boolean total = !cells.isAdded(column);
            for (int row = grid.firstRow(); row < grid.rows() && !total; row++) {
                Optional<Mention> cell = cells.at(row, column);
                cell.ifPresent(figures::add);
                total = cell.isPresent()
                        && (ColumnSums.isTotal(cells.label(row, column)) || RowLevel.of(grid, row, column) != 0);
            }
            if (!total
                    && figures.size() >= FEWEST
                    && !figures.get(0).dimension().isEmpty()) {
                column(grid.block(), figures);
            }
        }
    }

    private void column(int block, List<Mention> figures) {
        Mention first = figures.get(0);
        List<Mention> wholes = mentions.stream()
                .filter(whole -> !whole.inTable()
                        && whole.isAmount()
                        && Math.abs(whole.at().block() - block) <= NEAR
                        && whole.dimension().equals(first.dimension()))
                .toList();
        Interval sum = Interval.sum(figures);
        List<Mention> equal =
                wholes.stream().filter(whole -> sum.meets(Interval.of(whole))).toList();
        if (!equal.isEmpty()) {
            verdicts.addUp(equal.get(0), figures);
            verdicts.agree(equal);
        } else if (figures.stream().allMatch(verdicts::isOpen)) {
            wholes.stream()
                    .filter(verdicts::isOpen)
                    .forEach(whole -> NearMiss.settle(verdicts, whole, figures, CHANCE * wholes.size()));
        }
    }
}
