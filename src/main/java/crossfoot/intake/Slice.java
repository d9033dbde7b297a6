package crossfoot.intake;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RunningTotals;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a segment, in their order: what one transaction takes in. */
public record Slice(List<Parsed> rows, @Nullable End end) {
    /**
     * What is known at the end of a segment; with {@code fatal} problems nothing of the source counts.
     *
     * @param headers as they stand in the file, a line a sheet
     */
    public record End(
            List<String> mapping,
            List<String> headers,
            List<Problem> notes,
            List<RunningTotals.Tail> tails,
            List<Problem> fatal)
            implements Serializable {}
}
