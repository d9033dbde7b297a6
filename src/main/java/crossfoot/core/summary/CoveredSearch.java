package crossfoot.core.summary;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Looks among the entries that a figure covers for those that make up its difference. */
final class CoveredSearch {
    private final Coverage coverage;
    private final long difference;
    private final EntryMatches single;
    private final VoucherRuns vouchers;
    private final PartSums parts;
    private final AmountPairs pairs;
    private final Chance chance;
    private long sum;
    private long entries;

    CoveredSearch(Coverage coverage, long difference, DifferenceSearch.Means means) {
        this.coverage = coverage;
        this.difference = difference;
        this.single = new EntryMatches(difference);
        this.vouchers = new VoucherRuns(difference);
        this.parts = new PartSums(means.cuts(), means.categoryLabel(), means.mostKept());
        this.pairs = new AmountPairs(difference, means.mostKept());
        this.chance = new Chance(difference);
    }

    Coverage coverage() {
        return coverage;
    }

    void add(CoveredEntry entry) {
        sum = Money.addFen(sum, entry.fen());
        entries++;
        single.add(entry);
        vouchers.add(entry);
        parts.add(entry);
        pairs.add(entry);
        chance.add(entry.fen());
    }

    /** Its entries add up to what was found of the figure: these are the entries it is made of. */
    boolean isProven(Money ours) {
        return entries > 0 && sum == ours.fen();
    }

    /** Pairs only where nothing else makes up the difference. */
    List<Explanation> explanations() {
        List<Explanation> found = new ArrayList<>(vouchers.explanations());
        List<Explanation> doubled = single.doubled();
        found.addAll(doubled);
        found.addAll(parts.explanations(difference));
        single.single(chance).stream()
                .filter(one -> doubled.isEmpty() || one.kind() != Kind.ENTRY_LEFT_OUT)
                .forEach(found::add);
        return found.isEmpty() ? pairs.explanations(chance) : found;
    }
}
