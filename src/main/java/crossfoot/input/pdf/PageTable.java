package crossfoot.input.pdf;

import java.util.List;

/**
 * A table of a page.
 *
 * @param columns where its columns begin, in points, to know it again on the next page
 */
record PageTable(List<List<String>> rows, float top, float bottom, List<Float> columns) {
    PageTable {
        rows = rows.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
    }

    /** Whether this may go on from a table at the end of the page before. */
    boolean goesOnFrom(PageTable before) {
        if (columns.size() != before.columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - before.columns.get(i)) > 3 * Ruling.SLACK) {
                return false;
            }
        }
        return true;
    }
}
