package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows that nothing but their figures says are of other rows: 教育支出 what 普通教育 and 职业教育 right below it come to, 可用资金 what
 * 本年收入 and 年初结余 right above it do, 年末结余 what is left of three.
 */
final class FoundRows {
    private static final int FEWEST = 2;
    private static final int LONGEST = 12;
    private static final int REACH = 5;

    private final Cells cells;
    private final Grid grid;
    private final TableVote vote;
    private final int[] columns;
    private final Set<Integer> parts;

    /** @param parts the rows that are known to be parts of other rows */
    FoundRows(Verdicts verdicts, Cells cells, Set<Integer> parts) {
        this.cells = cells;
        this.grid = cells.grid();
        this.vote = new TableVote(verdicts, column -> true);
        this.columns =
                IntStream.range(0, grid.columns()).filter(cells::isOfAmounts).toArray();
        this.parts = new HashSet<>(parts);
    }

    /** The rows that are parts of other rows. */
    Set<Integer> check() {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            if (!grid.isTotal(row) && !parts.contains(row)) {
                headed(row);
                made(row);
            }
        }
        return parts;
    }

    /** Of the rows right below it. */
    private void headed(int row) {
        List<Integer> below = new ArrayList<>();
        for (int next = row + 1; next < Math.min(grid.rows(), row + 1 + LONGEST) && !grid.isTotal(next); next++) {
            if (!parts.contains(next)) {
                below.add(next);
            }
            if (below.size() >= FEWEST && holds(row, below, List.of())) {
                parts.addAll(below);
                return;
            }
        }
    }

    /** Of two or three near rows above it. */
    private void made(int row) {
        for (int first = row - 1; first >= Math.max(grid.firstRow(), row - REACH); first--) {
            for (int second = row - 1; second >= Math.max(grid.firstRow(), row - REACH); second--) {
                boolean sum = first < second && holds(row, List.of(first, second), List.of());
                if (sum || (first != second && holds(row, List.of(first), List.of(second)))) {
                    return;
                }
                for (int third = row - 1; first < second && third >= Math.max(grid.firstRow(), row - REACH); third--) {
                    if (third != first && third != second && holds(row, List.of(first, second), List.of(third))) {
                        return;
                    }
                }
            }
        }
    }

    private boolean holds(int row, List<Integer> added, List<Integer> taken) {
        return vote.settles(IntStream.of(columns), column -> line(row, column, added, taken), false);
    }

    private Optional<RowLine> line(int row, int column, List<Integer> added, List<Integer> taken) {
        return cells.at(row, column).flatMap(stated -> {
            List<Mention> plus = of(added, column);
            List<Mention> minus = of(taken, column);
            boolean whole = plus.size() + minus.size() == added.size() + taken.size();
            return RowLine.linear(stated, plus, minus).filter(line -> whole || line.holds());
        });
    }

    private List<Mention> of(List<Integer> rows, int column) {
        return rows.stream().flatMap(row -> cells.at(row, column).stream()).toList();
    }
}
