package crossfoot.core.ledger;

import static crossfoot.core.ledger.RunningTotals.DAY;

import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import java.util.List;

/** What the segments before a stated total add to it. */
final class CarriedTotals {
    private final List<List<Tail>> earlierSegments;

    /** @param earlierSegments their tails, the oldest first */
    CarriedTotals(List<List<Tail>> earlierSegments) {
        this.earlierSegments = earlierSegments;
    }

    /** The sum of the tails for a scope key, walking backwards until one was reset. */
    Money carried(String scopeKey, Side side) {
        String key = resolved(scopeKey);
        Money sum = Money.ZERO;
        for (int i = earlierSegments.size() - 1; i >= 0; i--) {
            boolean reset = false;
            for (Tail tail : earlierSegments.get(i)) {
                if (tail.side() == side && isIn(tail.scopeKey(), key)) {
                    sum = sum.plus(tail.sum());
                    reset |= tail.reset();
                }
            }
            if (reset) {
                break;
            }
        }
        return sum;
    }

    private static boolean isIn(String tailKey, String key) {
        DayRange range = DayRange.of(key);
        if (range == null) {
            return tailKey.equals(key);
        }
        return tailKey.startsWith(DAY) && range.holds(Integer.parseInt(tailKey.substring(DAY.length())));
    }

    /** The key with the day, or the scope, that an earlier segment decides. */
    String resolved(String key) {
        if (key.equals(RunningTotals.GROUP_OR_ALL)) {
            return hasLinesSinceGroup() ? RunningTotals.GROUP : RunningTotals.ALL;
        }
        if (!key.contains("?")) {
            return key;
        }
        for (int i = earlierSegments.size() - 1; i >= 0; i--) {
            for (Tail tail : earlierSegments.get(i)) {
                if (tail.scopeKey().startsWith(RunningTotals.LAST_DAY)) {
                    String day = tail.scopeKey().substring(RunningTotals.LAST_DAY.length());
                    return TotalScopes.withDay(key, day);
                }
            }
        }
        return key;
    }

    private boolean hasLinesSinceGroup() {
        for (int i = earlierSegments.size() - 1; i >= 0; i--) {
            boolean reset = false;
            for (Tail tail : earlierSegments.get(i)) {
                if (tail.scopeKey().equals(RunningTotals.GROUP_HAS_LINES)) {
                    return true;
                }
                reset |= tail.scopeKey().equals(RunningTotals.GROUP) && tail.reset();
            }
            if (reset) {
                return false;
            }
        }
        return false;
    }
}
