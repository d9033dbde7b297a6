package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;

/**
 * An entry that a figure covers.
 *
 * @param at where it stands
 * @param fen what it adds to the figure
 */
record CoveredEntry(Entry entry, SourceRef at, String categoryKey, long fen) {}
