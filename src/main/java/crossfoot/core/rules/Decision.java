package crossfoot.core.rules;

import crossfoot.core.ledger.SourceRef;
import java.io.Serializable;
import java.util.Map;

/**
 * What an analyst has decided about an entry, in a line of a review sheet.
 *
 * @param at where the line stands, below {@code reviews/}
 * @param by who last saved the sheet, as it says itself; empty if it does not
 * @param on when that was, likewise
 */
public record Decision(SourceRef at, EntryIdentity identity, Allotment allotment, String by, String on)
        implements Serializable {
    /** What stands in an entry's rule where a decision gave it its category. */
    public String id() {
        return at.display();
    }

    /** As a rule that holds for its entry alone, for the lists of what rules do. */
    public Rule asRule() {
        return new Rule(id(), at, Map.of(), allotment, Map.of(), origin(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Who and when, as far as it is known. */
    public String origin() {
        return (by + " " + on).strip();
    }
}
