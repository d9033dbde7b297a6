package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its category, as it stands in the classified ledger; of an entry that is shared between categories, one
 * of its parts.
 *
 * @param entry its amount is that of the part
 * @param categoryKey key of a leaf, or {@code unclassified}
 * @param ruleId empty when unclassified; where a person has decided, {@link Decision#id()}
 * @param matchedText what the rule matched; empty when it matches everything
 * @param part which part of the entry this is; null for a whole entry
 */
public record ClassifiedEntry(
        Entry entry,
        String categoryKey,
        String ruleId,
        String matchedText,
        @Nullable Part part) {
    private static final String REVIEWS = "reviews/";

    /**
     * A part of an entry that is shared. The parts of an entry follow one another.
     *
     * @param number 1-based
     * @param of how many there are
     * @param whole the amount of the entry
     */
    public record Part(int number, int of, Money whole) {
        @Override
        public String toString() {
            return number + "/" + of;
        }
    }

    /** A whole entry. */
    public ClassifiedEntry(Entry entry, String categoryKey, String ruleId, String matchedText) {
        this(entry, categoryKey, ruleId, matchedText, null);
    }

    /** The parts of an entry that is allotted so; itself if it is not shared. */
    public static List<ClassifiedEntry> of(Entry entry, Allotment allotment, String ruleId, String matchedText) {
        List<Money> amounts = allotment.parts(entry.amount());
        List<ClassifiedEntry> parts = new ArrayList<>(amounts.size());
        for (Allotment.Share share : allotment.shares()) {
            int number = parts.size() + 1;
            Entry of = allotment.isShared() ? entry.withAmount(amounts.get(number - 1)) : entry;
            Part part = allotment.isShared() ? new Part(number, amounts.size(), entry.amount()) : null;
            parts.add(new ClassifiedEntry(of, share.category().key(), ruleId, matchedText, part));
        }
        return parts;
    }

    /** A person has given it its category, in a review sheet, and not a rule. */
    public boolean isDecided() {
        return ruleId.startsWith(REVIEWS);
    }

    /** How many entries it counts for: a shared entry is counted with its first part, and its others are none. */
    public int counts() {
        return part == null || part.number == 1 ? 1 : 0;
    }

    /** The entry under this part's category, with all its money. */
    public ClassifiedEntry asWhole() {
        return part == null ? this : new ClassifiedEntry(whole(), categoryKey, ruleId, matchedText);
    }

    /** The entry with all its money. */
    public Entry whole() {
        return part == null ? entry : entry.withAmount(part.whole);
    }
}
