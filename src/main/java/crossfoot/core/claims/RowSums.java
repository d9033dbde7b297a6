package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table's columns are of each other, row by row: a rule counts where most rows keep it. */
final class RowSums {
    private static final List<String> TOTALS = List.of("合计", "总计", "小计");
    private static final List<String> RESTS = List.of("结余", "差额", "差异", "剩余", "未使用", "增减");
    private static final List<String> RATES = List.of("执行率", "完成率", "完成比例", "支付率", "完成年初预算");
    private static final int FEWEST = 2;
    private static final int WIDEST = 24;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    RowSums(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        if (grid.columns() > WIDEST) {
            return;
        }
        for (int column = 0; column < grid.columns(); column++) {
            String header = grid.header(column);
            if (TOTALS.stream().anyMatch(header::endsWith) && cells.isAdded(column)) {
                total(column);
            } else if (RESTS.stream().anyMatch(header::contains) && cells.isAdded(column)) {
                pairs(column, false);
            } else if (RATES.stream().anyMatch(header::contains)) {
                pairs(column, true);
            }
        }
    }

    /** The columns behind a total up to the next one, or all before it. */
    private void total(int column) {
        List<Integer> behind = new ArrayList<>();
        for (int other = column + 1; other < grid.columns() && !isTotal(other) && isOfBlock(column, other); other++) {
            if (cells.isAdded(other)) {
                behind.add(other);
            }
        }
        List<Integer> before = new ArrayList<>();
        for (int other = column - 1; other >= 0 && !isTotal(other); other--) {
            if (cells.isAdded(other)) {
                before.add(0, other);
            }
        }
        if (!keeps(column, behind)) {
            keeps(column, before);
        }
    }

    private boolean isTotal(int column) {
        return TOTALS.stream().anyMatch(grid.header(column)::endsWith);
    }

    /** No column of labels stands between. */
    private boolean isOfBlock(int column, int other) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            if (cells.at(row, other).isPresent()) {
                return grid.label(row, other).equals(grid.label(row, column));
            }
        }
        return true;
    }

    private boolean keeps(int column, List<Integer> addends) {
        if (addends.size() < FEWEST) {
            return false;
        }
        List<Mention> right = new ArrayList<>();
        List<Mention> wrong = new ArrayList<>();
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> total = cells.at(row, column);
            List<Mention> parts = parts(row, addends);
            if (total.isPresent() && !parts.isEmpty()) {
                boolean sum = Interval.sum(parts).meets(Interval.of(total.get()));
                (sum ? right : wrong).add(total.get());
            }
        }
        long telling = right.stream()
                .filter(total -> total.quantity().value().signum() != 0)
                .count();
        if (telling < FEWEST || telling <= wrong.size()) {
            return false;
        }
        right.forEach(total -> TableSum.agrees(verdicts, total, parts(total.at().row(), addends)));
        wrong.forEach(total -> verdicts.contradict(
                Kind.SUM,
                total,
                TableSum.reason("table.sum", total, parts(total.at().row(), addends))));
        return true;
    }

    private List<Mention> parts(int row, List<Integer> addends) {
        return addends.stream().flatMap(other -> cells.at(row, other).stream()).toList();
    }

    /** The two columns whose difference, or whose rate, most rows of the column are. */
    private void pairs(int column, boolean rate) {
        for (int first = 0; first < column; first++) {
            for (int second = 0; second < column; second++) {
                if (first != second
                        && cells.isAdded(first)
                        && cells.isAdded(second)
                        && pair(column, first, second, rate)) {
                    return;
                }
            }
        }
    }

    private boolean pair(int column, int first, int second, boolean rate) {
        List<Runnable> said = new ArrayList<>();
        int right = 0;
        int wrong = 0;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> stated = cells.at(row, column);
            Optional<Mention> one = cells.at(row, first);
            Optional<Mention> other = cells.at(row, second);
            if (stated.isPresent() && one.isPresent() && other.isPresent()) {
                boolean fits = rate
                        ? ofRate(said, stated.get(), one.get(), other.get())
                        : ofDifference(said, stated.get(), one.get(), other.get());
                right += fits ? 1 : 0;
                wrong += fits ? 0 : 1;
            }
        }
        boolean kept = right >= FEWEST && right > wrong;
        if (kept) {
            said.forEach(Runnable::run);
        }
        return kept;
    }

    private boolean ofRate(List<Runnable> said, Mention stated, Mention part, Mention whole) {
        List<RateText> way = RateText.share(stated, part, whole).stream().toList();
        said.add(() -> RateText.settle(verdicts, way, true));
        return way.isEmpty() || way.get(0).isNear();
    }

    private boolean ofDifference(List<Runnable> said, Mention stated, Mention first, Mention second) {
        Interval expected = Interval.of(first).minus(Interval.of(second));
        said.add(() -> Difference.settle(verdicts, stated, expected, List.of(first, second)));
        return expected.meets(Interval.of(stated));
    }
}
