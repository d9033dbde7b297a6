package crossfoot.core.summary;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a control total may hold that the ledger's figure does not: overlaps counted twice, unclassified entries. */
final class OutsideMatches {
    /** Entries of one kind that make up what is missing, alone or together. */
    private final class Group {
        private final Places alone = new Places();
        private String first = "";
        private long sum;
        private long entries;

        void add(Entry entry, SourceRef at) {
            long fen = entry.amount().fen();
            first = entries == 0 ? at.display() : first;
            sum = Money.addFen(sum, fen);
            entries++;
            if (fen == missing) {
                alone.add(at.display());
            }
        }

        void addTo(List<Explanation> found, Kind one, Kind together) {
            if (!alone.isEmpty()) {
                found.add(Explanation.of(one, Money.ofFen(missing), alone));
            } else if (entries > 1 && sum == missing) {
                found.add(new Explanation(together, Money.ofFen(missing), entries, List.of(first), List.of()));
            }
        }
    }

    private final ControlCoverage control;
    private final long missing;
    private final Group overlaps = new Group();
    private final Group unclassified = new Group();

    /** @param missing what the control total has more than the ledger, in 分 */
    OutsideMatches(ControlCoverage control, long missing) {
        this.control = control;
        this.missing = missing;
    }

    void add(Entry entry, SourceRef at, String categoryKey, boolean countedElsewhere) {
        if (countedElsewhere && control.isMeant(entry, categoryKey)) {
            overlaps.add(entry, at);
        } else if (!countedElsewhere && control.mightBeMeant(entry, categoryKey)) {
            unclassified.add(entry, at);
        }
    }

    List<Explanation> explanations() {
        List<Explanation> found = new ArrayList<>();
        overlaps.addTo(found, Kind.OVERLAP, Kind.OVERLAPS_TOGETHER);
        unclassified.addTo(found, Kind.UNCLASSIFIED, Kind.UNCLASSIFIED_TOGETHER);
        return found;
    }
}
