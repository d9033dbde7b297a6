package crossfoot.core.money;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An exact amount of money: a whole number of 分 (1/100 元). Never rounded, never a floating-point number. Arithmetic
 * that leaves the range of a {@code long} throws {@link MoneyOverflow}.
 *
 * @param fen the amount in 分; negative for a reversal (红字)
 */
public record Money(long fen) implements Comparable<Money>, Serializable {
    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    public Money plus(Money other) {
        return ofFen(addFen(fen, other.fen));
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        if (fen == Long.MIN_VALUE) {
            throw new MoneyOverflow(fen, 0);
        }
        return ofFen(-fen);
    }

    public boolean isZero() {
        return fen == 0;
    }

    /** The exact amount in 元 with two decimals and no grouping: {@code -1234.50}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan();
    }

    /** Adds two amounts in 分, refusing to wrap around. */
    public static long addFen(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw new MoneyOverflow(left, right);
        }
        return sum;
    }
}
