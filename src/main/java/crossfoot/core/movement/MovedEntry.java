package crossfoot.core.movement;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry that moves figures.
 *
 * @param copies how many that say the same
 * @param before what it was; null if it was not there or did not count
 * @param after what it is; null if it is not there any more or does not count
 */
public record MovedEntry(
        Cause cause,
        long copies,
        @Nullable ClassifiedEntry before,
        @Nullable ClassifiedEntry after) {

    /** What all copies add to the spending: negative when spending went away; zero of a reclassification. */
    public Money amount() {
        Money was = before == null ? Money.ZERO : before.entry().amount();
        Money is = after == null ? Money.ZERO : after.entry().amount();
        return times(is.minus(was), copies);
    }

    /** How much money moves at all, never negative: of a reclassification what goes from one figure to another. */
    public Money weight() {
        Money moved =
                cause.kind() == Cause.Kind.RECLASSIFIED ? times(one().entry().amount(), copies) : amount();
        return moved.fen() < 0 ? moved.negated() : moved;
    }

    /** The entry as it is, or as it was when it is no more. */
    public ClassifiedEntry one() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Where it stands or stood. */
    public SourceRef at() {
        return one().entry().at();
    }

    static Money times(Money amount, long copies) {
        return Money.ofFen(Math.multiplyExact(amount.fen(), copies));
    }
}
