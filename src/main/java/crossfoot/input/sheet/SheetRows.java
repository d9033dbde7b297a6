package crossfoot.input.sheet;

import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet in their order, merged cells filled in. Rows that the file leaves out between two others are
 * handed on as blank rows, but none of them when more than {@link #MOST_BLANKS} are left out at one place; none after
 * the last row.
 */
public final class SheetRows {
    /** A longer gap holds no forgotten rows; it is two tables, or a stray cell far below. */
    static final int MOST_BLANKS = 10_000;

    private final SheetMeta sheet;
    private final MergedCells merged;
    private final Cells cells;
    private final RowCells row = new RowCells();
    private final RowCells blank = new RowCells();
    private boolean loaded;
    private boolean ended;
    private int nextNumber = 1;

    public SheetRows(SheetMeta sheet, MergedCells merged, Cells cells) {
        this.sheet = sheet;
        this.merged = merged;
        this.cells = cells;
    }

    /** The rows that stand in the file. */
    public interface Cells {
        /** Puts the next row's cells, after {@link RowCells#begin}; false at the end of the sheet. */
        boolean next(RowCells into) throws IOException;
    }

    /** The next row; null at the end of the sheet, however often it is asked. */
    public @Nullable RawRow next() throws IOException {
        if (!loaded) {
            ended = ended || !cells.next(row);
            if (ended) {
                return null;
            }
            loaded = true;
            int number = row.rowNumber();
            if (number < nextNumber) {
                throw new IllegalStateException(sheet.name() + ": row " + number + " comes after a later row");
            }
            if (number - nextNumber > MOST_BLANKS) {
                nextNumber = number;
            }
        }
        RowCells given = row;
        if (nextNumber < row.rowNumber()) {
            blank.begin(nextNumber, false);
            given = blank;
        } else {
            loaded = false;
        }
        nextNumber++;
        merged.fill(given);
        return given.toRow(sheet);
    }
}
