package crossfoot.core.money;

import crossfoot.core.money.MoneyText.Fault;
import crossfoot.core.money.MoneyText.Reading;

/** One pass over the characters of an amount written as text. */
final class AmountScan {
    private static final int MAX_DIGITS = 18;

    private final String text;
    private final AmountUnit unit;
    private final char group;
    private final char point;
    private int from;
    private int to;
    private boolean negative;

    AmountScan(String text, AmountUnit unit, boolean decimalComma) {
        this.text = text;
        this.unit = unit;
        this.group = decimalComma ? '.' : ',';
        this.point = decimalComma ? ',' : '.';
    }

    Reading read() {
        from = 0;
        to = text.length();
        trim();
        if (from == to || isDash()) {
            return refused(Fault.EMPTY, 0);
        }
        takeSignsAndUnits();
        return from == to ? refused(Fault.NOT_A_NUMBER, 1) : digits();
    }

    private boolean isDash() {
        for (int i = from; i < to; i++) {
            if (!isMinus(at(i))) {
                return false;
            }
        }
        return true;
    }

    private void takeSignsAndUnits() {
        boolean again = true;
        boolean signed = false;
        while (again && from < to) {
            again = false;
            char first = at(from);
            char last = at(to - 1);
            if (!signed && first == '(' && last == ')') {
                from++;
                to--;
                again = signed = negative = true;
            } else if (!signed && (isMinus(first) || first == '+')) {
                negative = isMinus(first);
                from++;
                again = signed = true;
            } else if (!signed && isMinus(last)) {
                to--;
                again = signed = negative = true;
            } else if (isCurrency(first)) {
                from++;
                again = true;
            } else if (text.startsWith(unit.label(), to - unit.label().length())) {
                to -= unit.label().length();
                again = true;
            }
            trim();
        }
    }

    private Reading digits() {
        long value = 0;
        int count = 0;
        int decimals = -1;
        int sinceGroup = -1;
        for (int i = from; i < to; i++) {
            char c = at(i);
            if (c >= '0' && c <= '9') {
                if (count > 0 || c != '0' || decimals >= 0) {
                    count++;
                }
                if (count > MAX_DIGITS) {
                    return refused(Fault.TOO_MANY_DIGITS, i + 1);
                }
                value = value * 10 + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (isGroup(c) && decimals < 0 && groupFits(i, sinceGroup)) {
                sinceGroup = 0;
            } else if (c == point && decimals < 0 && (sinceGroup < 0 || sinceGroup == 3)) {
                decimals = 0;
                sinceGroup = -1;
            } else {
                return refused(faultAt(i), i + 1);
            }
        }
        if ((sinceGroup >= 0 && sinceGroup != 3) || (decimals == 0 && to - from == 1)) {
            return refused(Fault.AMBIGUOUS_SEPARATORS, to);
        }
        return scaled(value, Math.max(decimals, 0));
    }

    private boolean groupFits(int i, int sinceGroup) {
        return sinceGroup < 0 ? i > from && i - from <= 3 : sinceGroup == 3;
    }

    private Reading scaled(long digits, int decimals) {
        long value = digits;
        long factor = unit.fenPerUnit();
        int left = decimals;
        while (left > 0 && factor % 10 == 0) {
            factor /= 10;
            left--;
        }
        while (left > 0 && value % 10 == 0) {
            value /= 10;
            left--;
        }
        if (left > 0) {
            return refused(Fault.TOO_MANY_DECIMALS, 0);
        }
        long fen = value * factor;
        if (Math.multiplyHigh(value, factor) != 0 || fen < 0) {
            return refused(Fault.TOO_MANY_DIGITS, 0);
        }
        return new Reading.Amount(Money.ofFen(negative ? -fen : fen));
    }

    private Fault faultAt(int i) {
        char c = at(i);
        if ((c == 'e' || c == 'E') && i > from) {
            return Fault.EXPONENT;
        }
        return c == point || c == group ? Fault.AMBIGUOUS_SEPARATORS : Fault.NOT_A_NUMBER;
    }

    private Reading refused(Fault fault, int position) {
        return new Reading.Refused(fault, position);
    }

    private void trim() {
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
    }

    /** The character with full-width forms folded. */
    private char at(int i) {
        char c = text.charAt(i);
        return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    }

    private boolean isGroup(char c) {
        return c == group || c == '\u00a0' || c == '\u2009' || c == '\u202f';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2014';
    }

    private static boolean isCurrency(char c) {
        return c == '\u00a5' || c == '\uffe5' || c == '$' || c == '\u00a3' || c == '\uffe1' || c == '\u20ac';
    }
}
