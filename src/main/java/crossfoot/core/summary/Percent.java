package crossfoot.core.summary;

import crossfoot.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What part of a whole an amount is: exact division of 分, then half up (away from zero) to two decimals of a percent.
 */
public final class Percent {
    /** Stands where there is no rate: nothing can be divided by a whole of zero. */
    public static final String NONE = "—";

    private static final int DECIMALS = 2;

    private Percent() {}

    /** The rate as shown: {@code 203.73%}, or {@link #NONE} when the whole is zero. */
    public static String of(Money part, Money whole) {
        return whole.isZero() ? NONE : value(part, whole).toPlainString() + "%";
    }

    /**
     * The rate as a number of percent with two decimals: {@code 203.73}.
     *
     * @throws ArithmeticException when the whole is zero
     */
    public static BigDecimal value(Money part, Money whole) {
        return BigDecimal.valueOf(part.fen())
                .scaleByPowerOfTen(2)
                .divide(BigDecimal.valueOf(whole.fen()), DECIMALS, RoundingMode.HALF_UP);
    }
}
