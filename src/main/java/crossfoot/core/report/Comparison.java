package crossfoot.core.report;

import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.summary.Percent;
import java.math.BigDecimal;

/**
 * A figure beside the same figure of the year before. Direction and rate come from the exact amounts, the change from
 * the rounded ones, so that it can be checked against what is printed.
 *
 * @param changeHundredths how far apart the printed figures are, in 0.01 万元, never negative
 * @param rate that change of the exact amounts in percent, two decimals, never negative, without the sign of percent:
 *     {@code 3.20}; empty where a rate has no meaning
 */
public record Comparison(Trend trend, long changeHundredths, String rate) {
    /** What can be said of the two. */
    public enum Trend {
        RISE,
        FALL,
        /** Equal to the 分. */
        EQUAL,
        /** Not equal, but nothing of it shows in print. */
        NEARLY_EQUAL,
        /** There is no rate of growth from nothing. */
        FROM_ZERO,
        TO_ZERO,
        /** One of them is negative: there is no rate. */
        SIGNED
    }

    public static Comparison of(FigureAmount before, FigureAmount now) {
        long change = now.wanHundredths() - before.wanHundredths();
        Trend trend = trend(before, now, change);
        String rate =
                trend == Trend.RISE || trend == Trend.FALL ? rate(before, now).toPlainString() : "";
        return new Comparison(trend, Math.abs(change), rate);
    }

    private static Trend trend(FigureAmount before, FigureAmount now, long change) {
        int direction = now.exact().compareTo(before.exact());
        if (direction == 0) {
            return Trend.EQUAL;
        }
        if (before.exact().isZero()) {
            return Trend.FROM_ZERO;
        }
        if (now.exact().isZero()) {
            return Trend.TO_ZERO;
        }
        if (before.exact().fen() < 0 || now.exact().fen() < 0) {
            return Trend.SIGNED;
        }
        if (Long.signum(change) != direction || rate(before, now).signum() == 0) {
            return Trend.NEARLY_EQUAL;
        }
        return direction > 0 ? Trend.RISE : Trend.FALL;
    }

    private static BigDecimal rate(FigureAmount before, FigureAmount now) {
        return Percent.value(now.exact().minus(before.exact()), before.exact()).abs();
    }
}
