package crossfoot.core.report;

/**
 * Keeps a text in a CSV file from being taken for a formula when the file is opened in Excel, WPS or LibreOffice
 * (OWASP,
 * CWE-1236): an apostrophe is put before a text that starts with a character by which a formula starts. Plain numbers
 * stay numbers. Reversible: for every text {@code unguard(guard(text))} is the text.
 */
public final class CsvGuard {
    private static final char GUARD = '\'';

    private CsvGuard() {}

    /** The text as it is written; the same object where nothing needs to be done. */
    public static String guard(String text) {
        return isTouched(text) ? GUARD + text : text;
    }

    /** The text as it was before {@link #guard}. */
    public static String unguard(String written) {
        if (written.isEmpty() || written.charAt(0) != GUARD) {
            return written;
        }
        String text = written.substring(1);
        return isTouched(text) ? text : written;
    }

    /**
     * A text that already reads like a guarded one gets one apostrophe more, or it would lose its own when read back.
     */
    private static boolean isTouched(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) {
            start++;
        }
        return start < text.length() && startsFormula(text.charAt(start)) && !isPlainNumber(text, start);
    }

    private static boolean startsFormula(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    /** A sign, digits, and at most one point with digits after it. */
    private static boolean isPlainNumber(String text, int start) {
        char sign = text.charAt(start);
        if (sign != '-' && sign != '+') {
            return false;
        }
        int whole = afterDigits(text, start + 1);
        if (whole == start + 1) {
            return false;
        }
        if (whole == text.length()) {
            return true;
        }
        int end = afterDigits(text, whole + 1);
        return text.charAt(whole) == '.' && end == text.length() && end > whole + 1;
    }

    private static int afterDigits(String text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9') {
            index++;
        }
        return index;
    }
}
