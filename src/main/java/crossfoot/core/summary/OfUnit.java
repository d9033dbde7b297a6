package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;

/**
 * A row of a table with the unit it names.
 *
 * @param address of the cell that names the unit; empty if the table hasn't got the column
 * @param unit as written; empty = the row is of all units together
 */
public record OfUnit<T>(SourceRef at, String address, String unit, T value) {}
