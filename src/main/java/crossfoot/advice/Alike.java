package crossfoot.advice;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;

/**
 * The entries of one shape that one rule, or one decision, gave one category.
 *
 * @param category key of a leaf, {@code unclassified}, or what can't be suggested: {@code shared}
 * @param rule empty when unclassified
 * @param first the first of them
 */
record Alike(Shape shape, String category, String rule, Entry first, Sum sum) {
    static final String SHARED = "shared";

    /** By what entries are put together. */
    record Key(Shape shape, String category, String rule) {}

    /** How many, what they add up to, and that without regard to signs. */
    static final class Sum {
        private long entries;
        private long fen;
        private long turnoverFen;

        void add(Money amount) {
            entries++;
            fen = Math.addExact(fen, amount.fen());
            turnoverFen = Math.addExact(turnoverFen, Math.abs(amount.fen()));
        }
    }

    long entries() {
        return sum.entries;
    }

    Money amount() {
        return Money.ofFen(sum.fen);
    }

    long turnoverFen() {
        return sum.turnoverFen;
    }
}
