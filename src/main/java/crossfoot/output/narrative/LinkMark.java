package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that knows its cell while it goes through a template as text: between signs that no text has
 * ({@link #of} takes them out of what it is given).
 */
final class LinkMark {
    private static final char BEGIN = '\uE000';
    private static final char CELL_END = '\uE001';
    private static final char END = '\uE002';
    private static final Pattern SIGNS = Pattern.compile("[\uE000-\uE002]");
    private static final Pattern MARK = Pattern.compile("\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002");

    private LinkMark() {}

    /** The text, marked with its cell; as it is if one of them is empty. */
    static String of(String text, String cell) {
        return text.isEmpty() || cell.isEmpty() ? text : BEGIN + cell + CELL_END + without(text) + END;
    }

    private static String without(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }

    /** A text as runs, the marked figures as runs of their own. */
    static List<Run> runs(String text, boolean bold) {
        return runs(text, bold, MarkdownSigns::unescape);
    }

    /** The same of a text that has no signs of Markdown. */
    static List<Run> plainRuns(String text) {
        return runs(text, false, plain -> plain);
    }

    private static List<Run> runs(String text, boolean bold, UnaryOperator<String> unescape) {
        List<Run> runs = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            add(runs, unescape.apply(text.substring(done, mark.start())), bold, "");
            add(runs, unescape.apply(mark.group(2)), bold, unescape.apply(mark.group(1)));
            done = mark.end();
        }
        add(runs, unescape.apply(text.substring(done)), bold, "");
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean bold, String cell) {
        if (!text.isEmpty()) {
            runs.add(new Run(without(text), bold, cell));
        }
    }

    /** The text alone. */
    static String plain(String text) {
        return without(MARK.matcher(text).replaceAll("$2"));
    }
}
