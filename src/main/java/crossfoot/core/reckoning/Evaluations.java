package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Evaluation.Funding;
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
        for (Income income : Income.values()) {
            funds.add(new Funding(
                    income.name(),
                    null,
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

    private @Nullable BudgetAmounts budget(int year, String key) {
        return budgets.stream()
                .map(SubjectBudget::whole)
                .filter(line ->
                        line.year() == year && !line.project() && line.subject().equals(key))
                .map(BudgetLine::amounts)
                .findFirst()
                .orElse(null);
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
        List<Funding> funds = List.of(
                new Funding("total", budget == null ? null : line.amounts(), all),
                new Funding("current", null, all.minus(carried).minus(other)),
                new Funding("carried", null, carried),
                new Funding("other", null, other));
        return new Evaluation(
                line.year(),
                line.subject(),
                line.label(),
                funds,
                indicators(line.year(), names),
                decided.scoreRule().score(all, line.total()));
    }
}
