package crossfoot.job;

import crossfoot.core.movement.BudgetRevision;
import crossfoot.core.movement.Changes;
import crossfoot.core.movement.Ground;
import crossfoot.core.movement.Movements;
import crossfoot.core.movement.Split;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.KeptRun;
import crossfoot.store.LedgerDelta;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what is kept of two runs: the figures of both, and the entries in which they differ.
 *
 * @param mostEntries how many of the entries that moved are listed
 */
record RunComparison(ClassifiedLedger ledger, int mostEntries) {
    /** What moved in these years. */
    Movements of(KeptRun before, KeptRun after, Years years) throws IOException {
        Collection<Integer> compared = years.of(before, after);
        Ground was = before.ground(compared);
        Ground is = after.ground(compared);
        Split split = new Split(was, is, mostEntries);
        Changes changes = new Changes(was.superseded(), is.superseded(), split);
        new LedgerDelta(ledger, before.parts(), after.parts()).search(changes::take);
        var budgets = BudgetRevision.between(before.budgets(), after.budgets()).stream()
                .filter(revision -> years.holds(revision.year()))
                .toList();
        return new Movements(split.movements(), split.entries(), split.count(), budgets);
    }

    /**
     * What of a run's entries is looked at to compare it with another: not the segments that both have, and that count
     * the same.
     *
     * @param extents of all of the run's segments
     */
    static List<SourceStore.Extent> compared(
            List<SourceStore.Extent> extents, KeptRun run, List<ClassifiedLedger.Part> other) {
        Set<ClassifiedLedger.Part> own = new HashSet<>(run.parts());
        other.forEach(own::remove);
        return extents.stream()
                .filter(extent -> own.stream()
                        .anyMatch(part ->
                                part.sourceKey().equals(extent.sourceKey()) && part.segmentNo() == extent.segmentNo()))
                .toList();
    }

    /** The years that both runs have published: each all, or those it was asked for. */
    record Years(Set<Integer> asked, Set<Integer> askedBefore) {
        boolean holds(int year) {
            return (asked.isEmpty() || asked.contains(year)) && (askedBefore.isEmpty() || askedBefore.contains(year));
        }

        Collection<Integer> of(KeptRun before, KeptRun after) {
            Set<Integer> years = new TreeSet<>(before.figures().keySet());
            years.addAll(after.figures().keySet());
            years.removeIf(year -> !holds(year));
            return years;
        }
    }
}
