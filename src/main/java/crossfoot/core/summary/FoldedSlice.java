package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.List;

/** A slice of a segment, classified and folded: what one transaction adds to the state. */
public record FoldedSlice(
        Tally tally,
        List<ClassifiedEntry> entries,
        List<Subtotal> subtotals,
        List<Parsed.Rejected> rejected,
        List<StatedTotal> statedTotals,
        List<AccountSum> accounts) {}
