package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.HeaderRows;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of which a row of the header says what they are made of: A=B+C, 3=1-2. */
final class FormulaColumns {
    private static final Pattern TERM = Pattern.compile("([-+＋－−]?)\\s*([A-Z]|[0-9]{1,2})");
    private static final String MINUS = "-－−";

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    FormulaColumns(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    void check() {
        for (int row = 0; row < grid.firstRow(); row++) {
            Map<String, Integer> columns = new HashMap<>();
            for (int column = 0; column < grid.columns(); column++) {
                String cell = grid.cell(row, column).strip();
                Matcher formula = HeaderRows.FORMULA.matcher(cell);
                columns.put(formula.matches() ? formula.group(1) : cell, column);
            }
            for (int column = 0; column < grid.columns(); column++) {
                Matcher formula = HeaderRows.FORMULA.matcher(grid.cell(row, column));
                if (formula.matches()) {
                    column(column, formula.group(2), columns);
                }
            }
        }
    }

    private void column(int column, String formula, Map<String, Integer> columns) {
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
            Optional<Mention> total = cells.at(row, column);
            List<Mention> added = new ArrayList<>();
            List<Mention> taken = new ArrayList<>();
            Matcher term = TERM.matcher(formula);
            while (term.find()) {
                Integer other = columns.get(term.group(2));
                boolean minus = !term.group(1).isEmpty() && MINUS.contains(term.group(1));
                if (other == null) {
                    return;
                }
                cells.at(row, other).ifPresent((minus ? taken : added)::add);
            }
            if (total.isPresent() && !added.isEmpty()) {
                settle(total.orElseThrow(), added, taken);
            }
        }
    }

    /** A blank is nothing. */
    private void settle(Mention total, List<Mention> added, List<Mention> taken) {
        if (taken.isEmpty()) {
            boolean agrees = TableSum.agrees(verdicts, total, added);
            if (!agrees) {
                verdicts.contradict(SumCheck.kind(total), total, TableSum.reason("table.sum", total, added));
            }
        } else if (added.size() == 1 && taken.size() == 1) {
            Interval expected = Interval.of(added.get(0)).minus(Interval.of(taken.get(0)));
            Difference.settle(verdicts, total, expected, List.of(added.get(0), taken.get(0)));
        }
    }
}
