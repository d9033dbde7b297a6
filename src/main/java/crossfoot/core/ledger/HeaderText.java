package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings the texts of headers, titles and labels into one form, so that they can be compared. */
final class HeaderText {
    private HeaderText() {}

    /** Full-width forms folded, white space taken out, lower case, without a unit in brackets or a mark at the end. */
    static String normalised(String text) {
        String folded = folded(text);
        int bracket = folded.lastIndexOf('(');
        if (bracket > 0 && folded.endsWith(")") && isUnit(folded.substring(bracket + 1, folded.length() - 1))) {
            folded = folded.substring(0, bracket);
        }
        int end = folded.length();
        while (end > 0 && (folded.charAt(end - 1) == ':' || folded.charAt(end - 1) == '*')) {
            end--;
        }
        return folded.substring(0, end);
    }

    /** Full-width forms folded, every white space taken out, lower case. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                folded.append((char) (c - 0xfee0));
            } else if (c > ' ' && c != '\u00a0' && c != '\u3000' && c != '\ufeff' && c != '\u200b') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The unit of amounts that a header or a title names; null if it names none. */
    static @Nullable AmountUnit unitIn(String text) {
        String folded = folded(text);
        boolean named = folded.contains("单位") || folded.contains("(") || folded.contains("[");
        if (!named) {
            return null;
        }
        String rest = folded.substring(
                Math.max(folded.lastIndexOf("单位"), Math.max(folded.lastIndexOf('('), folded.lastIndexOf('['))));
        if (rest.contains("万元")) {
            return AmountUnit.WAN_YUAN;
        }
        if (rest.contains("千元")) {
            return AmountUnit.THOUSAND_YUAN;
        }
        return rest.contains("元") ? AmountUnit.YUAN : null;
    }

    private static boolean isUnit(String inBrackets) {
        return inBrackets.endsWith("元")
                || inBrackets.startsWith("单位")
                || (inBrackets.length() <= 3 && !inBrackets.isEmpty() && inBrackets.codePointAt(0) < 0x2e80);
    }
}
