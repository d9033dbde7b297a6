package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unit of amounts that a header or a title names, as a word: 元, 万元, also such as no ledger may be read in (亿元). */
final class UnitText {
    private static final String WORD = "((?:亿|千万|百万|十万|万|千|百)?元)";
    private static final Pattern IN_TITLE =
            Pattern.compile("单位[:：]?(?:人民币|rmb|cny)?" + WORD + "(?![\\u4e00-\\u9fff&&[^至以、]])");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?:金额)?(?:单位)?[:：]?(?:人民币|rmb|cny|¥)?" + WORD + "(?:[至以,].*)?");
    private static final Pattern THOUSANDS = Pattern.compile("[£$€]?'?000s?|thousands?");

    private UnitText() {}

    /** The unit after 单位：; empty if the title names none. */
    static String inTitle(String title) {
        Matcher named = IN_TITLE.matcher(HeaderText.folded(title));
        return named.find() ? named.group(1) : "";
    }

    /** The unit in brackets or after a mark at the end of a header; empty if it names none. */
    static String inHeader(String header) {
        String folded = HeaderText.folded(header);
        int open = Math.max(folded.lastIndexOf('('), folded.lastIndexOf('['));
        int close = Math.max(folded.lastIndexOf(')'), folded.lastIndexOf(']'));
        if (open >= 0 && close > open) {
            return inBrackets(folded.substring(open + 1, close));
        }
        int mark = Math.max(folded.lastIndexOf(':'), folded.lastIndexOf('/'));
        String title = inTitle(folded);
        return title.isEmpty() && mark >= 0 ? inBrackets(folded.substring(mark + 1)) : title;
    }

    /** The unit that a folded text is, and nothing else; empty if it is none. */
    static String inBrackets(String folded) {
        if (THOUSANDS.matcher(folded).matches()) {
            return AmountUnit.THOUSAND_YUAN.label();
        }
        Matcher unit = IN_BRACKETS.matcher(folded);
        return unit.matches() ? unit.group(1) : "";
    }

    /** The unit with this name, if a ledger may be read in it without a layout's word: 元 or 万元. */
    static @Nullable AmountUnit decided(String word) {
        return switch (word) {
            case "元" -> AmountUnit.YUAN;
            case "万元" -> AmountUnit.WAN_YUAN;
            default -> null;
        };
    }
}
