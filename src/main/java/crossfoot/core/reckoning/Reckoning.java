package crossfoot.core.reckoning;

import crossfoot.core.reckoning.Adjustment.Shortage;
import crossfoot.core.reckoning.Execution.Kind;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.BudgetLine.Part;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.SubjectBudget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The yearly reckoning: what every output says of budgets beyond the figures themselves.
 *
 * @param executions every budget beside its spending; figures first, then projects, each followed by its parts
 * @param deviations one for every budget of a figure or project, in the same order
 * @param paces budgets that run ahead of the calendar, or behind it, in the year that still runs
 * @param adjustments proposals, in order of year and class
 * @param shortages what no proposal covers
 * @param evaluations the forms, the whole office's first in every year
 */
public record Reckoning(
        List<Execution> executions,
        List<Deviation> deviations,
        List<Pace> paces,
        List<Adjustment> adjustments,
        List<Shortage> shortages,
        List<Evaluation> evaluations) {
    public static final Reckoning NONE =
            new Reckoning(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Reckoning {
        executions = List.copyOf(executions);
        deviations = List.copyOf(deviations);
        paces = List.copyOf(paces);
        adjustments = List.copyOf(adjustments);
        shortages = List.copyOf(shortages);
        evaluations = List.copyOf(evaluations);
    }

    /**
     * Reckons all years.
     *
     * @param lastDays the last day of each year on which a ledger has a line
     */
    public static Reckoning of(Facts facts, Decided decided, Map<Integer, LocalDate> lastDays) {
        Outlays outlays = new Outlays(facts, decided.funds(), decided.classes());
        List<SubjectBudget> budgets = SubjectBudget.of(facts.budgets());
        List<Deviation> deviations = budgets.stream()
                .map(budget -> Deviation.of(budget, outlays.of(budget.whole())))
                .toList();
        List<Adjustment> moves = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        for (int year : facts.years()) {
            Adjustments ofYear = Adjustments.of(accounts(year, budgets, outlays, decided.classes()));
            moves.addAll(ofYear.moves());
            shortages.addAll(ofYear.uncovered());
        }
        return new Reckoning(
                executions(facts, budgets, outlays),
                deviations,
                paces(deviations, decided, lastDays),
                moves,
                shortages,
                new Evaluations(decided, budgets, outlays).all());
    }

    private static List<Execution> executions(Facts facts, List<SubjectBudget> budgets, Outlays outlays) {
        List<Execution> executions = new ArrayList<>();
        budgets.forEach(budget -> executions.addAll(Execution.of(budget, outlays.of(budget.whole()))));
        Category total = facts.tree().node(CategoryTree.TOTAL);
        for (int year : facts.years()) {
            BudgetLine whole = new BudgetLine(year, false, total.key(), total.label(), Part.WHOLE, BudgetAmounts.ZERO);
            List<Outlay> all = outlays.of(whole);
            if (!has(executions, year, Kind.ECONOMIC)) {
                executions.addAll(Execution.byEconomic(whole, all));
            }
            if (!has(executions, year, Kind.FUND)) {
                executions.addAll(Execution.byFund(whole, all));
            }
        }
        return executions;
    }

    private static boolean has(List<Execution> executions, int year, Kind kind) {
        return executions.stream()
                .anyMatch(line -> line.kind() == kind
                        && line.subject().year() == year
                        && line.subject().subject().equals(CategoryTree.TOTAL));
    }

    private static List<Account> accounts(int year, List<SubjectBudget> budgets, Outlays outlays, GovClasses classes) {
        List<Account> accounts = new ArrayList<>();
        for (SubjectBudget budget : budgets) {
            BudgetLine whole = budget.whole();
            boolean figure = !budget.byEconomic().isEmpty() && outlays.isWithoutProjects(whole);
            if (whole.year() == year && (whole.project() || figure)) {
                accounts.addAll(Account.of(budget, outlays.of(whole), classes));
            }
        }
        return accounts;
    }

    private static List<Pace> paces(List<Deviation> budgets, Decided decided, Map<Integer, LocalDate> lastDays) {
        int latest = lastDays.keySet().stream().max(Integer::compare).orElse(0);
        LocalDate asOf = lastDays.get(latest);
        if (asOf == null || !Pace.isRunning(asOf)) {
            return List.of();
        }
        return budgets.stream()
                .filter(one ->
                        one.budget().year() == latest && one.budget().total().fen() > 0)
                .map(one -> new Pace(one.budget(), asOf, one.spent()))
                .filter(pace -> pace.isNotable(decided.paceTolerance()))
                .toList();
    }

    /** What it says of these years. */
    public Reckoning of(Collection<Integer> years) {
        return new Reckoning(
                in(years, executions, line -> line.subject().year()),
                in(years, deviations, line -> line.budget().year()),
                in(years, paces, line -> line.budget().year()),
                in(years, adjustments, Adjustment::year),
                in(years, shortages, line -> line.side().subject().year()),
                in(years, evaluations, Evaluation::year));
    }

    private static <T> List<T> in(Collection<Integer> years, List<T> all, ToIntFunction<T> year) {
        return all.stream().filter(one -> years.contains(year.applyAsInt(one))).toList();
    }
}
