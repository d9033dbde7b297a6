package crossfoot.job;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RunningTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a segment, in their order: what one transaction takes in. */
record Slice(List<Parsed> rows, @Nullable End end) {
    /** What is known at the end of a segment; with {@code fatal} problems nothing of the source counts. */
    record End(List<String> mapping, List<Problem> notes, List<RunningTotals.Tail> tails, List<Problem> fatal) {}
}
