package crossfoot.output.workbook;

/**
 * A text that leads to a cell of another sheet.
 *
 * @param cell its address; empty = the text leads nowhere
 */
record CellLink(String text, Tab tab, String cell) {}
