package crossfoot.core.report;

import crossfoot.core.money.Money;
import crossfoot.core.report.RulePreview.Movement;
import crossfoot.core.report.RulePreview.Way;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the money of one entry moves when its parts become others: first what stays in its category, then what leaves one
 * category for another, both in the order of the categories' keys.
 */
final class EntryMoves {
    private final List<ClassifiedEntry> before;
    private final List<ClassifiedEntry> after;
    private final boolean otherRule;
    private final List<Movement> movements = new ArrayList<>();

    EntryMoves(List<ClassifiedEntry> before, List<ClassifiedEntry> after) {
        this.before = before;
        this.after = after;
        this.otherRule = !before.get(0).ruleId().equals(after.get(0).ruleId());
    }

    List<Movement> all() {
        ClassifiedEntry from = before.get(0);
        ClassifiedEntry to = after.get(0);
        if (before.size() == 1 && after.size() == 1) {
            if (otherRule || !from.categoryKey().equals(to.categoryKey())) {
                move(from.categoryKey(), to.categoryKey(), from.entry().amount());
            }
            return movements;
        }
        Map<String, Money> had = byCategory(before);
        Map<String, Money> has = byCategory(after);
        had.replaceAll((category, amount) -> {
            Money kept = nearerToZero(amount, has.getOrDefault(category, Money.ZERO));
            has.computeIfPresent(category, (same, all) -> all.minus(kept));
            if (otherRule && !kept.isZero()) {
                move(category, category, kept);
            }
            return amount.minus(kept);
        });
        leave(had, has);
        return movements;
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
                move(giver.getKey(), to, moved);
                left = left.minus(moved);
                room = room.minus(moved);
            }
        }
    }

    private void move(String from, String to, Money amount) {
        ClassifiedEntry one = before.get(0);
        Way way = new Way(
                one.entry().fiscalYear(), from, to, one.ruleId(), after.get(0).ruleId());
        movements.add(new Movement(way, amount, movements.isEmpty() ? 1 : 0));
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
