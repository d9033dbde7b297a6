package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Evaluation.Funding;
import crossfoot.core.reckoning.FundSources.Fund;
import crossfoot.core.reckoning.FundSources.Income;
import crossfoot.core.reckoning.FundSources.Nature;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.SubjectBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the forms: for every year with a budget or indicators the office's, and one for each project with either. */
final class Evaluations {
    private final Decided decided;
    private final List<SubjectBudget> budgets;
    private final Outlays outlays;

    Evaluations(Decided decided, List<SubjectBudget> budgets, Outlays outlays) {
        this.decided = decided;
        this.budgets = budgets;
        this.outlays = outlays;
    }

    List<Evaluation> all() {
        List<Evaluation> all = new ArrayList<>();
        Stream.concat(
                        budgets.stream().map(budget -> budget.whole().year()),
                        decided.indicators().stream().map(Indicator::year))
                .distinct()
                .sorted()
                .forEach(year -> addYear(year, all));
        return all;
    }

    private void addYear(int year, List<Evaluation> all) {
        all.add(office(year));
        Map<String, SubjectBudget> projects = new LinkedHashMap<>();
        for (SubjectBudget budget : budgets) {
            if (budget.whole().year() == year && budget.whole().project()) {
                projects.put(budget.whole().subject(), budget);
            }
        }
        projects.values().forEach(budget -> all.add(project(budget.whole(), budget, names(budget.whole()))));
        decided.indicators().stream()
                .filter(indicator ->
                        indicator.year() == year && !indicator.project().isEmpty())
                .map(Indicator::project)
                .distinct()
                .filter(name -> projects.values().stream()
                        .noneMatch(budget -> names(budget.whole()).test(name)))
                .forEach(name -> all.add(project(
                        new BudgetLine(year, true, name, name, Money.ZERO, Money.ZERO, Money.ZERO),
                        null,
                        name::equals)));
    }

    private static Predicate<String> names(BudgetLine line) {
        return name -> name.equals(line.subject()) || name.equals(line.label());
    }

    private List<Indicator> indicators(int year, Predicate<String> project) {
        return decided.indicators().stream()
                .filter(indicator -> indicator.year() == year && project.test(indicator.project()))
                .toList();
    }

    private Evaluation office(int year) {
        List<Funding> funds = new ArrayList<>();
        Funding total = figure("total", year, CategoryTree.TOTAL);
        BudgetAmounts whole = total.budget() == null ? parts(year) : total.budget();
        funds.add(new Funding(total.label(), whole, total.spent()));
        List<Outlay> spent = outlays.ofFigure(year, CategoryTree.TOTAL);
        List<SubjectBudget> wholes = wholes(year);
        for (Income income : Income.values()) {
            funds.add(new Funding(
                    income.name(),
                    part(wholes, fund -> fund.income() == income),
                    Outlay.sum(spent, outlay -> outlay.fund().income() == income)));
        }
        funds.add(figure("basic", year, "basic"));
        funds.add(figure("project", year, "project"));
        Money budget = whole == null ? Money.ZERO : whole.total();
        return new Evaluation(
                year,
                "",
                "",
                funds,
                indicators(year, String::isEmpty),
                decided.scoreRule().score(total.spent(), budget));
    }

    /** Basic and project together, where the total has no budget of its own and these two have; else null. */
    private @Nullable BudgetAmounts parts(int year) {
        BudgetAmounts basic = budget(year, "basic");
        BudgetAmounts project = budget(year, "project");
        return basic == null || project == null ? null : basic.plus(project);
    }

    private static boolean isCurrent(Fund fund) {
        return fund.nature() != Nature.CARRIED && fund.nature() != Nature.OTHER;
    }

    /** The budgets that together are the office's; none where it has no budget. */
    private List<SubjectBudget> wholes(int year) {
        List<SubjectBudget> total = of(year, CategoryTree.TOTAL).stream().toList();
        return total.isEmpty()
                ? Stream.of("basic", "project")
                        .flatMap(key -> of(year, key).stream())
                        .toList()
                : total;
    }

    private Optional<SubjectBudget> of(int year, String key) {
        return budgets.stream()
                .filter(budget -> budget.whole().year() == year
                        && !budget.whole().project()
                        && budget.whole().subject().equals(key))
                .findFirst();
    }

    /** What such funds have of some budgets; null unless each of these says of all its money where it comes from. */
    private @Nullable BudgetAmounts part(List<SubjectBudget> wholes, Predicate<Fund> such) {
        BudgetAmounts part = BudgetAmounts.ZERO;
        for (SubjectBudget whole : wholes) {
            BudgetAmounts all = BudgetAmounts.ZERO;
            for (Map.Entry<String, BudgetAmounts> fund : whole.byFund().entrySet()) {
                all = all.plus(fund.getValue());
                part = such.test(decided.funds().of(fund.getKey())) ? part.plus(fund.getValue()) : part;
            }
            if (!all.equals(whole.whole().amounts())) {
                return null;
            }
        }
        return wholes.isEmpty() ? null : part;
    }

    private @Nullable BudgetAmounts budget(int year, String key) {
        return of(year, key).map(budget -> budget.whole().amounts()).orElse(null);
    }

    private Funding figure(String label, int year, String key) {
        return new Funding(label, budget(year, key), Outlay.sum(outlays.ofFigure(year, key)));
    }

    /** @param budget null where there are indicators only */
    private Evaluation project(BudgetLine line, @Nullable SubjectBudget budget, Predicate<String> names) {
        List<Outlay> spent = outlays.of(line);
        Money all = Outlay.sum(spent);
        Money carried = Outlay.sum(spent, Nature.CARRIED);
        Money other = Outlay.sum(spent, Nature.OTHER);
        List<SubjectBudget> parts = budget == null ? List.of() : List.of(budget);
        List<Funding> funds = List.of(
                new Funding("total", budget == null ? null : line.amounts(), all),
                new Funding(
                        "current",
                        part(parts, Evaluations::isCurrent),
                        all.minus(carried).minus(other)),
                new Funding("carried", part(parts, fund -> fund.nature() == Nature.CARRIED), carried),
                new Funding("other", part(parts, fund -> fund.nature() == Nature.OTHER), other));
        return new Evaluation(
                line.year(),
                line.subject(),
                line.label(),
                funds,
                indicators(line.year(), names),
                decided.scoreRule().score(all, line.total()));
    }
}
