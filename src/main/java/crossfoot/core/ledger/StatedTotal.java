package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A total that the ledger itself states, with what the entries it covers add up to as far as this segment shows.
 *
 * @param label the text that made it a total, e.g. 本月合计
 * @param scopeKey which entries it covers; together with the {@link RunningTotals.Tail}s of the segments before, it
 *     completes {@code covered}: see {@link RunningTotals}
 * @param open entries of earlier segments may belong to it as well
 * @param others in what other ways the total may be meant, with the same figures
 * @param figures one for each money column in which the row states something
 */
public record StatedTotal(
        SourceRef at, String label, String scopeKey, boolean open, List<Figure> figures, List<StatedTotal> others)
        implements Serializable {
    public StatedTotal {
        figures = List.copyOf(figures);
        others = List.copyOf(others);
    }

    /** A total that can be meant in one way only. */
    public StatedTotal(SourceRef at, String label, String scopeKey, boolean open, List<Figure> figures) {
        this(at, label, scopeKey, open, figures, List.of());
    }

    /** For each of its figures, every way in which it can be meant, the likeliest first. */
    public List<List<StatedTotal>> meanings() {
        List<List<StatedTotal>> meanings = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int figure = i;
            meanings.add(ways().stream().map(way -> way.only(figure)).toList());
        }
        return meanings;
    }

    /** Every way in which it can be meant, the likeliest first. */
    List<StatedTotal> ways() {
        List<StatedTotal> ways = new ArrayList<>();
        ways.add(with(figures));
        ways.addAll(others);
        return ways;
    }

    /** It states what is carried in or out, not what lines add up to: nothing in the ledger can prove it. */
    public static boolean isOfNoLines(String scopeKey) {
        return scopeKey.equals(TotalScopes.NO_LINES);
    }

    /** The same scope with other figures, meant in this way only. */
    StatedTotal with(List<Figure> other) {
        return new StatedTotal(at, label, scopeKey, open, other);
    }

    private StatedTotal only(int figure) {
        return with(List.of(figures.get(figure)));
    }

    /** A money column of a ledger. */
    public enum Side {
        AMOUNT,
        DEBIT,
        CREDIT
    }

    /**
     * What is stated for one money column.
     *
     * @param stated what the row says
     * @param covered what the covered entries of this segment add up to in that column
     * @param column the label of a columnar ledger's column; empty for a column of money
     */
    public record Figure(Side side, Money stated, Money covered, String column) implements Serializable {
        /** What is stated in a column of money. */
        public Figure(Side side, Money stated, Money covered) {
            this(side, stated, covered, "");
        }

        /** Of two sums that the figure may mean, the one that comes nearer to it; the first if both do. */
        Money nearest(Money one, Money other) {
            return distance(other).compareTo(distance(one)) < 0 ? other : one;
        }

        private BigInteger distance(Money sum) {
            return BigInteger.valueOf(stated.fen())
                    .subtract(BigInteger.valueOf(sum.fen()))
                    .abs();
        }
    }
}
