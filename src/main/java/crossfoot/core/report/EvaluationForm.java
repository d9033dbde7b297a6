package crossfoot.core.report;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Evaluation;
import crossfoot.core.reckoning.Evaluation.Funding;
import crossfoot.core.summary.BudgetAmounts;
import crossfoot.core.summary.Percent;
import java.util.ArrayList;
import java.util.List;
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
        long[] spent = spentHundredths(form.funds());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < form.funds().size(); i++) {
            Funding funding = form.funds().get(i);
            boolean figure = form.project().isEmpty()
                    && results.tree().stream().anyMatch(node -> node.key().equals(funding.label()));
            long hundredths = figure
                    ? Figures.amount(results, form.year(), funding.label()).wanHundredths()
                    : spent[i];
            rows.add(row(funding, hundredths));
        }
        return new EvaluationForm(form, rows);
    }

    private static Row row(Funding funding, long spentHundredths) {
        BudgetAmounts budget = funding.budget();
        Money total = budget == null ? Money.ZERO : budget.total();
        return new Row(
                funding.label(),
                budget == null
                        ? null
                        : Long.valueOf(
                                JointRounding.ownHundredths(budget.initial().fen())),
                budget == null ? null : Long.valueOf(JointRounding.ownHundredths(total.fen())),
                spentHundredths,
                total.fen() <= 0 ? Percent.NONE : Percent.of(funding.spent(), total),
                funding.spent(),
                total);
    }

    /** The first row is the sum of those that say of what it is made; a row that is a figure has its own rounding. */
    private static long[] spentHundredths(List<Funding> funds) {
        List<Integer> parts = new ArrayList<>();
        for (int i = 1; i < funds.size(); i++) {
            String label = funds.get(i).label();
            if (!label.equals("basic") && !label.equals("project")) {
                parts.add(i);
            }
        }
        int[] parents = new int[parts.size() + 1];
        long[][] exact = new long[parts.size() + 1][1];
        parents[0] = -1;
        for (int i = 0; i < parts.size(); i++) {
            exact[i + 1][0] = funds.get(parts.get(i)).spent().fen();
        }
        long[][] rounded = JointRounding.round(parents, exact);
        long[] spent = new long[funds.size()];
        spent[0] = rounded[0][0];
        for (int i = 0; i < parts.size(); i++) {
            spent[parts.get(i)] = rounded[i + 1][0];
        }
        return spent;
    }
}
