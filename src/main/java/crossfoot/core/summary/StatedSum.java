package crossfoot.core.summary;

import crossfoot.core.ledger.RunningTotals;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.ledger.YearSoFar;
import crossfoot.core.money.Money;
import java.util.List;

/**
 * A total as the ledger states it in one money column, and what the entries that it covers add up to in all segments.
 *
 * @param scopeKey see {@link crossfoot.core.ledger.RunningTotals}
 * @param column the label of a columnar ledger's column; empty for a column of money
 */
public record StatedSum(
        SourceRef at,
        String label,
        StatedTotal.Side side,
        String scopeKey,
        Money stated,
        Money covered,
        String column) {
    /** A sum of a column of money. */
    public StatedSum(SourceRef at, String label, StatedTotal.Side side, String scopeKey, Money stated, Money covered) {
        this(at, label, side, scopeKey, stated, covered, "");
    }

    /**
     * The sum of one figure of a stated total.
     *
     * @param earlierSegments the tails of the segments before the total's own, the oldest first
     * @param yearSoFar the lines of all ledgers that count
     */
    public static StatedSum of(
            StatedTotal total,
            StatedTotal.Figure figure,
            List<List<RunningTotals.Tail>> earlierSegments,
            YearSoFar yearSoFar) {
        String scopeKey = RunningTotals.scopeKey(total, earlierSegments);
        Money inItsLedger = RunningTotals.covered(total, figure, earlierSegments);
        Money covered = yearSoFar.covered(scopeKey, figure, inItsLedger);
        return new StatedSum(
                total.at(), total.label(), figure.side(), scopeKey, figure.stated(), covered, figure.column());
    }
}
