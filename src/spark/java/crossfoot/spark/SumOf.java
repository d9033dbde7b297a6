package crossfoot.spark;

import crossfoot.core.money.Money;
import java.io.Serializable;

/**
 * A sum, exact.
 *
 * @param entries of a source's count, how many segments
 */
record SumOf(long fen, long entries) implements Serializable {
    SumOf plus(SumOf other) {
        return new SumOf(Money.addFen(fen, other.fen), entries + other.entries);
    }
}
