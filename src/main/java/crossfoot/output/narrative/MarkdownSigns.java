package crossfoot.output.narrative;

import com.samskivert.mustache.Mustache;

/** The signs that mean something in Markdown, and the backslash that takes their meaning away. */
final class MarkdownSigns {
    /** For the values that are put into a template: whatever a category is called, it is called so in the text. */
    static final Mustache.Escaper ESCAPER = MarkdownSigns::escape;

    private static final String INSIDE = "\\`*_[]<>|&~";
    private static final String AT_START = "#+-=";

    private MarkdownSigns() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (INSIDE.indexOf(sign) >= 0) {
                escaped.append('\\');
            }
            escaped.append(sign);
        }
        return escaped.toString();
    }

    /** Escapes a text that starts a line, where more signs have a meaning. */
    static String escapeLine(String text) {
        String escaped = escape(text);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean starts = digits == 0
                ? !text.isEmpty() && AT_START.indexOf(text.charAt(0)) >= 0
                : digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
        return starts ? escaped.substring(0, digits) + "\\" + escaped.substring(digits) : escaped;
    }

    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (isEscaped(text, index)) {
                index++;
            }
            plain.append(text.charAt(index));
        }
        return plain.toString();
    }

    /** A backslash stands here, before a sign of ASCII. */
    static boolean isEscaped(String text, int index) {
        return text.charAt(index) == '\\' && index + 1 < text.length() && isSign(text.charAt(index + 1));
    }

    private static boolean isSign(char unit) {
        boolean letterOrDigit = Character.isLetterOrDigit(unit);
        return unit > ' ' && unit < '\u007F' && !letterOrDigit;
    }
}
