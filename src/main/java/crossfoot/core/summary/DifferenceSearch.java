package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for what makes up the difference of one figure, in one pass over the entries, in bounded memory. */
final class DifferenceSearch {
    /**
     * What a search is given.
     *
     * @param mostKept how many different amounts, and how many parts of a kind, a search may keep
     */
    record Means(Cuts cuts, Function<String, String> categoryLabel, int mostKept) {}

    private final Money stated;
    private final Money ours;
    private final List<CoveredSearch> ways = new ArrayList<>();
    private final RejectedAmounts rejected;
    private final @Nullable OutsideMatches outside;

    /**
     * A search for {@code ours − stated}.
     *
     * @param coverages the ways in which the figure can be meant: the first that makes up {@code ours} is taken
     */
    DifferenceSearch(Money stated, Money ours, List<Coverage> coverages, Means means) {
        this.stated = stated;
        this.ours = ours;
        Money difference = ours.minus(stated);
        Money missing = difference.negated();
        coverages.forEach(coverage -> ways.add(new CoveredSearch(coverage, difference.fen(), means)));
        this.rejected = new RejectedAmounts(missing.fen());
        boolean control = !coverages.isEmpty() && coverages.get(0) instanceof ControlCoverage;
        this.outside = control ? new OutsideMatches((ControlCoverage) coverages.get(0), missing.fen()) : null;
    }

    void add(Entry entry, SourceRef at, String categoryKey, boolean countedElsewhere) {
        for (CoveredSearch way : ways) {
            Coverage coverage = way.coverage();
            if (coverage.holds(entry, categoryKey, countedElsewhere)) {
                way.add(new CoveredEntry(entry, at, categoryKey, coverage.fen(entry.amount())));
            }
        }
        if (outside != null) {
            outside.add(entry, at, categoryKey, countedElsewhere);
        }
    }

    void reject(RejectedAmounts.Row row) {
        for (CoveredSearch way : ways) {
            if (way.coverage().mayHold(row.rejected().at())) {
                rejected.add(row, way.coverage().fen(row.amount()));
                return;
            }
        }
    }

    /** What is proven, in the order of its kinds, three at most; an overlap's other copy is not told again. */
    List<Explanation> explanations() {
        List<Explanation> found = new ArrayList<>(FigureSlips.of(stated, ours));
        found.addAll(rejected.explanations());
        if (outside != null) {
            found.addAll(outside.explanations());
        }
        ways.stream().filter(way -> way.isProven(ours)).findFirst().ifPresent(way -> found.addAll(way.explanations()));
        boolean overlap = found.stream().anyMatch(one -> one.kind() == Kind.OVERLAP);
        return found.stream()
                .filter(one -> !overlap || one.kind() != Kind.ENTRY_TWICE)
                .sorted(Comparator.comparing(Explanation::kind))
                .limit(Explanation.MOST)
                .toList();
    }
}
