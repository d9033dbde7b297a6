package crossfoot.input.html;

import crossfoot.input.sheet.DateFormats;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page says of the formats of its numbers, and which program wrote it. */
final class PageStyle {
    private static final Pattern RULE = Pattern.compile("\\.([A-Za-z][\\w-]*)[^{}]{0,200}\\{([^}]*)\\}");
    private static final Pattern FORMAT =
            Pattern.compile("mso-number-format\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("\\\\([0-9A-Fa-f]{4})");
    private static final Set<String> DATE_NAMES =
            Set.of("short date", "medium date", "long date", "general date", "short time", "medium time", "long time");

    /** Any number from here on is the file's own format. */
    private static final int OWN_FORMAT = 164;

    private final Set<String> dateClasses = new HashSet<>();
    private boolean excel;
    private boolean date1904;

    boolean isExcel() {
        return excel;
    }

    boolean date1904() {
        return date1904;
    }

    void takeDate1904(boolean said) {
        date1904 |= said;
    }

    void takeMeta(String name, String content) {
        excel |= name.equalsIgnoreCase("generator") && content.startsWith("Microsoft Excel");
    }

    void takeCss(String css) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            if (isDate(rule.group(2))) {
                dateClasses.add(rule.group(1));
            }
        }
    }

    /** Whether a cell shows its number as a date. */
    boolean isDate(Element cell) {
        String own = cell.attr("style");
        if (FORMAT.matcher(own).find()) {
            return isDate(own);
        }
        for (String name : cell.classNames()) {
            if (dateClasses.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String declarations) {
        Matcher format = FORMAT.matcher(declarations);
        if (!format.find()) {
            return false;
        }
        String quoted = format.group(1).strip();
        String text = quoted.startsWith("\"") ? quoted.substring(1, quoted.length() - 1) : quoted;
        Matcher hex = HEX.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (hex.find()) {
            String character = String.valueOf((char) Integer.parseInt(hex.group(1), 16));
            hex.appendReplacement(plain, Matcher.quoteReplacement(character));
        }
        hex.appendTail(plain);
        String pattern = plain.toString().replace("\\", "");
        return DATE_NAMES.contains(pattern.toLowerCase(Locale.ROOT)) || isDatePattern(pattern);
    }

    static boolean isDatePattern(String pattern) {
        return !pattern.isBlank() && DateFormats.isDate(OWN_FORMAT, pattern.strip());
    }
}
