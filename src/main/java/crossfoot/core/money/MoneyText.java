package crossfoot.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reads an amount of money out of a cell. It refuses rather than rounds: more decimals than the unit has 分, exponents,
 * groups that are not of three, more digits than a spreadsheet keeps exactly.
 */
public final class MoneyText {
    private static final int EXACT_DIGITS_OF_A_NUMERIC_CELL = 15;
    private static final BigDecimal NOISE_FEN = new BigDecimal("0.000001");
    private static final int LONGEST = 60;

    /** Why a text is no amount. */
    public enum Fault {
        EMPTY,
        NOT_A_NUMBER,
        TOO_MANY_DECIMALS,
        AMBIGUOUS_SEPARATORS,
        EXPONENT,
        TOO_MANY_DIGITS
    }

    /** What a cell holds. */
    public sealed interface Reading {
        record Amount(Money money) implements Reading {}

        /** Not an amount; {@code position} is the 1-based place of the first character that does not fit, or 0. */
        record Refused(Fault fault, int position) implements Reading {}
    }

    private MoneyText() {}

    /**
     * Reads text such as {@code 1,234.50}, {@code （1,234.50）}, {@code 1234.50-}, {@code ￥１２３}.
     *
     * @param decimalComma the point groups and the comma divides: {@code 1.234,50}
     */
    public static Reading parse(String text, AmountUnit unit, boolean decimalComma) {
        AmountScan scan = new AmountScan(text, unit, decimalComma);
        return scan.read();
    }

    /**
     * Reads the stored number of a spreadsheet's cell ({@code 0.30000000000000004}, {@code 1.2E5}); the noise of binary
     * fractions, up to 10⁻⁶ 分, is taken off.
     */
    public static Reading parseNumber(String text, AmountUnit unit) {
        BigDecimal number;
        try {
            if (text.length() > LONGEST) {
                return new Reading.Refused(Fault.TOO_MANY_DIGITS, 0);
            }
            number = new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            return new Reading.Refused(Fault.NOT_A_NUMBER, 1);
        }
        if (number.precision() - number.scale() > EXACT_DIGITS_OF_A_NUMERIC_CELL + 3) {
            return new Reading.Refused(Fault.TOO_MANY_DIGITS, 0);
        }
        BigDecimal fen = number.multiply(BigDecimal.valueOf(unit.fenPerUnit()));
        BigDecimal whole = fen.setScale(0, RoundingMode.HALF_UP);
        if (fen.subtract(whole).abs().compareTo(NOISE_FEN) > 0) {
            boolean noisy = number.precision() > EXACT_DIGITS_OF_A_NUMERIC_CELL + 2;
            return new Reading.Refused(noisy ? Fault.TOO_MANY_DIGITS : Fault.TOO_MANY_DECIMALS, 0);
        }
        if (whole.stripTrailingZeros().precision() > EXACT_DIGITS_OF_A_NUMERIC_CELL) {
            return new Reading.Refused(Fault.TOO_MANY_DIGITS, 0);
        }
        return new Reading.Amount(Money.ofFen(whole.longValueExact()));
    }
}
