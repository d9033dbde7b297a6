package crossfoot.core.ledger;

/**
 * The table a row belongs to: one sheet of a workbook, or the whole of a text file.
 *
 * @param file path relative to the input folder, with {@code /}
 * @param name the sheet's name; empty for a text file
 * @param hidden the sheet is hidden (its rows are not read unless a layout names it)
 * @param date1904 serial dates count from 1904-01-01 instead of 1900-01-00
 */
public record SheetMeta(String file, String name, boolean hidden, boolean date1904) {}
