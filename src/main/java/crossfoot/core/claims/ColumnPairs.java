package crossfoot.core.claims;

import crossfoot.core.claims.read.Grid;
import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two columns of a table whose difference, or whose rate, most rows of a column are. Rows that are all done (12 of
 * 12) say nothing of which is to be divided by which.
 */
final class ColumnPairs {
    private static final int FEWEST = 2;

    private final Verdicts verdicts;
    private final Cells cells;
    private final Grid grid;

    ColumnPairs(Verdicts verdicts, Cells cells) {
        this.verdicts = verdicts;
        this.cells = cells;
        this.grid = cells.grid();
    }

    /** How a rate may come of two figures. */
    interface Way {
        Optional<RateText> of(Mention stated, Mention one, Mention other);
    }

    static Optional<RateText> growth(Mention stated, Mention now, Mention before) {
        return RateText.multiple(stated, now, before, true);
    }

    /**
     * Settles the column, if two columns before it are found that it is of.
     *
     * @param rate null for differences
     */
    boolean of(int column, @Nullable Way rate) {
        return any(column, column, rate, FEWEST);
    }

    /** Likewise for rates whose head does not say what they are of, of any other columns: most rows must keep to it. */
    boolean found(int column, Way rate) {
        return any(column, grid.columns(), rate, FEWEST + 1);
    }

    private boolean any(int column, int end, @Nullable Way rate, int fewest) {
        for (int first = 0; first < end; first++) {
            for (int second = 0; second < end; second++) {
                boolean others = first != second && first != column && second != column;
                if (others
                        && cells.isOfAmounts(first)
                        && cells.isOfAmounts(second)
                        && new Pair(first, second, rate).settles(column, fewest)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two columns, and what a third is thought to be of them. */
    private final class Pair {
        private final int first;
        private final int second;
        private final @Nullable Way rate;
        private final List<Runnable> said = new ArrayList<>();
        /** Of the row looked at last: two digits of its rate have changed places. */
        private boolean slip;

        Pair(int first, int second, @Nullable Way rate) {
            this.first = first;
            this.second = second;
            this.rate = rate;
        }

        boolean settles(int column, int fewest) {
            int right = 0;
            int wrong = 0;
            int telling = 0;
            for (int row = grid.firstRow(); row < grid.rows(); row++) {
                Optional<Mention> stated = cells.at(row, column);
                Optional<Mention> one = cells.at(row, first);
                Optional<Mention> other = cells.at(row, second);
                if (stated.isPresent() && one.isPresent() && other.isPresent() && isBase(other.get())) {
                    boolean fits = fits(stated.get(), one.get(), other.get());
                    right += fits ? 1 : 0;
                    wrong += fits ? 0 : 1;
                    telling += fits && isTelling(one.get(), other.get(), fewest) ? 1 : 0;
                }
            }
            boolean clear = fewest == FEWEST ? telling > wrong || wrong == 0 : telling >= fewest && telling > 2 * wrong;
            boolean kept = right >= FEWEST && right > wrong && clear;
            boolean alone = fewest == FEWEST && right == 0 && wrong == 1 && slip;
            if (kept || alone) {
                said.forEach(Runnable::run);
            }
            return kept || alone;
        }

        /** Of a column nothing is known of, what takes nothing away says nothing. */
        private boolean isTelling(Mention one, Mention other, int fewest) {
            boolean both = one.quantity().value().signum() != 0
                    && other.quantity().value().signum() != 0;
            return !one.quantity().meets(other.quantity()) && (fewest == FEWEST || both);
        }

        private boolean isBase(Mention other) {
            return rate == null || Interval.of(other).isPositive();
        }

        private boolean fits(Mention stated, Mention one, Mention other) {
            if (rate == null) {
                Interval expected = Interval.of(one).minus(Interval.of(other));
                said.add(() -> Difference.settle(verdicts, stated, expected, List.of(one, other)));
                return expected.meets(Interval.of(stated));
            }
            List<RateText> way = rate.of(stated, one, other).stream().toList();
            slip = way.stream().anyMatch(RateText::isSlip);
            said.add(() -> RateText.settle(verdicts, way, true));
            return !way.isEmpty() && way.get(0).isNear();
        }
    }
}
