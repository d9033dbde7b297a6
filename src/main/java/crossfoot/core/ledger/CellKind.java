package crossfoot.core.ledger;

/** What a cell holds, as the file says; a text file has {@link #TEXT} only. */
public enum CellKind {
    /** Text as typed. An empty cell is empty text. */
    TEXT,
    /** A number: the cell's text is the stored number itself, never the displayed one ({@code 0.30000000000000004}). */
    NUMBER,
    /** A number with a date format: the text is the ISO date, {@code 2021-03-05}, by the workbook's own date system. */
    DATE,
    /** An error value: the text is {@code #REF!} and the like. */
    ERROR,
    /** A formula without a cached value: the text is the formula. */
    UNCACHED,
    /**
     * A physical line of a text file that is no record, because a quote in it is never closed; it is the row's only
     * cell. The text is the raw line, cut after 40,000 characters.
     */
    BROKEN
}
