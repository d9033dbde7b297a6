package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up a segment's entries in every way in which a stated total may want them (all, year, month, day, since the last
 * subtotal, page), so that each stated total can be proved where it stands. Segments combine: what a total covers in
 * earlier segments is the sum of their {@link Tail}s for its scope key, walking backwards until one was reset.
 */
public final class RunningTotals {
    /**
     * What a segment holds for one scope key at its end.
     *
     * @param reset the scope began inside the segment: nothing before the segment belongs to it
     */
    public record Tail(String scopeKey, StatedTotal.Side side, Money sum, boolean reset) {}

    private final List<Tail> tails = new ArrayList<>();

    public List<Tail> tails() {
        return List.copyOf(tails);
    }
}
