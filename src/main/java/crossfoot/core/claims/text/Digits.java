package crossfoot.core.claims.text;

import crossfoot.core.money.HalfWidth;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in Arabic digits, with or without separators of thousands.
 *
 * @param end behind its last digit
 */
public record Digits(int end, BigDecimal value) {
    private static final int GROUP = 3;
    private static final int LONGEST = 24;
    /** 6000（户均）, 13.5（满分15）. */
    private static final Pattern NOTED = Pattern.compile("([0-9][0-9,.]*)\\s*[（(][^（()）]{1,10}[)）]");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** Reads from a digit on; null if what stands there is no number but a date, a version or too long. */
    static @Nullable Digits at(String text, int start) {
        int whole = wholeEnd(text, start);
        int end = whole;
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1)) {
            end = run(text, end + 1);
            if (end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1)) {
                return null;
            }
        }
        if (end - start > LONGEST) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' || isDigit(text, i)) {
                digits.append(c);
            }
        }
        return new Digits(end, new BigDecimal(digits.toString()));
    }

    /** The number that a text is as a whole, with sign, separators and percent; null if it is anything else. */
    public static @Nullable BigDecimal whole(String text) {
        String plain = HalfWidth.of(text).strip();
        boolean negative = plain.startsWith("-") || plain.startsWith("\u2212");
        String unsigned = (negative ? plain.substring(1) : plain).strip();
        String bare = unsigned.endsWith("%")
                ? unsigned.substring(0, unsigned.length() - 1).strip()
                : unsigned;
        Digits digits = isDigit(bare, 0) ? at(bare, 0) : null;
        if (digits == null || digits.end() < bare.length()) {
            return null;
        }
        return negative ? digits.value().negate() : digits.value();
    }

    /** The figure of a table's cell: the number alone, or one with its unit; null if it is neither. */
    public static @Nullable Quantity cell(String text, Unit unit) {
        int start = text.length() - text.stripLeading().length();
        Matcher noted = NOTED.matcher(text.strip());
        if (noted.matches() && !YEAR.matcher(noted.group(1)).matches()) {
            return cell(text.substring(0, start + noted.end(1)), unit);
        }
        BigDecimal value = whole(text);
        if (value == null) {
            List<Quantity> read = QuantityScanner.scan(text);
            boolean alone = read.size() == 1
                    && read.get(0).start() <= start
                    && read.get(0).end() >= text.stripTrailing().length();
            return alone ? read.get(0) : null;
        }
        Unit own = text.strip().endsWith("%") || text.strip().endsWith("％")
                ? new Unit(Unit.PERCENT, Unit.PERCENT, BigDecimal.ONE)
                : unit;
        boolean exact = value.signum() == 0 || (value.scale() <= 0 && !own.isMoney() && !own.isRate());
        BigDecimal step = exact ? BigDecimal.ZERO : BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
        return new Quantity(start, text.stripTrailing().length(), value, step, own, value, value).with(own, step);
    }

    /** Behind everything that hangs together with a number that is none. */
    static int pastAll(String text, int start) {
        int end = start;
        while (end < text.length() && (isDigit(text, end) || isLatin(text.charAt(end)) || isJoint(text, end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean isJoint(String text, int at) {
        return ".-/:".indexOf(text.charAt(at)) >= 0 && isDigit(text, at + 1);
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int run(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    /** One to three digits, then groups of exactly three, all with the same separator; else plain digits. */
    private static int wholeEnd(String text, int start) {
        int end = run(text, start);
        if (end - start > GROUP || end >= text.length()) {
            return end;
        }
        char separator = text.charAt(end);
        if (separator != ',' && separator != ' ' && separator != '\'') {
            return end;
        }
        int grouped = end;
        while (grouped < text.length() && text.charAt(grouped) == separator && isGroup(text, grouped + 1)) {
            grouped += 1 + GROUP;
        }
        return grouped;
    }

    private static boolean isGroup(String text, int start) {
        return run(text, start) == start + GROUP;
    }
}
