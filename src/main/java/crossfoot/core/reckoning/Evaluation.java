package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.summary.BudgetAmounts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form of self-evaluation, filled: 部门整体支出绩效自评表, or 项目支出绩效自评表 of one project.
 *
 * @param project empty for the whole office
 * @param label the project's name; empty for the whole office
 * @param funds its block of money, the total first
 * @param executionScore of {@link ScoreRule#POINTS}; null where there is no final budget to divide by
 */
public record Evaluation(
        int year,
        String project,
        String label,
        List<Funding> funds,
        List<Indicator> indicators,
        @Nullable BigDecimal executionScore) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal POINTS = BigDecimal.valueOf(ScoreRule.POINTS);

    public Evaluation {
        funds = List.copyOf(funds);
        indicators = List.copyOf(indicators);
    }

    /**
     * A row of the block of money.
     *
     * @param label which money: a key of the words of the form
     * @param budget null where the budget says nothing of this part
     */
    public record Funding(String label, @Nullable BudgetAmounts budget, Money spent) {}

    /** What a form is graded. */
    public enum Grade {
        EXCELLENT(90),
        GOOD(80),
        FAIR(60),
        POOR(0);

        private final int from;

        Grade(int from) {
            this.from = from;
        }
    }

    /** What all indicators can give. */
    public BigDecimal weights() {
        return indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The execution's ten points stand beside the indicators': these give 90. Else they give 100 by themselves. */
    public boolean countsExecution() {
        return weights().compareTo(ALL.subtract(POINTS)) == 0;
    }

    /** The indicators give 90 or 100. */
    public boolean isWeighted() {
        return countsExecution() || weights().compareTo(ALL) == 0;
    }

    /** Indicators that wait for what was done. */
    public long pending() {
        return indicators.stream()
                .filter(indicator -> indicator.score() == null)
                .count();
    }

    /** What the indicators have given so far. */
    public BigDecimal indicatorPoints() {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Indicator indicator : indicators) {
            BigDecimal score = indicator.score();
            sum = score == null ? sum : sum.add(score);
        }
        return sum;
    }

    /** All points of a hundred; null where something is missing, or the weights don't give a hundred. */
    public @Nullable BigDecimal total() {
        if (!isWeighted() || pending() > 0) {
            return null;
        }
        if (!countsExecution()) {
            return indicatorPoints();
        }
        return executionScore == null ? null : indicatorPoints().add(executionScore);
    }

    /** ≥ 90, ≥ 80, ≥ 60, below; null without a total. */
    public @Nullable Grade grade() {
        BigDecimal total = total();
        if (total == null) {
            return null;
        }
        for (Grade grade : Grade.values()) {
            if (total.compareTo(BigDecimal.valueOf(grade.from)) >= 0) {
                return grade;
            }
        }
        return Grade.POOR;
    }
}
