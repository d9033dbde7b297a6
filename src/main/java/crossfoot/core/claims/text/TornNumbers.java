package crossfoot.core.claims.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as copying and scanning leave them: 1298. 74万元, 2153。43万元, 1、298.74万元, 37.6 2%. */
final class TornNumbers {
    private static final String UNIT = "(?= ?(?:[万亿千] ?)*(?:元|%|个? ?百分点|(?<=[万亿] ?)\\p{IsHan}))";
    /** Behind a word, no item is numbered: any unit may follow, and another number. */
    private static final String NEXT = "(?:" + UNIT + "|(?<=\\p{IsHan} ?[0-9,' .。·]{1,20})(?= ?[\\p{IsHan}、]))";

    private static final String GROUPED = "((?:[0-9]{1,3}(?:[,' ][0-9]{3})+|[0-9]+))";
    /** The point has blanks around it, stands twice, or is another sign. */
    private static final Pattern POINT =
            Pattern.compile(GROUPED + "(?: {1,2}\\. {0,2}|\\. {1,2}| ?\\.\\.|[。·])([0-9]{1,4})(?![0-9.])" + NEXT);
    /** A comma where the point should be. */
    private static final Pattern COMMA = Pattern.compile("([0-9]{3,}),([0-9]{2})(?![0-9.,])" + UNIT);

    private static final Pattern LISTED = Pattern.compile("([0-9]{1,3}(?:、[0-9]{3})+)\\.([0-9]{2})(?![0-9.])" + UNIT);
    private static final Pattern WITHIN = Pattern.compile("([0-9]+)\\.([0-9] [0-9])(?![0-9.])" + UNIT);
    private static final Pattern BROKEN = Pattern.compile("([0-9]{2,6} [0-9]{1,3})\\.([0-9]{2})(?![0-9.])" + UNIT);
    private static final List<Pattern> ALL = List.of(POINT, COMMA, LISTED, WITHIN, BROKEN);
    private static final Pattern ITEM = Pattern.compile("[0-9]{1,2}\\.(?=[0-9]+\\.[0-9]+ ?(?:[万亿千] ?)*(?:元|%))");
    private static final int LONGEST = 40;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?![0-9])");
    private static final int LONGEST_ITEM = 2;
    private static final String BEGINNING = "。;\n";

    private TornNumbers() {}

    /** That which begins at this place; null if none does. */
    static @Nullable Digits at(String text, int start) {
        boolean inside = isInside(text, start);
        for (Pattern torn : ALL) {
            Matcher number = matcher(torn, text, start);
            String whole = number.lookingAt() ? number.group(1).replaceAll("[^0-9]", "") : "";
            boolean clear = inside || (torn != LISTED && whole.length() > LONGEST_ITEM);
            if (!whole.isEmpty() && clear && (torn == POINT || isOne(text, start, number.group(1)))) {
                String decimals = number.group(2).replaceAll("[^0-9]", "");
                return new Digits(number.end(), new BigDecimal(whole + "." + decimals));
            }
        }
        return null;
    }

    /** Behind the 2. of 2.1298.74万元: it numbers an item; {@code start} if it doesn't. */
    static int pastItem(String text, int start) {
        Matcher item = matcher(ITEM, text, start);
        return item.lookingAt() ? item.end() : start;
    }

    private static Matcher matcher(Pattern pattern, String text, int start) {
        return pattern.matcher(text)
                .region(start, Math.min(text.length(), start + LONGEST))
                .useTransparentBounds(true);
    }

    /** Within a sentence: what begins one may be the number of an item. */
    private static boolean isInside(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && BEGINNING.indexOf(text.charAt(before)) < 0;
    }

    /** Other signs part numbers, too: 各为 486,40万元, 2022 40.00万元. */
    private static boolean isOne(String text, int start, String whole) {
        return !SharedUnits.told(text, start) && !YEAR.matcher(whole).lookingAt();
    }
}
