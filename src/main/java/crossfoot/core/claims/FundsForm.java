package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 计划安排资金 | 170 | 实际到位资金 | 170 | 实际支出 | 160 | 结余 | 10: a row of names and figures by turns, as the forms of project
 * evaluation have it. What stands below a figure is what it is made of, by the givers of the money.
 */
final class FundsForm {
    private static final List<String> ARRIVED = List.of("到位");
    private static final List<String> SPENT = List.of("支出", "使用", "支付");
    private static final List<String> LEFT = List.of("结余", "结转", "剩余");

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    FundsForm(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int row = 0; row < grid.rows() && grid.firstRow() == 0; row++) {
            Map<Integer, Mention> figures = figures(row);
            Optional<Mention> arrived = named(figures, row, ARRIVED);
            Optional<Mention> spent = named(figures, row, SPENT);
            Optional<Mention> left = named(figures, row, LEFT);
            if (arrived.isPresent() && spent.isPresent()) {
                left.ifPresent(rest -> rest(rest, arrived.get(), spent.get()));
                for (Map.Entry<Integer, Mention> figure : figures.entrySet()) {
                    below(figure.getValue(), row, figure.getKey());
                }
            }
        }
    }

    /** By columns, those whose name stands right before them. */
    private Map<Integer, Mention> figures(int row) {
        Map<Integer, Mention> figures = new HashMap<>();
        for (int column = 1; column < grid.columns(); column++) {
            Optional<Mention> figure = cells.at(row, column);
            if (figure.isPresent() && isName(row, column - 1)) {
                figures.put(column, figure.get());
            }
        }
        return figures;
    }

    private boolean isName(int row, int column) {
        return grid.at(row, column) == null && !grid.cell(row, column).isBlank();
    }

    /** The only one so called. */
    private Optional<Mention> named(Map<Integer, Mention> figures, int row, List<String> words) {
        List<Mention> called = figures.entrySet().stream()
                .filter(figure -> words.stream().anyMatch(grid.cell(row, figure.getKey() - 1)::contains))
                .map(Map.Entry::getValue)
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private void rest(Mention left, Mention arrived, Mention spent) {
        Interval expected = Interval.of(arrived).minus(Interval.of(spent));
        Difference.settle(verdicts, left, expected, List.of(arrived, spent));
    }

    /** A giver that is not named gives nothing. */
    private void below(Mention whole, int row, int column) {
        List<Mention> parts = new ArrayList<>();
        for (int below = row + 1; below < grid.rows() && isName(below, column - 1); below++) {
            cells.at(below, column).ifPresent(parts::add);
        }
        if (parts.size() > 1 && !TableSum.agrees(verdicts, whole, parts)) {
            verdicts.contradict(SumCheck.kind(whole), whole, TableSum.reason("table.sum", whole, parts));
        }
    }
}
