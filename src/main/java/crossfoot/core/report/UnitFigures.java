package crossfoot.core.report;

import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import crossfoot.core.units.OfficeUnit;
import java.util.List;

/**
 * What one unit of a run came to by itself: its figures are those of a run over its ledgers alone.
 *
 * @param years ascending; every year in which it has entries or a budget
 * @param table its figures, rounded jointly over its own years
 * @param budgets the whole budget of every figure and project of its own
 * @param checks of its own figures; those of files stand with their files
 * @param sources the ledgers that have entries of it
 */
public record UnitFigures(
        OfficeUnit unit,
        List<Integer> years,
        FigureTable table,
        List<BudgetLine> budgets,
        List<Check> checks,
        List<String> sources) {
    public UnitFigures {
        years = List.copyOf(years);
        budgets = List.copyOf(budgets);
        checks = List.copyOf(checks);
        sources = List.copyOf(sources);
    }

    /** Zero where the unit has none. */
    public FigureAmount amount(int year, String key) {
        return table.amount(year, key);
    }

    /** Its checks that fail. */
    public long differences() {
        return checks.stream()
                .filter(check -> check.status() == Check.Status.FAIL)
                .count();
    }
}
