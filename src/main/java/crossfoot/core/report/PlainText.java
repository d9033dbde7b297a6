package crossfoot.core.report;

/**
 * Text from a ledger, fit to be shown: nothing in it can end a line, turn the direction of writing, steer a terminal,
 * or
 * be forbidden in XML. For showing only; what is kept for programs stays as it is.
 */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** The text on one line: line ends and tabs become spaces, other controls and broken characters {@code U+FFFD}. */
    public static String of(String text) {
        int index = 0;
        while (index < text.length() && isPlain(text, index)) {
            index++;
        }
        if (index == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, index);
        for (; index < text.length(); index++) {
            plain.append(isPlain(text, index) ? text.charAt(index) : substitute(text.charAt(index)));
        }
        return plain.toString();
    }

    private static char substitute(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\t' || unit == '\u2028' || unit == '\u2029' ? ' ' : REPLACEMENT;
    }

    private static boolean isPlain(String text, int index) {
        char unit = text.charAt(index);
        if (Character.isHighSurrogate(unit)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return !Character.isISOControl(unit) && !isSteering(unit);
    }

    /** Line and paragraph separators, marks of direction, and the two that are no characters. */
    private static boolean isSteering(char unit) {
        return unit == '\u061C'
                || unit == '\u200E'
                || unit == '\u200F'
                || isBetween(unit, '\u2028', '\u202E')
                || isBetween(unit, '\u2066', '\u2069')
                || unit >= '\uFFFE';
    }

    private static boolean isBetween(char unit, char first, char last) {
        return unit >= first && unit <= last;
    }
}
