package crossfoot.core.ledger;

import java.io.Serializable;

/**
 * One row as it stands in the file: raw text, never displayed text. Cells are mapped by position (an absent cell is
 * empty text), so that holes never shift a column. Immutable by convention: the arrays are handed over.
 */
public final class RawRow implements Serializable {
    private static final long serialVersionUID = 1;

    private final SheetMeta sheet;
    private final int rowNumber;
    private final String[] texts;
    private final CellKind[] kinds;
    private final boolean hidden;

    /** A row of a text file: every cell is {@link CellKind#TEXT}. */
    public RawRow(SheetMeta sheet, int rowNumber, String[] texts) {
        this(sheet, rowNumber, texts, new CellKind[0], false);
    }

    /**
     * @param rowNumber 1-based
     * @param kinds per cell; a cell beyond its end is {@link CellKind#TEXT}
     * @param hidden the row is hidden in the sheet
     */
    public RawRow(SheetMeta sheet, int rowNumber, String[] texts, CellKind[] kinds, boolean hidden) {
        this.sheet = sheet;
        this.rowNumber = rowNumber;
        this.texts = texts;
        this.kinds = kinds;
        this.hidden = hidden;
    }

    public SheetMeta sheet() {
        return sheet;
    }

    public int rowNumber() {
        return rowNumber;
    }

    public int size() {
        return texts.length;
    }

    /** The cell's text, untrimmed; empty for an absent cell. */
    public String text(int columnIndex) {
        return columnIndex >= 0 && columnIndex < texts.length ? texts[columnIndex] : "";
    }

    public CellKind kind(int columnIndex) {
        return columnIndex >= 0 && columnIndex < kinds.length ? kinds[columnIndex] : CellKind.TEXT;
    }

    /** The same row with this text in a cell. */
    RawRow with(int columnIndex, String text) {
        return text.equals(text(columnIndex)) ? this : with(columnIndex, text, CellKind.TEXT);
    }

    /** The same row with this in a cell. */
    RawRow with(int columnIndex, String text, CellKind kind) {
        int size = Math.max(texts.length, columnIndex + 1);
        String[] otherTexts = new String[size];
        CellKind[] otherKinds = new CellKind[size];
        for (int i = 0; i < size; i++) {
            otherTexts[i] = i == columnIndex ? text : text(i);
            otherKinds[i] = i == columnIndex ? kind : kind(i);
        }
        return new RawRow(sheet, rowNumber, otherTexts, otherKinds, hidden);
    }

    public boolean hidden() {
        return hidden;
    }

    public boolean isBlank() {
        for (String text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    public SourceRef at() {
        return new SourceRef(sheet.file(), sheet.name(), rowNumber);
    }
}
