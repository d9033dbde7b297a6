package crossfoot.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reads amounts. Nothing is rounded and nothing is guessed: what is not exactly a whole number of 分 is refused. Only
 * the
 * binary noise of a spreadsheet's number cells is forgiven: 10⁻⁶ 分, or the last bit of the number where that is more.
 */
public final class MoneyText {
    /** 12 digits times the largest unit stay within a {@code long}. */
    private static final int PLAIN_DIGITS = 12;

    private static final int SPREADSHEET_DIGITS = 15;
    private static final int LARGEST_EXPONENT = 25;
    private static final int SMALLEST_EXPONENT = -25;
    private static final BigDecimal NOISE_FEN = new BigDecimal("0.000001");
    /** 2⁻⁵²: how far a double's neighbour is, relatively. */
    private static final BigDecimal LAST_BIT = new BigDecimal("2.23E-16");

    private static final long NOT_PLAIN = Long.MIN_VALUE;

    private MoneyText() {}

    /**
     * Reads an amount typed as text: thousands separators, full-width characters, a currency sign, brackets or a minus
     * before or after for a reversal, and the ledger's own unit behind it are understood.
     *
     * @param decimalComma the comma is the decimal mark and the point groups thousands
     */
    public static Reading parse(String text, AmountUnit unit, boolean decimalComma) {
        long fen = decimalComma ? NOT_PLAIN : plainFen(text, unit);
        return fen == NOT_PLAIN ? new AmountScanner(text, unit, decimalComma).read() : amount(fen);
    }

    /** Reads the stored text of a number cell, {@code 0.30000000000000004} or {@code 1.2E-2}. */
    public static Reading parseNumber(String rawNumber, AmountUnit unit) {
        long fen = plainFen(rawNumber, unit);
        if (fen != NOT_PLAIN) {
            return amount(fen);
        }
        if (rawNumber.isBlank()) {
            return Reading.EMPTY;
        }
        try {
            return stored(new BigDecimal(rawNumber.strip()), unit);
        } catch (NumberFormatException notANumber) {
            return new Reading.Refused(
                    Refusal.NOT_A_NUMBER, 1, rawNumber.strip().substring(0, 1));
        }
    }

    private static Reading stored(BigDecimal number, AmountUnit unit) {
        int exponent = number.precision() - number.scale();
        if (number.signum() == 0 || exponent < SMALLEST_EXPONENT) {
            return amount(0);
        }
        if (exponent > LARGEST_EXPONENT) {
            return new Reading.Refused(Refusal.OUT_OF_RANGE, 0, "");
        }
        BigDecimal fen = number.multiply(BigDecimal.valueOf(unit.fenPerUnit()));
        BigDecimal whole = fen.setScale(0, RoundingMode.HALF_EVEN);
        if (whole.stripTrailingZeros().precision() > SPREADSHEET_DIGITS) {
            return new Reading.Refused(Refusal.TOO_MANY_DIGITS, 0, "");
        }
        BigDecimal forgiven = fen.abs().multiply(LAST_BIT).max(NOISE_FEN);
        if (fen.subtract(whole).abs().compareTo(forgiven) > 0) {
            return new Reading.Refused(Refusal.TOO_MANY_DECIMALS, 0, "");
        }
        if (whole.toBigInteger().bitLength() > Long.SIZE - 1) {
            return new Reading.Refused(Refusal.OUT_OF_RANGE, 0, "");
        }
        return amount(whole.longValueExact());
    }

    /** The way almost every cell goes: {@code -1234.56}, ASCII digits, no grouping. */
    private static long plainFen(String text, AmountUnit unit) {
        int length = text.length();
        int at = length > 1 && text.charAt(0) == '-' ? 1 : 0;
        if (length == at || length - at > PLAIN_DIGITS + 1) {
            return NOT_PLAIN;
        }
        long digits = 0;
        int digitCount = 0;
        int pointAt = -1;
        for (int i = at; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                digitCount++;
            } else if (c == '.' && pointAt < 0) {
                pointAt = i;
            } else {
                return NOT_PLAIN;
            }
        }
        int decimals = pointAt < 0 ? 0 : length - 1 - pointAt;
        if (digitCount == 0 || digitCount > PLAIN_DIGITS || decimals > unit.decimals()) {
            return NOT_PLAIN;
        }
        long fen = digits * (unit.fenPerUnit() / AmountScanner.powerOfTen(decimals));
        return at == 1 ? -fen : fen;
    }

    private static Reading amount(long fen) {
        return new Reading.Amount(Money.ofFen(fen));
    }
}
