package crossfoot.core.money;

/** A sum of money left the range of a {@code long} in 分 (about ±92 千万亿 元). The run stops; nothing wraps around. */
public final class MoneyOverflow extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    MoneyOverflow(long leftFen, long rightFen) {
        super("sum beyond the range of a long in fen: " + leftFen + " + " + rightFen);
    }
}
