package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a total may be meant to cover, by its label and the day of the line above it: see {@link RunningTotals}. */
final class TotalScopes {
    static final String QUARTER = "QUARTER:";
    /** From a first to a last day, both with it. */
    static final String DAYS = "DAYS:";
    /** 旬 and half-years of a day that an earlier segment knows. */
    static final String TEN_DAYS = "TEN_DAYS:";

    static final String HALF_YEAR = "HALF_YEAR:";
    static final String SUBTOTAL = "SINCE:SUBTOTAL";
    static final String PAGE = "SINCE:PAGE";
    static final String NO_LINES = "NONE";

    private static final String NUMBER = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
    private static final String NUMBERS = "零一二三四五六七八九十";
    private static final String SUM = "(?:支出)?(?:发生额)?(?:合计|小计|累计|计)";
    private static final Pattern MONTHS =
            Pattern.compile("(?:(\\d{4})年)?" + NUMBER + "月?份?(?:[-至到~—]" + NUMBER + ")?月份?" + SUM);
    private static final Pattern QUARTERS = Pattern.compile("(?:(\\d{4})年)?第?([1-4一二三四])季度?" + SUM);
    private static final Pattern HALVES = Pattern.compile("(?:(\\d{4})年)?([上下])半年" + SUM);

    private TotalScopes() {}

    /** The scope keys that a label may mean, the likeliest first; eight question marks stand for an unknown day. */
    static List<String> keys(Kind kind, String label, String day, String groupKey) {
        String named = named(HeaderText.normalised(label), day.substring(0, 4));
        if (named != null) {
            return List.of(named);
        }
        String month = RunningTotals.DAY + day.substring(0, 6);
        String year = RunningTotals.YEAR + day;
        return switch (kind) {
            case DAY -> List.of(RunningTotals.DAY + day);
            case TEN_DAYS -> List.of(of(TEN_DAYS, day));
            case MONTH -> label.contains("累计") ? List.of(month, year) : List.of(month);
            case QUARTER -> List.of(of(QUARTER, day));
            case HALF_YEAR -> List.of(of(HALF_YEAR, day));
            case YEAR -> List.of(year, RunningTotals.ALL);
            case ALL -> List.of(RunningTotals.ALL);
            case CARRY -> List.of(RunningTotals.ALL, month, year, PAGE);
            case GROUP -> List.of(groupKey, RunningTotals.ALL);
            case SUBTOTAL -> List.of(SUBTOTAL, RunningTotals.GROUP);
            case PAGE -> List.of(PAGE);
            case BALANCE, SIGNATURE -> List.of(NO_LINES);
        };
    }

    /** The key of a period around a day. */
    static String of(String period, String day) {
        if (day.contains("?")) {
            return period + "?";
        }
        int number = Integer.parseInt(day);
        int month = number / 100 % 100;
        int inMonth = number % 100;
        String monthDigits = day.substring(0, 6);
        if (period.equals(QUARTER)) {
            return QUARTER + RunningTotals.quarter(number);
        }
        if (period.equals(HALF_YEAR)) {
            return half(day.substring(0, 4), month <= 6);
        }
        String[] ends = inMonth <= 10 ? new String[] {"00", "10"} : new String[] {"11", "20"};
        return inMonth > 20
                ? DAYS + monthDigits + "21-" + monthDigits + "99"
                : DAYS + monthDigits + ends[0] + "-" + monthDigits + ends[1];
    }

    private static String half(String year, boolean first) {
        return DAYS + year + (first ? "0000-" : "0700-") + year + (first ? "0699" : "1299");
    }

    /** The period that the label itself names: 3月合计, 1-6月累计, 第二季度小计, 上半年合计. */
    private static @Nullable String named(String label, String yearAbove) {
        Matcher months = MONTHS.matcher(label);
        if (months.matches()) {
            String year = months.group(1) == null ? yearAbove : months.group(1);
            int first = number(months.group(2));
            int last = months.group(3) == null ? first : number(months.group(3));
            boolean named = label.contains("月") && first >= 1 && last >= first && last <= 12;
            return named ? DAYS + "%s%02d00-%s%02d99".formatted(year, first, year, last) : null;
        }
        Matcher quarter = QUARTERS.matcher(label);
        if (quarter.matches()) {
            String year = quarter.group(1) == null ? yearAbove : quarter.group(1);
            int first = number(quarter.group(2)) * 3 - 2;
            return DAYS + "%s%02d00-%s%02d99".formatted(year, first, year, first + 2);
        }
        Matcher half = HALVES.matcher(label);
        if (half.matches()) {
            return half(
                    half.group(1) == null ? yearAbove : half.group(1),
                    half.group(2).equals("上"));
        }
        return null;
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0)) && text.charAt(0) < 0x80) {
            return Integer.parseInt(text);
        }
        int last = NUMBERS.indexOf(text.charAt(text.length() - 1));
        return text.length() > 1 ? 10 + last : last;
    }

    /** The key with the day filled in that an earlier segment holds. */
    static String withDay(String key, String day) {
        for (String period : List.of(QUARTER, TEN_DAYS, HALF_YEAR)) {
            if (key.startsWith(period)) {
                return of(period, day);
            }
        }
        int colon = key.indexOf(':') + 1;
        StringBuilder resolved = new StringBuilder(key);
        for (int i = colon; i < key.length(); i++) {
            int digit = (i - colon) % "20210101-".length();
            if (key.charAt(i) == '?' && digit < day.length()) {
                resolved.setCharAt(i, day.charAt(digit));
            }
        }
        return resolved.toString();
    }
}
