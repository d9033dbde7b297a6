package crossfoot.input.sheet;

import crossfoot.core.ledger.CellKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The merged cells of one sheet. A text at the top left holds for all cells of its range, a date for the cells below
 * it; a number for its own cell only, or a merged amount would count several times. Filled cells are those that are
 * empty; an empty or numeric top left fills nothing.
 */
public final class MergedCells {
    /** Merged ranges that one sheet may have. */
    public static final int MOST_RANGES = 1_000_000;

    /** Columns that a text is repeated over to the right: a title merged over the whole sheet is not a wide table. */
    private static final int MOST_COLUMNS = 256;

    private final List<Range> ranges = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private boolean sorted;
    private int next;

    /** All inclusive; rows 1-based, columns 0-based. */
    public record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        private boolean sharesColumnWith(Range other) {
            return firstColumn <= other.lastColumn && other.firstColumn <= lastColumn;
        }
    }

    /** A range that has begun, and what stands at its top left. */
    private record Held(Range range, String text, CellKind kind) {}

    public void add(Range range) {
        if (ranges.size() >= MOST_RANGES) {
            throw new IllegalStateException("more than " + MOST_RANGES + " merged cells");
        }
        ranges.add(range);
    }

    public int size() {
        return ranges.size();
    }

    /** Fills a row; rows come in ascending order. */
    public void fill(RowCells row) {
        if (ranges.isEmpty()) {
            return;
        }
        if (!sorted) {
            ranges.sort(Comparator.comparingInt(Range::firstRow));
            sorted = true;
        }
        int number = row.rowNumber();
        held.removeIf(one -> one.range.lastRow < number);
        while (next < ranges.size() && ranges.get(next).firstRow <= number) {
            hold(ranges.get(next), row);
            next++;
        }
        for (Held one : held) {
            boolean isText = one.kind == CellKind.TEXT;
            int last = isText ? one.range.lastColumn : one.range.firstColumn;
            for (int column = one.range.firstColumn; column <= last; column++) {
                if (row.text(column).isEmpty()) {
                    row.put(column, one.text, one.kind);
                }
            }
        }
    }

    private void hold(Range range, RowCells row) {
        if (range.lastRow < row.rowNumber()) {
            return;
        }
        for (Held one : held) {
            if (one.range.sharesColumnWith(range)) {
                throw new IllegalStateException("merged cells overlap at row " + range.firstRow);
            }
        }
        String text = range.firstRow == row.rowNumber() ? row.text(range.firstColumn) : "";
        CellKind kind = row.kind(range.firstColumn);
        boolean spreads = kind == CellKind.TEXT || kind == CellKind.DATE;
        int lastColumn = Math.min(range.lastColumn, range.firstColumn + MOST_COLUMNS - 1);
        Range bounded = new Range(range.firstRow, range.lastRow, range.firstColumn, lastColumn);
        held.add(new Held(bounded, spreads ? text : "", kind));
    }
}
