package crossfoot.input.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text: Markdown's, with bars, or lines whose cells are parted by tabs or by several spaces.
 *
 * @param lines how many lines it takes
 */
record TextTable(List<List<String>> rows, int lines) {
    TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final Pattern FRAME = Pattern.compile("\\s*[+][-=+]+\\s*");
    private static final Pattern GAP = Pattern.compile("\\t+|[ \\u3000]{2,}");
    private static final Pattern FIGURE = Pattern.compile("[-−]?[0-9０-９][0-9０-９,，.．]*\\s*(?:[%％]|万?元)?|[-—－]+");
    private static final int FEWEST_CELLS = 2;
    private static final int FEWEST_SPACED_CELLS = 3;

    /** The table that begins with a line; null if none does. */
    static @Nullable TextTable at(List<String> lines, int from) {
        String first = lines.get(from);
        if (first.indexOf('|') >= 0 && (isFramed(first) || isDashes(lines, from + 1))) {
            return barred(lines, from);
        }
        return spaced(lines, from);
    }

    private static boolean isFramed(String line) {
        String text = line.strip();
        return text.length() > 2 && text.startsWith("|") && text.endsWith("|");
    }

    private static boolean isDashes(List<String> lines, int at) {
        return at < lines.size()
                && lines.get(at).indexOf('|') >= 0
                && DASHES.matcher(lines.get(at)).matches();
    }

    private static TextTable barred(List<String> lines, int from) {
        List<List<String>> rows = new ArrayList<>();
        int at = from;
        while (at < lines.size()
                && (lines.get(at).indexOf('|') >= 0
                        || FRAME.matcher(lines.get(at)).matches())) {
            String line = lines.get(at);
            if (!DASHES.matcher(line).matches() && !FRAME.matcher(line).matches()) {
                rows.add(cells(line));
            }
            at++;
        }
        return new TextTable(rows, at - from);
    }

    /** A bar behind a backslash belongs to the text. */
    private static List<String> cells(String line) {
        String text = line.strip();
        String inner = text.startsWith("|") ? text.substring(1) : text;
        String cut = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        for (String cell : cut.split("(?<!\\\\)\\|", -1)) {
            cells.add(MarkdownText.plain(cell));
        }
        return cells;
    }

    /** At least two lines in a row of the same number of cells, and figures among them. */
    private static @Nullable TextTable spaced(List<String> lines, int from) {
        List<List<String>> rows = new ArrayList<>();
        int at = from;
        boolean figures = false;
        while (at < lines.size()) {
            List<String> cells = List.of(GAP.split(lines.get(at).strip(), -1));
            int fewest = lines.get(at).indexOf('\t') >= 0 ? FEWEST_CELLS : FEWEST_SPACED_CELLS;
            if (cells.size() < fewest
                    || (!rows.isEmpty() && cells.size() != rows.get(0).size())) {
                break;
            }
            figures |= cells.stream().anyMatch(cell -> FIGURE.matcher(cell).matches());
            rows.add(cells);
            at++;
        }
        return rows.size() >= 2 && figures ? new TextTable(rows, at - from) : null;
    }
}
