package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds classified entries up by their {@link Subtotal.Key}. Folding in parts and adding the parts gives the same. */
public final class Fold {
    private static final class Sum {
        private long fen;
        private long entries;
    }

    private final Map<Subtotal.Key, Sum> sums = new HashMap<>();

    public void add(ClassifiedEntry classified) {
        add(keyOf(classified), classified.entry().amount(), classified.counts());
    }

    /** Adds what was folded before. */
    public void add(Subtotal part) {
        add(part.key(), part.amount(), part.entries());
    }

    private void add(Subtotal.Key key, Money amount, long entries) {
        Sum sum = sums.computeIfAbsent(key, none -> new Sum());
        sum.fen = Money.addFen(sum.fen, amount.fen());
        sum.entries += entries;
    }

    /** The subtotals so far, in no particular order. */
    public List<Subtotal> subtotals() {
        List<Subtotal> subtotals = new ArrayList<>(sums.size());
        sums.forEach((key, sum) -> subtotals.add(new Subtotal(key, Money.ofFen(sum.fen), sum.entries)));
        return subtotals;
    }

    static Subtotal.Key keyOf(ClassifiedEntry classified) {
        Entry entry = classified.entry();
        return new Subtotal.Key(
                entry.fiscalYear(),
                entry.month(),
                entry.unit(),
                entry.function(),
                entry.economic(),
                entry.govEconomic(),
                entry.project(),
                entry.fundSource(),
                entry.spendingType(),
                classified.categoryKey(),
                classified.ruleId());
    }
}
