package crossfoot.core.ledger;

import java.math.BigDecimal;

/** The texts of a row's cells: trimmed, checked, joined for the list of rejected rows. */
final class RowText {
    static final int MAX_FIELD = 32_767;
    private static final int SHOWN = 200;

    private RowText() {}

    /** Without blanks of any width, byte order marks and control characters at either end. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** A name, number or code, trimmed; a number cell's {@code 30201.0} or {@code 6.2E+5} as it was typed. */
    static String of(RawRow row, int column) {
        String text = trimmed(row.text(column));
        return row.kind(column) == CellKind.NUMBER ? typed(text) : text;
    }

    private static String typed(String number) {
        if (number.indexOf('E') < 0 && number.indexOf('.') < 0) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            boolean sensible = Math.abs(value.scale()) < 100;
            return sensible ? value.stripTrailingZeros().toPlainString() : number;
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    /** A character that no one types: it says that the file is damaged. Line breaks and tabs are typed. */
    static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == '\u007F' || c == '\uFFFD') {
                return true;
            }
        }
        return false;
    }

    /** The row's cells joined by {@code |}, cut after 200 characters. */
    static String joined(RawRow row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < row.size() && text.length() <= SHOWN; column++) {
            text.append(column == 0 ? "" : "|").append(shortened(row.text(column)));
        }
        return shortened(text.toString());
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
    }
}
