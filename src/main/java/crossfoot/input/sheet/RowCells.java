package crossfoot.input.sheet;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import java.util.Arrays;

/** The cells of one row while it is put together; used again for the next row. */
public final class RowCells {
    /** Columns of a sheet, as Excel has them. */
    public static final int MOST_COLUMNS = 16_384;

    private static final CellKind[] ALL_TEXT = {};

    private String[] texts = new String[64];
    private CellKind[] kinds = new CellKind[64];
    private int size;
    private boolean allText;
    private int rowNumber;
    private boolean hidden;

    public RowCells() {
        Arrays.fill(texts, "");
        Arrays.fill(kinds, CellKind.TEXT);
    }

    /** Forgets the row before; {@code rowNumber} is 1-based. */
    public void begin(int rowNumber, boolean hidden) {
        Arrays.fill(texts, 0, size, "");
        Arrays.fill(kinds, 0, size, CellKind.TEXT);
        this.size = 0;
        this.allText = true;
        this.rowNumber = rowNumber;
        this.hidden = hidden;
    }

    /** Puts a cell; empty text changes nothing. */
    public void put(int columnIndex, String text, CellKind kind) {
        if (text.isEmpty()) {
            return;
        }
        if (columnIndex >= texts.length) {
            grow(columnIndex + 1);
        }
        texts[columnIndex] = text;
        kinds[columnIndex] = kind;
        size = Math.max(size, columnIndex + 1);
        allText &= kind == CellKind.TEXT;
    }

    /** The cell's text; empty for an absent cell. */
    public String text(int columnIndex) {
        return columnIndex < size ? texts[columnIndex] : "";
    }

    public CellKind kind(int columnIndex) {
        return columnIndex < size ? kinds[columnIndex] : CellKind.TEXT;
    }

    /** Columns up to the last that holds something. */
    public int size() {
        return size;
    }

    /** No cell holds anything. */
    public boolean isBlank() {
        return size == 0;
    }

    /** Puts all cells of another row. */
    public void putAll(RowCells other) {
        for (int i = 0; i < other.size; i++) {
            put(i, other.texts[i], other.kinds[i]);
        }
    }

    /** The same cells, apart from this row's. */
    public RowCells copy() {
        RowCells copy = new RowCells();
        copy.begin(rowNumber, hidden);
        copy.putAll(this);
        return copy;
    }

    public int rowNumber() {
        return rowNumber;
    }

    /** The row as it now stands. */
    public RawRow toRow(SheetMeta sheet) {
        CellKind[] own = allText ? ALL_TEXT : Arrays.copyOf(kinds, size);
        return new RawRow(sheet, rowNumber, Arrays.copyOf(texts, size), own, hidden);
    }

    private void grow(int least) {
        int from = texts.length;
        int to = Math.max(least, Math.min(2 * from, MOST_COLUMNS));
        texts = Arrays.copyOf(texts, to);
        kinds = Arrays.copyOf(kinds, to);
        Arrays.fill(texts, from, to, "");
        Arrays.fill(kinds, from, to, CellKind.TEXT);
    }
}
