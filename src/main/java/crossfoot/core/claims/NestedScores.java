package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值, or 过程（20分） | 预算编制（12分） | 目标制定 | 5: the score of an indicator is that of
 * those below it, which stand in the next column of scores, up to the next indicator of its own level.
 */
final class NestedScores {
    private static final List<String> SCORES = List.of("分值", "权重", "分数", "标准分");
    private static final int FEWEST = 2;

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
            if (isOfScores(column)) {
                columns.add(column);
            }
        }
        for (int i = 0; i + 1 < columns.size(); i++) {
            level(columns.get(i), columns.get(i + 1));
        }
    }

    /** By its head, or by the names that bear them. */
    private boolean isOfScores(int column) {
        boolean named = false;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            named |= cells.score(row, column).isPresent();
        }
        return named || SCORES.stream().anyMatch(grid.header(column)::endsWith);
    }

    private Optional<Mention> at(int row, int column) {
        return cells.score(row, column).or(() -> cells.at(row, column));
    }

    /** Cells merged down are blank below their first row. */
    private void level(int outer, int inner) {
        Optional<Mention> whole = Optional.empty();
        List<Mention> parts = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            boolean total = ColumnSums.isTotal(grid.label(row, outer)) || grid.isTotal(row);
            if (at(row, outer).isPresent() || total || !grid.cell(row, outer).isBlank()) {
                settle(whole, parts);
                whole = total ? Optional.empty() : at(row, outer);
                parts.clear();
            }
            at(row, inner).ifPresent(parts::add);
        }
        settle(whole, parts);
    }

    private void settle(Optional<Mention> whole, List<Mention> parts) {
        if (whole.isPresent() && parts.size() >= FEWEST && !agrees(whole.get(), parts)) {
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
