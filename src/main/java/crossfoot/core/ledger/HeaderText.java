package crossfoot.core.ledger;

import crossfoot.core.money.HalfWidth;
import java.util.Locale;

/** Brings the texts of headers, titles and labels into one form, so that they can be compared. */
final class HeaderText {
    private HeaderText() {}

    /** Full-width forms folded, white space taken out, lower case, without a unit in brackets or a mark at the end. */
    static String normalised(String text) {
        String folded = folded(text);
        int bracket = openBracket(folded);
        if (bracket > 0 && isUnit(folded.substring(bracket + 1, folded.length() - 1))) {
            folded = folded.substring(0, bracket);
        }
        int from = 0;
        int end = folded.length();
        while (end > 0 && isMark(folded.charAt(end - 1))) {
            end--;
        }
        while (from < end && isMark(folded.charAt(from))) {
            from++;
        }
        return folded.substring(from, end);
    }

    /** The same without whatever stands in brackets at the end, and without a unit behind a colon or a stroke. */
    static String loose(String text) {
        String normal = normalised(text).replace("_", "").replace("-", "").replace(".", "");
        int bracket = openBracket(normal);
        String bare = bracket > 0 ? normal.substring(0, bracket) : normal;
        int mark = Math.max(bare.lastIndexOf(':'), bare.lastIndexOf('/'));
        return mark > 0 && !UnitText.inBrackets(bare.substring(mark + 1)).isEmpty() ? bare.substring(0, mark) : bare;
    }

    /** Full-width forms folded, every white space taken out, lower case. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = HalfWidth.of(text.charAt(i));
            if (c > ' ') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Where the bracket opens that closes the text; -1 if none does. */
    private static int openBracket(String text) {
        if (text.endsWith(")")) {
            return text.lastIndexOf('(');
        }
        return text.endsWith("]") ? text.lastIndexOf('[') : -1;
    }

    private static boolean isMark(char c) {
        return c == ':' || c == '*';
    }

    private static boolean isUnit(String inBrackets) {
        boolean sign = inBrackets.length() <= 3 && !inBrackets.isEmpty() && inBrackets.codePointAt(0) < 0x2e80;
        return sign || !UnitText.inBrackets(inBrackets).isEmpty();
    }
}
