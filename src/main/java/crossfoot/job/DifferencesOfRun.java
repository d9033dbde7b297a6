package crossfoot.job;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Differences;
import crossfoot.core.summary.Facts;
import crossfoot.store.ClassifiedLedger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Explains the differences of the checks that fail, in one pass over the ledgers they are about. */
final class DifferencesOfRun {
    private DifferencesOfRun() {}

    static List<Check> explained(RunContext run, Facts facts, List<Check> checks) {
        Differences differences = Differences.of(facts, checks);
        List<ClassifiedLedger.Part> parts = new ArrayList<>();
        Set<SourceRef> elsewhere = new HashSet<>();
        for (RunContext.Keyed source : FactsOfRun.counted(run)) {
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
            entries.forEach(entry ->
                    differences.add(entry, elsewhere.contains(entry.entry().at())));
        }
        return differences.explained(checks);
    }
}
