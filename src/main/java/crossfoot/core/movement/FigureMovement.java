package crossfoot.core.movement;

import crossfoot.core.money.Money;
import java.util.List;

/**
 * How one figure of one year moved, split by cause; the shares add up to the movement.
 *
 * @param key as in {@code figures.json}
 * @param before zero if there was no such figure
 * @param shares in order of their kinds; {@link Cause.Kind#UNEXPLAINED} among them only if the two paths disagree
 */
public record FigureMovement(int year, String key, String label, Money before, Money after, List<Share> shares) {
    /** What one cause adds to the figure, and how many entries it is: negative for those that left the figure. */
    public record Share(Cause cause, Money amount, long entries) {
        Share plus(Money more, long moreEntries) {
            return new Share(cause, amount.plus(more), entries + moreEntries);
        }
    }

    public FigureMovement {
        shares = List.copyOf(shares);
    }

    public Money amount() {
        return after.minus(before);
    }
}
