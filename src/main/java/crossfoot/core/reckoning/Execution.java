package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Percent;
import crossfoot.core.summary.SubjectBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The budget of a figure or project, or of a class or fund source within it, beside what was spent.
 *
 * @param subject the figure or project that it is, or is part of
 * @param part the economic class or fund source; empty for the whole
 * @param budgeted false where money was spent under what the budget does not name
 */
public record Execution(
        Kind kind, BudgetLine subject, String part, BudgetAmounts budget, boolean budgeted, Money spent) {
    /** What a line is about. */
    public enum Kind {
        FIGURE,
        PROJECT,
        ECONOMIC,
        FUND
    }

    /** 结余: what is left of the final budget; negative where more was spent. */
    public Money left() {
        return budget.total().minus(spent);
    }

    /** Spent ÷ final budget; {@link Percent#NONE} where there is none to divide by. */
    public String rate() {
        return budget.total().fen() <= 0 ? Percent.NONE : Percent.of(spent, budget.total());
    }

    /** The whole of each budget, then its parts by class and by fund source; these add up to all that was spent. */
    static List<Execution> of(SubjectBudget budget, List<Outlay> outlays) {
        List<Execution> lines = new ArrayList<>();
        BudgetLine whole = budget.whole();
        Kind kind = whole.project() ? Kind.PROJECT : Kind.FIGURE;
        lines.add(new Execution(kind, whole, "", whole.amounts(), true, Outlay.sum(outlays)));
        if (!budget.byEconomic().isEmpty()) {
            Function<Outlay, String> nearest = outlay -> nearest(budget.byEconomic(), outlay.economicCode());
            lines.addAll(parts(Kind.ECONOMIC, whole, budget.byEconomic(), sums(outlays, nearest)));
        }
        if (!budget.byFund().isEmpty()) {
            Function<Outlay, String> source = outlay -> outlay.fund().source();
            lines.addAll(parts(Kind.FUND, whole, budget.byFund(), sums(outlays, source)));
        }
        return lines;
    }

    /** What was spent under each fund source, where the budget says nothing of fund sources. */
    static List<Execution> byFund(BudgetLine whole, List<Outlay> outlays) {
        return parts(
                Kind.FUND,
                whole,
                Map.of(),
                sums(outlays, outlay -> outlay.fund().source()));
    }

    /** What was spent under each economic class (类), where the budget says nothing of them. */
    static List<Execution> byEconomic(BudgetLine whole, List<Outlay> outlays) {
        int digits = 3;
        Function<Outlay, String> broad = outlay -> outlay.economicCode()
                .substring(0, Math.min(digits, outlay.economicCode().length()));
        return parts(Kind.ECONOMIC, whole, Map.of(), sums(outlays, broad));
    }

    private static List<Execution> parts(
            Kind kind, BudgetLine whole, Map<String, BudgetAmounts> budgets, Map<String, Money> spent) {
        TreeSet<String> keys = new TreeSet<>(budgets.keySet());
        keys.addAll(spent.keySet());
        return keys.stream()
                .map(key -> new Execution(
                        kind,
                        whole,
                        key,
                        budgets.getOrDefault(key, BudgetAmounts.ZERO),
                        budgets.containsKey(key),
                        spent.getOrDefault(key, Money.ZERO)))
                .toList();
    }

    private static Map<String, Money> sums(List<Outlay> outlays, Function<Outlay, String> key) {
        Map<String, Money> sums = new TreeMap<>();
        outlays.forEach(outlay -> sums.merge(key.apply(outlay), outlay.amount(), Money::plus));
        return sums;
    }

    /** The longest budgeted code that a code lies under; the code itself if there is none. */
    static String nearest(Map<String, BudgetAmounts> budgets, String code) {
        return budgets.keySet().stream()
                .filter(code::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(code);
    }
}
