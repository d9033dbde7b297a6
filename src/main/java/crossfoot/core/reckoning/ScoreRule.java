package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the execution of the budget is scored: 10 points at most. The usual rule is linear, rate × 10 up to 10; an office
 * may use whole points or steps. The rate is spent ÷ final budget (全年预算), as the forms of 绩效自评 have it.
 *
 * @param steps for {@link Kind#STEPPED}, the highest rate first; a rate below all of them scores 0
 */
public record ScoreRule(Kind kind, List<Step> steps) {
    public static final int POINTS = 10;
    public static final ScoreRule LINEAR = new ScoreRule(Kind.LINEAR, List.of());
    private static final int DECIMALS = 2;

    public ScoreRule {
        steps = List.copyOf(steps);
    }

    /** The rules there are. */
    public enum Kind {
        /** Two decimals. */
        LINEAR,
        /** Linear, rounded half up to whole points. */
        INTEGER,
        STEPPED
    }

    /** From this rate on, in percent, so many points. */
    public record Step(BigDecimal fromPercent, BigDecimal points) {}

    /** The points; null where there is no budget to divide by. */
    public @Nullable BigDecimal score(Money spent, Money budget) {
        if (budget.fen() <= 0) {
            return null;
        }
        BigDecimal points = BigDecimal.valueOf(POINTS);
        BigDecimal whole = BigDecimal.valueOf(budget.fen());
        BigDecimal part = BigDecimal.valueOf(Math.max(0, spent.fen()));
        if (kind == Kind.STEPPED) {
            for (Step step : steps) {
                BigDecimal from = step.fromPercent.movePointLeft(2).multiply(whole);
                if (part.compareTo(from) >= 0) {
                    return step.points.setScale(DECIMALS, RoundingMode.HALF_UP);
                }
            }
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        int decimals = kind == Kind.INTEGER ? 0 : DECIMALS;
        BigDecimal score = part.multiply(points).divide(whole, decimals, RoundingMode.HALF_UP);
        return score.min(points).setScale(DECIMALS);
    }
}
