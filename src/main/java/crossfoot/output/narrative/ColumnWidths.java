package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** How a table's width is shared among its columns: by their longest texts, a Chinese character counting twice. */
final class ColumnWidths {
    private static final char FIRST_WIDE = '\u2E80';

    /** What the space beside a text takes, in half characters. */
    private static final int MARGIN = 3;

    private ColumnWidths() {}

    /** The widths, adding up to the whole. */
    static List<Integer> of(Table table, int whole) {
        List<Integer> longest = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            int length = length(table.header().get(column));
            for (List<String> row : table.rows()) {
                length = Math.max(length, length(row.get(column)));
            }
            longest.add(length + MARGIN);
        }
        int sum = longest.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int left = whole;
        for (int column = 1; column < longest.size(); column++) {
            int width = whole * longest.get(column) / sum;
            widths.add(width);
            left -= width;
        }
        widths.add(0, left);
        return widths;
    }

    private static int length(String text) {
        int length = 0;
        for (int index = 0; index < text.length(); index++) {
            length += text.charAt(index) < FIRST_WIDE ? 1 : 2;
        }
        return length;
    }
}
