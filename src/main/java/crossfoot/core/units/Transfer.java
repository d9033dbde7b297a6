package crossfoot.core.units;

import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a line of the table of transfers covers.
 *
 * @param to who received the money; null where no unit of the table did
 * @param counterparty who received it, as it is known: a name of the table of transfers, or empty
 * @param rule the line that covers it
 */
public record Transfer(
        ClassifiedEntry line, OfficeUnit from, @Nullable OfficeUnit to, String counterparty, Rule rule, Fate fate) {
    /** What becomes of it in the consolidation. All but the first stay in it, and it is said. */
    public enum Fate {
        /** Both units are of the run: the money is spent where it was received, so here it is taken out (抵销). */
        TAKEN_OUT,
        /** The counterparty is no unit of the table. */
        OUTSIDE,
        /** The counterparty has no entries of that year in the run: nothing counts its spending twice. */
        NOT_IN_RUN,
        /** The counterparty is the unit itself. */
        ITSELF,
        /** The entry speaks of no unit. */
        UNNAMED,
        /** It speaks of several. */
        SEVERAL,
        /** The entry is of no unit of the table. */
        UNLISTED
    }

    public boolean isTakenOut() {
        return fate == Fate.TAKEN_OUT;
    }

    /** Who received it, for showing. */
    public String receiver() {
        return to == null ? counterparty : to.name();
    }
}
