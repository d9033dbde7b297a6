package crossfoot.core.rules;

import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the money of one entry goes from the categories that have it to those that would have it. */
public final class ShareMoves {
    /** Money of an entry that leaves one category, by its key, for another, or stays in it. */
    public record Move(String from, String to, Money amount) {
        public boolean stays() {
            return from.equals(to);
        }
    }

    private final List<Move> moves = new ArrayList<>();

    private ShareMoves() {}

    /**
     * First what stays in its category, then what leaves one category for another, both in the order of the categories'
     * keys; what is nothing is left out.
     *
     * @param before parts of an entry
     * @param after parts of the same entry, of as much money in all
     */
    public static List<Move> of(List<ClassifiedEntry> before, List<ClassifiedEntry> after) {
        Map<String, Money> had = byCategory(before);
        Map<String, Money> has = byCategory(after);
        ShareMoves all = new ShareMoves();
        had.replaceAll((category, amount) -> {
            Money kept = nearerToZero(amount, has.getOrDefault(category, Money.ZERO));
            has.computeIfPresent(category, (same, whole) -> whole.minus(kept));
            all.add(category, category, kept);
            return amount.minus(kept);
        });
        all.leave(had, has);
        return List.copyOf(all.moves);
    }

    private void leave(Map<String, Money> had, Map<String, Money> has) {
        has.values().removeIf(Money::isZero);
        Iterator<Map.Entry<String, Money>> takers = has.entrySet().iterator();
        String to = "";
        Money room = Money.ZERO;
        for (Map.Entry<String, Money> giver : had.entrySet()) {
            Money left = giver.getValue();
            while (!left.isZero()) {
                if (room.isZero()) {
                    Map.Entry<String, Money> next = takers.next();
                    to = next.getKey();
                    room = next.getValue();
                }
                Money moved = nearerToZero(left, room);
                add(giver.getKey(), to, moved);
                left = left.minus(moved);
                room = room.minus(moved);
            }
        }
    }

    private void add(String from, String to, Money amount) {
        if (!amount.isZero()) {
            moves.add(new Move(from, to, amount));
        }
    }

    private static Map<String, Money> byCategory(List<ClassifiedEntry> parts) {
        Map<String, Money> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(part.categoryKey(), part.entry().amount(), Money::plus));
        return sums;
    }

    /** Both have the entry's sign, or are zero. */
    private static Money nearerToZero(Money one, Money other) {
        return Math.abs(one.fen()) <= Math.abs(other.fen()) ? one : other;
    }
}
