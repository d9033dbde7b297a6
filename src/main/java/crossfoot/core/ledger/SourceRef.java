package crossfoot.core.ledger;

import java.io.Serializable;

/**
 * Where a row stands. It rides on every row, entry, problem and total.
 *
 * @param file path relative to the input folder, with {@code /}
 * @param sheet the sheet's name; empty for a text file
 * @param rowNumber 1-based, as Excel or an editor shows it (the first physical line of a record in a text file)
 */
public record SourceRef(String file, String sheet, int rowNumber) implements Serializable {
    /** {@code file!sheet!12}, or {@code file!12} for a text file. */
    public String display() {
        return display(Integer.toString(rowNumber));
    }

    /** A cell of the row by its address: {@code file!sheet!I17}. */
    public String display(String cell) {
        return sheet.isEmpty() ? file + "!" + cell : file + "!" + sheet + "!" + cell;
    }
}
