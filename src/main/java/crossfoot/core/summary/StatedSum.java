package crossfoot.core.summary;

import crossfoot.core.ledger.RunningTotals;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.ledger.YearSoFar;
import crossfoot.core.money.Money;
import java.math.BigInteger;
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
    private static final String BELOW = "BELOW";

    /** A sum of a column of money. */
    public StatedSum(SourceRef at, String label, StatedTotal.Side side, String scopeKey, Money stated, Money covered) {
        this(at, label, side, scopeKey, stated, covered, "");
    }

    /**
     * The sum of one figure of a stated total: in the way in which it holds, else in the likeliest; what is carried
     * from page to page, or over a year, in the way that comes nearest.
     *
     * @param ways every way in which the figure may be meant, the likeliest first
     * @param earlierSegments the tails of the segments before the total's own, the oldest first
     * @param yearSoFar the lines of all ledgers that count
     */
    public static StatedSum of(
            List<StatedTotal> ways, List<List<RunningTotals.Tail>> earlierSegments, YearSoFar yearSoFar) {
        StatedSum best = one(ways.get(0), earlierSegments, yearSoFar);
        boolean since = best.scopeKey.startsWith("SINCE:");
        for (StatedTotal way : ways.subList(1, ways.size())) {
            StatedSum other = one(way, earlierSegments, yearSoFar);
            boolean nearer = other.off().compareTo(best.off()) < 0;
            best = nearer && (!since || other.off().signum() == 0) ? other : best;
        }
        return best;
    }

    /** It covers no lines: whether it is right can't be told. */
    public boolean isUnproven() {
        return StatedTotal.isOfNoLines(scopeKey);
    }

    /** The same total, compared with the lines that stand below it. */
    StatedSum below(Money sum) {
        return new StatedSum(at, label, side, BELOW, stated, sum, column);
    }

    /** It stands above the lines that it is compared with. */
    boolean isAbove() {
        return scopeKey.equals(BELOW);
    }

    /** It is not what the lines add up to that it covers. */
    public boolean differs() {
        return !isUnproven() && !stated.equals(covered);
    }

    private BigInteger off() {
        return BigInteger.valueOf(stated.fen())
                .subtract(BigInteger.valueOf(covered.fen()))
                .abs();
    }

    private static StatedSum one(
            StatedTotal total, List<List<RunningTotals.Tail>> earlierSegments, YearSoFar yearSoFar) {
        StatedTotal.Figure figure = total.figures().get(0);
        String scopeKey = RunningTotals.scopeKey(total, earlierSegments);
        Money inItsLedger = RunningTotals.covered(total, figure, earlierSegments);
        Money covered = yearSoFar.covered(scopeKey, figure, inItsLedger);
        return new StatedSum(
                total.at(), total.label(), figure.side(), scopeKey, figure.stated(), covered, figure.column());
    }
}
