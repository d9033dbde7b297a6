package crossfoot.core.money;

/**
 * The half-width form of full-width characters ({@code １２，（} → {@code 12,(}), as Chinese input methods produce them.
 */
public final class HalfWidth {
    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final char OFFSET = FIRST - '!';

    private HalfWidth() {}

    /** The half-width form; the character itself if it has none. Every kind of fixed-width blank becomes a space. */
    public static char of(char c) {
        if (c < '\u0080') {
            return c;
        }
        if (c >= FIRST && c <= LAST) {
            return (char) (c - OFFSET);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2007', '\u2009', '\u202F', '\uFEFF', '\u200B' -> ' ';
            case '\uFFE5' -> '\u00A5';
            case '\uFFE1' -> '\u00A3';
            default -> c;
        };
    }

    /** The text with every character in its half-width form. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (of(text.charAt(i)) != text.charAt(i)) {
                return converted(text);
            }
        }
        return text;
    }

    private static String converted(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = of(chars[i]);
        }
        return new String(chars);
    }
}
