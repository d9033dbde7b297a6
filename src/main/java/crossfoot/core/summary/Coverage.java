package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;

/** Which entries a figure is made of. Entries come in the order of their files and rows. */
interface Coverage {
    /**
     * Whether the figure covers the entry.
     *
     * @param countedElsewhere the same entry stands in another file too, and counts there
     */
    boolean holds(Entry entry, String categoryKey, boolean countedElsewhere);

    /** What spending adds to the figure, in 分. */
    long fen(Money spending);

    /** Whether a rejected row at this place might have been covered. */
    boolean mayHold(SourceRef rejected);
}
