package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: the score of an indicator is that of those below it, which stand in the next
 * column of scores, up to the next indicator of its own level.
 */
final class NestedScores {
    private static final List<String> SCORES = List.of("分值", "权重", "分数", "标准分");

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    NestedScores(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            if (SCORES.stream().anyMatch(grid.header(column)::endsWith)) {
                columns.add(column);
            }
        }
        for (int i = 0; i + 1 < columns.size(); i++) {
            level(columns.get(i), columns.get(i + 1));
        }
    }

    /** Cells merged down are blank below their first row. */
    private void level(int outer, int inner) {
        Optional<Mention> whole = Optional.empty();
        List<Mention> parts = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            boolean total = ColumnSums.isTotal(grid.label(row, outer)) || grid.isTotal(row);
            if (cells.at(row, outer).isPresent() || total) {
                settle(whole, parts);
                whole = total ? Optional.empty() : cells.at(row, outer);
                parts.clear();
            }
            cells.at(row, inner).ifPresent(parts::add);
        }
        settle(whole, parts);
    }

    private void settle(Optional<Mention> whole, List<Mention> parts) {
        if (whole.isPresent() && !parts.isEmpty() && !agrees(whole.get(), parts)) {
            verdicts.contradict(Kind.SUM, whole.get(), TableSum.reason("table.sum", whole.get(), List.copyOf(parts)));
        }
    }

    private boolean agrees(Mention whole, List<Mention> parts) {
        boolean equal = TableSum.of(parts).compareTo(whole.quantity().value()) == 0;
        if (equal) {
            verdicts.agree(List.of(whole));
            verdicts.agree(parts);
        }
        return equal;
    }
}
