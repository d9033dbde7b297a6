package crossfoot.core.ledger;

import java.io.Serializable;

/**
 * The table a row belongs to: one sheet of a workbook, or the whole of a text file.
 *
 * @param file path relative to the input folder, with {@code /}
 * @param name the sheet's name; empty for a text file
 * @param hidden the sheet is hidden (its rows are not read unless a layout names it)
 * @param date1904 serial dates count from 1904-01-01 instead of 1900-01-00
 * @param typed the file says of each cell whether it is a number or text, and in which column it stands
 */
public record SheetMeta(String file, String name, boolean hidden, boolean date1904, boolean typed)
        implements Serializable {
    /** A sheet of a workbook; or, without a name, a text file. */
    public SheetMeta(String file, String name, boolean hidden, boolean date1904) {
        this(file, name, hidden, date1904, !name.isEmpty());
    }
}
