package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * How a table's width is shared among its columns. Each gets what its longest text takes on one line, a Chinese
 * character counting twice; where that is too much, the widest columns give up, not the narrow ones: a number that is
 * broken is misread, a name is not.
 */
final class ColumnWidths {
    private static final char FIRST_WIDE = '\u2E80';

    /** What the space beside a text takes, in half characters. */
    private static final int MARGIN = 3;

    private ColumnWidths() {}

    /**
     * The widths, adding up to the whole.
     *
     * @param whole the table's width, in the unit of the result
     * @param half the width of half a character
     */
    static List<Integer> of(Table table, int whole, int half) {
        List<Integer> needed = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            int length = length(table.header().get(column));
            for (List<String> row : table.rows()) {
                length = Math.max(length, length(row.get(column)));
            }
            needed.add((length + MARGIN) * half);
        }
        return shared(needed, whole);
    }

    private static List<Integer> shared(List<Integer> needed, int whole) {
        int sum = needed.stream().mapToInt(Integer::intValue).sum();
        int widest = sum <= whole ? sum : widest(needed, whole);
        List<Integer> widths = new ArrayList<>();
        int left = whole;
        for (int need : needed) {
            int width = sum <= whole ? need + (int) ((long) (whole - sum) * need / sum) : Math.min(need, widest);
            widths.add(width);
            left -= width;
        }
        int first =
                needed.indexOf(needed.stream().mapToInt(Integer::intValue).max().orElse(0));
        widths.set(first, widths.get(first) + left);
        return widths;
    }

    /** What the widest columns are cut to, so that all fit. */
    private static int widest(List<Integer> needed, int whole) {
        int left = whole;
        int columns = needed.size();
        for (int need : needed.stream().sorted().toList()) {
            if (need * columns > left) {
                return left / columns;
            }
            left -= need;
            columns--;
        }
        return whole;
    }

    private static int length(String text) {
        int length = 0;
        for (int index = 0; index < text.length(); index++) {
            length += text.charAt(index) < FIRST_WIDE ? 1 : 2;
        }
        return length;
    }
}
