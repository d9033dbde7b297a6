package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes calculations as a reader would check them, all figures in the unit of the one that is checked. */
final class Arithmetic {
    private static final int RATE_SCALE = 2;
    private static final int FINEST = 8;

    /** So many decimals hold an amount in 亿元 to the 分, and more. */
    private static final int EXACT = 12;

    private Arithmetic() {}

    /** The mention's number in that unit. */
    static String in(Unit unit, Mention mention) {
        return mention.quantity().unit().symbol().equals(unit.symbol())
                ? mention.quantity().number().toPlainString()
                : number(
                        unit,
                        mention.quantity().value(),
                        mention.quantity().number().scale());
    }

    /** An amount, given in the dimension's own unit, as a number in that unit with at least so many decimals. */
    static String number(Unit unit, BigDecimal value, int decimals) {
        BigDecimal plain =
                value.divide(unit.factor(), EXACT, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.setScale(Math.max(Math.max(0, plain.scale()), Math.max(0, decimals)), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A rate, rounded as the stated one is. */
    static BigDecimal rate(BigDecimal exact, Mention stated) {
        return exact.setScale(Math.max(0, stated.quantity().number().scale()), RoundingMode.HALF_UP);
    }

    /** The quotient in percent, to be shown. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, FINEST, RoundingMode.HALF_UP);
    }

    static String percentText(BigDecimal part, BigDecimal whole) {
        return percent(part, whole).setScale(RATE_SCALE, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** 44 + 7 + 7 = 58 */
    static String sum(Unit unit, List<Mention> parts) {
        String left = parts.stream().map(part -> in(unit, part)).collect(Collectors.joining(" + "));
        BigDecimal total = parts.stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int decimals = parts.stream()
                .mapToInt(part -> part.quantity().number().scale())
                .max()
                .orElse(0);
        return left + " = " + number(unit, total, decimals);
    }
}
