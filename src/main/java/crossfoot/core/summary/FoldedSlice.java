package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.Serializable;
import java.util.List;

/** A slice of a segment, classified and folded: what one transaction adds to the state. */
public record FoldedSlice(
        Tally tally,
        List<ClassifiedEntry> entries,
        List<Subtotal> subtotals,
        List<Parsed.Rejected> rejected,
        List<StatedTotal> statedTotals,
        List<AccountSum> accounts)
        implements Serializable {
    /** The rest: what its entries and subtotals are stands elsewhere. */
    public FoldedSlice withoutEntries() {
        return new FoldedSlice(tally, List.of(), List.of(), rejected, statedTotals, accounts);
    }

    /** Subtotals alone. */
    public static FoldedSlice of(List<Subtotal> subtotals) {
        return new FoldedSlice(Tally.NONE, List.of(), subtotals, List.of(), List.of(), List.of());
    }
}
