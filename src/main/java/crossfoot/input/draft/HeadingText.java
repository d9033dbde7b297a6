package crossfoot.input.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a line say of its place among the headings: 一、 above （一） above 1. above （1）. */
public final class HeadingText {
    private static final int LONGEST = 40;

    /** With the lower numbers begin items of lists as well. */
    private static final int LONGEST_LOW = 20;

    private static final String NUMERALS = "[一二三四五六七八九十百]{1,4}";
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("(?:第" + NUMERALS + "部分|" + NUMERALS + "[、．.])"),
            Pattern.compile("[（(]" + NUMERALS + "[）)]"),
            Pattern.compile("[0-9０-９]{1,2}(?:[、．）)]|\\.(?![0-9]))"),
            Pattern.compile("(?:[（(][0-9０-９]{1,2}[）)]|[①-⑳])"));
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９](?!\\s*年|[0-9０-９])");
    private static final Pattern LIST_ITEM = Pattern.compile("[-*•·●◆■]\\s|附件|附表|注[:：]|第" + NUMERALS + "[章节条]");

    private HeadingText() {}

    /** The level that a line's words give it, 1 the highest; 0 if it is no heading by its words. */
    public static int level(String text) {
        String stripped = text.strip();
        int kind = kind(stripped);
        String line = kind < 3 && stripped.length() <= LONGEST_LOW && stripped.endsWith("。")
                ? stripped.substring(0, stripped.length() - 1)
                : stripped;
        boolean fits = line.length() <= (kind > 2 ? LONGEST_LOW : LONGEST);
        if (kind == 0 || !fits || "。；;，,：:".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return 0;
        }
        Matcher number = LEVELS.get(kind - 1).matcher(line);
        return number.lookingAt()
                        && FIGURE.matcher(line.substring(number.end())).find()
                ? 0
                : kind;
    }

    /** Which kind of number a line begins with, 1 the highest; 0 if with none. */
    static int kind(String line) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(line).lookingAt()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A line that begins with a number or a bullet goes on from no other line. */
    public static boolean beginsAnew(String line) {
        return kind(line) > 0 || LIST_ITEM.matcher(line).lookingAt();
    }
}
