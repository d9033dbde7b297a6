package crossfoot.core.rules;

import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one rule does on a ledger, entry by entry. */
final class RuleTally {
    /** Some entries. */
    static final class Weight {
        private long entries;
        private long fen;

        void add(Money amount) {
            entries++;
            fen = Money.addFen(fen, amount.fen());
        }

        void add(Weight more) {
            entries += more.entries;
            fen = Money.addFen(fen, more.fen);
        }

        long entries() {
            return entries;
        }

        Money amount() {
            return Money.ofFen(fen);
        }
    }

    private final Rule rule;
    private final Set<SpendingType> typesBesides;
    private final Weight decided = new Weight();
    private final Weight besides = new Weight();
    private final Weight late = new Weight();
    private final Map<RuleTally, Weight> lostTo = new LinkedHashMap<>();
    private int lastYear;

    /** @param typesBesides spending types that do not belong where it puts them */
    RuleTally(Rule rule, Set<SpendingType> typesBesides) {
        this.rule = rule;
        this.typesBesides = typesBesides;
    }

    Rule rule() {
        return rule;
    }

    void decides(int fiscalYear, SpendingType type, Money amount) {
        decided.add(amount);
        if (typesBesides.contains(type)) {
            besides.add(amount);
        }
        lastYear = Math.max(lastYear, fiscalYear);
    }

    void loses(RuleTally winner, Money amount) {
        lostTo.computeIfAbsent(winner, none -> new Weight()).add(amount);
    }

    /** It would decide an entry, had its years not ended. */
    void comesLate(Money amount) {
        late.add(amount);
    }

    Weight decided() {
        return decided;
    }

    /** What it decides that is of another spending type than the category. */
    Weight besides() {
        return besides;
    }

    Weight late() {
        return late;
    }

    Map<RuleTally, Weight> lostTo() {
        return lostTo;
    }

    /** All that meets its conditions and is decided by a rule before it. */
    Weight lost() {
        Weight sum = new Weight();
        lostTo.values().forEach(sum::add);
        return sum;
    }

    /** The rule that takes the most entries from it, of equals the first in the table; null if none takes any. */
    @Nullable
    Rule mostlyLostTo() {
        return lostTo.entrySet().stream()
                .min(Comparator.comparingLong((Map.Entry<RuleTally, Weight> one) -> -one.getValue().entries)
                        .thenComparing(one -> one.getKey().rule.rowNumber()))
                .map(one -> one.getKey().rule)
                .orElse(null);
    }

    RuleLint.Use use() {
        return new RuleLint.Use(rule, decided.entries, decided.amount(), decided.entries + lost().entries, lastYear);
    }
}
