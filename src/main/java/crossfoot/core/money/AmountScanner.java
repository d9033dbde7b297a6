package crossfoot.core.money;

import org.jspecify.annotations.Nullable;

/** Reads one amount as people type it, character by character, so that a refusal can name the character. */
final class AmountScanner {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final int GROUP_DIGITS = 3;
    /** Longer before shorter, so that 万元 is not read as 万 and a rest. */
    private static final String[] UNIT_WORDS = {"百万元", "亿元", "万元", "千元", "亿", "万", "千", "元", "圆"};

    private final String text;
    private final AmountUnit unit;
    private final char decimalMark;
    private final char groupMark;
    private int at;
    private boolean negative;
    private boolean signed;
    private boolean currency;
    private boolean bracketed;
    private long digits;
    private int decimals = -1;
    private Reading.@Nullable Refused refused;

    AmountScanner(String text, AmountUnit unit, boolean decimalComma) {
        this.text = text;
        this.unit = unit;
        this.decimalMark = decimalComma ? ',' : '.';
        this.groupMark = decimalComma ? '.' : ',';
    }

    static long powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    Reading read() {
        skipBlanks();
        if (isOnlyDashes()) {
            return Reading.EMPTY;
        }
        bracketed = accept('(');
        before();
        number();
        if (refused == null) {
            after();
        }
        if (refused == null && at < text.length()) {
            refuse(Refusal.NOT_A_NUMBER);
        }
        return refused == null ? value() : refused;
    }

    private Reading value() {
        int used = Math.max(decimals, 0);
        if (used > unit.decimals()) {
            return new Reading.Refused(Refusal.TOO_MANY_DECIMALS, 0, "");
        }
        long perDigit = unit.fenPerUnit() / powerOfTen(used);
        if (digits > Long.MAX_VALUE / perDigit) {
            return new Reading.Refused(Refusal.OUT_OF_RANGE, 0, "");
        }
        long fen = digits * perDigit;
        return new Reading.Amount(Money.ofFen(negative ? -fen : fen));
    }

    private boolean isOnlyDashes() {
        for (int i = at; i < text.length(); i++) {
            char c = HalfWidth.of(text.charAt(i));
            if (c != ' ' && !isMinus(c) && !isCurrency(c)) {
                return false;
            }
        }
        return true;
    }

    private void before() {
        skipBlanks();
        while (acceptSign() || acceptCurrency()) {
            skipBlanks();
        }
    }

    private void after() {
        skipBlanks();
        unitWord();
        skipBlanks();
        if (acceptCurrency()) {
            skipBlanks();
        }
        if (isMinus(current()) && acceptSign()) {
            skipBlanks();
        }
        if (bracketed && accept(')')) {
            bracketed = false;
            negative = true;
        }
        skipBlanks();
        if (bracketed) {
            refuse(Refusal.NOT_A_NUMBER);
        }
    }

    private void unitWord() {
        for (String word : UNIT_WORDS) {
            if (text.startsWith(word, at)) {
                if (!isOwnUnit(word)) {
                    refused = new Reading.Refused(Refusal.OTHER_UNIT, at + 1, word);
                }
                at += word.length();
                return;
            }
        }
    }

    private boolean isOwnUnit(String word) {
        String label = word.equals("圆") ? "元" : word;
        return label.equals(unit.label()) || (unit != AmountUnit.YUAN && (label + "元").equals(unit.label()));
    }

    /** Digits in proper groups of three, or in none, and decimals. */
    private void number() {
        int start = at;
        int inGroup = 0;
        char groupedBy = 0;
        while (refused == null && at < text.length()) {
            char c = current();
            if (c >= '0' && c <= '9') {
                digit(c - '0');
                inGroup++;
            } else if (c == decimalMark) {
                if (decimals >= 0 || (groupedBy != 0 && inGroup != GROUP_DIGITS)) {
                    refuse(Refusal.AMBIGUOUS_SEPARATORS);
                }
                decimals = 0;
            } else if (isGrouping(c)) {
                boolean proper = groupedBy == 0 ? inGroup <= GROUP_DIGITS : groupedBy == c && inGroup == GROUP_DIGITS;
                if (at == start) {
                    refuse(Refusal.NOT_A_NUMBER);
                } else if (decimals >= 0 || !proper) {
                    refuse(Refusal.AMBIGUOUS_SEPARATORS);
                }
                groupedBy = c;
                inGroup = 0;
            } else {
                break;
            }
            at++;
        }
        ended(groupedBy != 0 && decimals < 0 && inGroup != GROUP_DIGITS, inGroup);
    }

    private void ended(boolean groupCutShort, int lastDigits) {
        if (refused != null) {
            return;
        }
        boolean letterFollows =
                groupCutShort && Character.isAlphabetic(current()) && !Character.isIdeographic(current());
        if (lastDigits == 0 || letterFollows) {
            refuse(Refusal.NOT_A_NUMBER);
        } else if (groupCutShort) {
            refuse(Refusal.AMBIGUOUS_SEPARATORS);
        } else if ((current() == 'e' || current() == 'E')
                && at + 1 < text.length()
                && isExponent(text.charAt(at + 1))) {
            refuse(Refusal.EXPONENT);
        }
    }

    private void digit(int value) {
        if (digits > (Long.MAX_VALUE - value) / 10) {
            refuse(Refusal.OUT_OF_RANGE);
            return;
        }
        digits = digits * 10 + value;
        if (decimals >= 0) {
            decimals++;
        }
    }

    /**
     * A comma (or point), or a blank that can't be broken standing between two digits; an ordinary space groups
     * nothing.
     */
    private boolean isGrouping(char c) {
        if (c == groupMark) {
            return true;
        }
        char raw = text.charAt(at);
        boolean fixedBlank = c == ' ' && raw != ' ' && raw != '\u3000' && at > 0 && at + 1 < text.length();
        return fixedBlank && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    }

    private boolean acceptSign() {
        char c = current();
        if (signed || bracketed || (c != '+' && !isMinus(c))) {
            return false;
        }
        signed = true;
        negative = c != '+';
        at++;
        return true;
    }

    private boolean acceptCurrency() {
        if (currency || !isCurrency(current())) {
            return false;
        }
        currency = true;
        at++;
        return true;
    }

    private boolean accept(char wanted) {
        if (current() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && (current() == ' ' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
    }

    /** The character at hand in its half-width form; 0 at the end. */
    private char current() {
        return at < text.length() ? HalfWidth.of(text.charAt(at)) : 0;
    }

    private void refuse(Refusal reason) {
        if (refused == null) {
            int position = Math.min(at, text.length() - 1);
            refused = new Reading.Refused(reason, position + 1, String.valueOf(text.charAt(position)));
        }
    }

    private static boolean isExponent(char c) {
        return c == '+' || c == '-' || (c >= '0' && c <= '9');
    }

    private static boolean isMinus(char c) {
        return switch (c) {
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' -> true;
            default -> false;
        };
    }

    private static boolean isCurrency(char c) {
        return switch (c) {
            case '\u00A5', '$', '\u00A3', '\u20AC' -> true;
            default -> false;
        };
    }
}
