package crossfoot.core.report;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Evaluation;
import crossfoot.core.reckoning.Evaluation.Funding;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form of self-evaluation as it is printed: its block of money in 0.01 万元, the figures of the tree as every other
 * output has them, what they are made of rounded so that it adds up.
 */
public record EvaluationForm(Evaluation evaluation, List<Row> rows) {
    /**
     * A row of the block of money.
     *
     * @param label a key of the form's words
     * @param initialHundredths and {@code finalHundredths}: null where the budget says nothing of it
     * @param rate spent ÷ final budget of the exact amounts; {@link Percent#NONE} where there is none
     */
    public record Row(
            String label,
            @Nullable Long initialHundredths,
            @Nullable Long finalHundredths,
            long spentHundredths,
            String rate,
            Money spent,
            Money budget) {}

    /** The forms of the latest year that has indicators, else of the latest that has a budget; empty without either. */
    public static List<EvaluationForm> of(Results results) {
        List<Evaluation> all = results.reckoning().evaluations();
        int latest = all.stream().mapToInt(Evaluation::year).max().orElse(0);
        int year = all.stream()
                .filter(form -> !form.indicators().isEmpty())
                .mapToInt(Evaluation::year)
                .max()
                .orElse(latest);
        return all.stream()
                .filter(form -> form.year() == year)
                .map(form -> of(results, form))
                .toList();
    }

    private static EvaluationForm of(Results results, Evaluation form) {
        List<Funding> funds = form.funds();
        long[] initial = hundredths(funds, funding -> amounts(funding).initial());
        long[] last = hundredths(funds, funding -> amounts(funding).total());
        long[] spent = hundredths(funds, Funding::spent);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < funds.size(); i++) {
            Funding funding = funds.get(i);
            boolean figure = form.project().isEmpty()
                    && results.tree().stream().anyMatch(node -> node.key().equals(funding.label()));
            if (figure) {
                spent[i] = Figures.amount(results, form.year(), funding.label()).wanHundredths();
            }
            boolean budgeted = funding.budget() != null;
            Money total = amounts(funding).total();
            rows.add(new Row(
                    funding.label(),
                    budgeted ? Long.valueOf(initial[i]) : null,
                    budgeted ? Long.valueOf(last[i]) : null,
                    spent[i],
                    total.fen() <= 0 ? Percent.NONE : Percent.of(funding.spent(), total),
                    funding.spent(),
                    total));
        }
        return new EvaluationForm(form, rows);
    }

    private static BudgetAmounts amounts(Funding funding) {
        BudgetAmounts budget = funding.budget();
        return budget == null ? BudgetAmounts.ZERO : budget;
    }

    /**
     * The first row is the sum of those that say of what it is made, and keeps its own rounding; so does a row that is
     * a figure, and the first where nothing says what it is made of.
     */
    private static long[] hundredths(List<Funding> funds, Function<Funding, Money> amount) {
        long[] hundredths = new long[funds.size()];
        List<Integer> parts = new ArrayList<>();
        Money sum = Money.ZERO;
        for (int i = 0; i < funds.size(); i++) {
            Money own = amount.apply(funds.get(i));
            hundredths[i] = JointRounding.ownHundredths(own.fen());
            String label = funds.get(i).label();
            if (i > 0 && !label.equals("basic") && !label.equals("project")) {
                parts.add(i);
                sum = sum.plus(own);
            }
        }
        if (!parts.isEmpty() && sum.equals(amount.apply(funds.get(0)))) {
            long[] exact = parts.stream()
                    .mapToLong(part -> amount.apply(funds.get(part)).fen())
                    .toArray();
            long[] rounded = JointRounding.within(new int[] {-1}, new long[][] {exact}, new long[] {hundredths[0]})
                    .orElseThrow()[0];
            for (int i = 0; i < parts.size(); i++) {
                hundredths[parts.get(i)] = rounded[i];
            }
        }
        return hundredths;
    }
}
