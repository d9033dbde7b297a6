package crossfoot.job;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Differences;
import crossfoot.core.summary.Facts;
import crossfoot.store.ClassifiedLedger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Explains the differences of the checks that fail, in one pass over the ledgers they are about. */
final class DifferencesOfRun {
    private DifferencesOfRun() {}

    static List<Check> explained(RunContext run, Facts facts, List<Check> checks) {
        return explained(run, facts, checks, new Within(FactsOfRun.counted(run), entry -> true));
    }

    /** Some entries of some ledgers. */
    record Within(List<RunContext.Keyed> sources, Predicate<ClassifiedEntry> entries) {}

    /** For checks that are about no more than these. */
    static List<Check> explained(RunContext run, Facts facts, List<Check> checks, Within within) {
        Differences differences = Differences.of(facts, checks);
        List<ClassifiedLedger.Part> parts = new ArrayList<>();
        Rows elsewhere = new Rows();
        for (RunContext.Keyed source : within.sources) {
            String file = source.file().name();
            if (differences.wants(file)) {
                run.state()
                        .sources()
                        .segments(source.key())
                        .forEach(segmentNo -> parts.add(new ClassifiedLedger.Part(source.key(), segmentNo, Set.of())));
                run.state()
                        .overlaps()
                        .of(source.key())
                        .forEach(
                                overlap -> elsewhere.add(overlap.entry().entry().at()));
                run.state().figures().rejected(source.key(), file).forEach(differences::reject);
            }
        }
        try (Stream<ClassifiedEntry> entries = run.state().ledger().entries(parts, "")) {
            entries.filter(within.entries)
                    .forEach(entry -> differences.add(
                            entry, elsewhere.contains(entry.entry().at())));
        }
        return differences.explained(checks);
    }

    /** Places of rows, a bit for each: they may be very many. */
    private static final class Rows {
        private final Map<SourceRef, BitSet> rowsOfSheet = new HashMap<>();

        void add(SourceRef at) {
            rowsOfSheet.computeIfAbsent(sheet(at), sheet -> new BitSet()).set(at.rowNumber());
        }

        boolean contains(SourceRef at) {
            BitSet rows = rowsOfSheet.get(sheet(at));
            return rows != null && rows.get(at.rowNumber());
        }

        private static SourceRef sheet(SourceRef at) {
            return new SourceRef(at.file(), at.sheet(), 0);
        }
    }
}
