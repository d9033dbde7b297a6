package crossfoot.core.report;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results.ProjectLine;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Percent;
import java.util.List;
import java.util.Optional;

/**
 * The budget of one figure or project in one year, all its lines added, in 0.01 万元 rounded so that final = initial +
 * additional + adjusted holds in print as well.
 *
 * @param line the lines' sum, exact
 */
public record BudgetFigure(
        BudgetLine line,
        long initialHundredths,
        long additionalHundredths,
        long adjustedHundredths,
        long finalHundredths) {

    /** The budget of a figure in a year; empty if none is given. */
    public static Optional<BudgetFigure> ofFigure(List<BudgetLine> budgets, int year, String figureKey) {
        return budgets.stream()
                .filter(line ->
                        line.year() == year && !line.project() && line.subject().equals(figureKey))
                .reduce(BudgetLine::plus)
                .map(BudgetFigure::rounded);
    }

    /** The budgets of a year's projects, in the order in which they are first given. */
    public static List<BudgetFigure> ofProjects(List<BudgetLine> budgets, int year) {
        List<BudgetLine> lines = budgets.stream()
                .filter(line -> line.year() == year && line.project())
                .toList();
        return lines.stream()
                .map(BudgetLine::subject)
                .distinct()
                .map(subject -> lines.stream()
                        .filter(line -> line.subject().equals(subject))
                        .reduce(BudgetLine::plus)
                        .orElseThrow())
                .map(BudgetFigure::rounded)
                .toList();
    }

    private static BudgetFigure rounded(BudgetLine line) {
        long[][] exact = {
            {0},
            {line.initial().fen()},
            {line.additional().fen()},
            {line.adjusted().fen()}
        };
        long[][] hundredths = JointRounding.round(new int[] {-1, 0, 0, 0}, exact);
        return new BudgetFigure(line, hundredths[1][0], hundredths[2][0], hundredths[3][0], hundredths[0][0]);
    }

    /** Anything was added to or moved from the initial budget. */
    public boolean changed() {
        return !line.additional().isZero() || !line.adjusted().isZero();
    }

    /** Spent ÷ final budget: {@code 203.73%}; {@link Percent#NONE} when the final budget is zero. */
    public String executionRate(Money actual) {
        return Percent.of(actual, line.total());
    }

    /** What was spent on the project of this budget, which names it by its code or its name. */
    public Money spentOnProject(List<ProjectLine> projects) {
        return projects.stream()
                .filter(project -> project.year() == line.year()
                        && (project.project().code().equals(line.subject())
                                || project.project().name().equals(line.subject())))
                .map(ProjectLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
