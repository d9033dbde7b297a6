package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;

/**
 * An entry with its category, as it stands in the classified ledger.
 *
 * @param categoryKey key of a leaf, or {@code unclassified}
 * @param ruleId empty when unclassified; where a person has decided, {@link Decision#id()}
 * @param matchedText what the rule matched; empty when it matches everything
 */
public record ClassifiedEntry(Entry entry, String categoryKey, String ruleId, String matchedText) {
    private static final String REVIEWS = "reviews/";

    /** A person has given it its category, in a review sheet, and not a rule. */
    public boolean isDecided() {
        return ruleId.startsWith(REVIEWS);
    }
}
