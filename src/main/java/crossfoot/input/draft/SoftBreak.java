package crossfoot.input.draft;

/** What stands where one line of a paragraph ends and the next begins: nothing within Chinese, else a space. */
public final class SoftBreak {
    private SoftBreak() {}

    /** Adds a line to the text of a paragraph. */
    public static void join(StringBuilder text, String line) {
        if (text.length() > 0 && !line.isEmpty()) {
            text.append(between(text.charAt(text.length() - 1), line.charAt(0)));
        }
        text.append(line);
    }

    /** Empty or a space. A number and what belongs to it may be parted by a line's end: 1,234 | .56, 12 | 万元. */
    public static String between(char before, char after) {
        boolean apart = isLatin(before) && isLatin(after);
        return apart ? " " : "";
    }

    /** A letter or digit of the scripts that part their words by spaces, or what closes or opens one. */
    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x2E80 && (Character.isLetterOrDigit(c) || ",;:()\"'%&".indexOf(c) >= 0);
    }
}
