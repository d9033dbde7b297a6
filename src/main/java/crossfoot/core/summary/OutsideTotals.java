package crossfoot.core.summary;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.Check.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares with what comes from outside the ledger: control totals and the budget. */
final class OutsideTotals {
    private final Facts facts;
    private final FigureSums figures;

    OutsideTotals(Facts facts, FigureSums figures) {
        this.facts = facts;
        this.figures = figures;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (ControlTotal control : facts.controls(ControlTotal.Stock.SPENT)) {
            checks.add(Reconciliation.check(
                    about(control), Reconciliation.amount(control.amount()), Reconciliation.amount(actual(control))));
        }
        facts.years().forEach(year -> checks.addAll(budgetFoots(year)));
        SubjectBudget.of(facts.budgets()).forEach(budget -> checks.addAll(breakdowns(budget)));
        return checks;
    }

    static Reconciliation.About about(ControlTotal control) {
        String subject = control.kind().name().toLowerCase(Locale.ROOT) + "-" + control.subject();
        String what = control.label() + "：控制数 = 明细账";
        return new Reconciliation.About(
                Kind.CONTROL_TOTAL, control.year(), subject, what, control.at().display());
    }

    private Money actual(ControlTotal control) {
        return switch (control.kind()) {
            case FIGURE -> figures.of(control.year(), control.subject()).amount();
            case ECONOMIC -> sum(View.ECONOMIC, control.year(), control.subject());
            case PROJECT -> sum(View.PROJECTS, control.year(), control.subject());
        };
    }

    private Money sum(View view, int year, String subject) {
        Money sum = Money.ZERO;
        for (Subtotal subtotal : facts.views().getOrDefault(view, List.of())) {
            Code project = subtotal.key().project();
            boolean meant = view == View.ECONOMIC
                    ? subtotal.key().economic().code().startsWith(subject)
                    : project.code().equals(subject) || project.name().equals(subject);
            sum = meant && subtotal.key().fiscalYear() == year ? sum.plus(subtotal.amount()) : sum;
        }
        return sum;
    }

    /** Where a figure and all figures below it have a budget, the budget must foot as well. */
    private List<Check> budgetFoots(int year) {
        Map<String, BudgetLine> lines = new HashMap<>();
        for (BudgetLine line : SubjectBudget.wholes(facts.budgets())) {
            if (line.year() == year && !line.project()) {
                lines.put(line.subject(), line);
            }
        }
        List<Check> checks = new ArrayList<>();
        for (Category node : facts.tree().nodes()) {
            List<BudgetLine> below = new ArrayList<>();
            for (Category child : facts.tree().children(node.key())) {
                if (lines.containsKey(child.key())) {
                    below.add(lines.get(child.key()));
                }
            }
            BudgetLine line = lines.get(node.key());
            long needed = facts.tree().children(node.key()).stream()
                    .filter(child -> !child.key().equals(crossfoot.core.rules.CategoryTree.UNCLASSIFIED))
                    .count();
            if (line != null && needed > 0 && below.size() == needed) {
                Money parts = below.stream().map(BudgetLine::total).reduce(Money.ZERO, Money::plus);
                checks.add(Reconciliation.check(
                        new Reconciliation.About(Kind.BUDGET, year, node.key(), node.label() + "：全年预算 = 下级各项之和", ""),
                        Reconciliation.amount(parts),
                        Reconciliation.amount(line.total())));
            }
        }
        return checks;
    }

    /** What is budgeted by economic class or fund source must add up to the subject's budget. */
    private static List<Check> breakdowns(SubjectBudget budget) {
        List<Check> checks = new ArrayList<>();
        BudgetLine whole = budget.whole();
        budget.breakdowns().forEach((level, sum) -> {
            String parts = switch (level) {
                case WHOLE -> "总额";
                case ECONOMIC_AND_FUND -> "各经济分类与资金来源";
                case ECONOMIC -> "各经济分类";
                case FUND -> "各资金来源";
            };
            String subject = whole.subject() + "-" + level.name().toLowerCase(Locale.ROOT);
            checks.add(Reconciliation.check(
                    new Reconciliation.About(
                            Kind.BUDGET, whole.year(), subject, whole.label() + "：全年预算 = " + parts + "之和", ""),
                    Reconciliation.amount(sum.total()),
                    Reconciliation.amount(whole.total())));
        });
        return checks;
    }
}
