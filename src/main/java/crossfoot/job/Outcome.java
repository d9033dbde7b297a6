package crossfoot.job;

import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run came to: its results and the exit codes they ask for. */
final class Outcome {
    /** Where several codes hold, the first of these. */
    private static final List<Integer> GRAVEST_FIRST =
            List.of(ExitCode.INPUT_MISSING, ExitCode.OPEN_ENTRIES, ExitCode.DIFFERENCES);

    private final Launch.Demand demand;
    private final Set<Integer> codes = new TreeSet<>();
    private Set<Integer> missingYears = Set.of();
    private @Nullable Results results;
    private Map<String, String> published = Map.of();
    private SinceLast since = SinceLast.NOTHING;
    private List<String> read = List.of();

    Outcome(Launch.Demand demand) {
        this.demand = demand;
    }

    void take(Results found, RunContext run) throws IOException {
        results = found;
        since = SinceLast.of(run, found);
        Standing standing = found.standing();
        codes.clear();
        missingYears = new TreeSet<>(run.scope().years());
        missingYears.removeAll(found.years());
        if (standing.unreadable() > 0 || !missingYears.isEmpty()) {
            codes.add(ExitCode.INPUT_MISSING);
        }
        if (!isLetPass(standing, run.configuration().settings())) {
            codes.add(ExitCode.OPEN_ENTRIES);
        }
        if (!found.balanced()) {
            codes.add(ExitCode.DIFFERENCES);
        }
    }

    private boolean isLetPass(Standing standing, Settings settings) {
        Allowance rejected = demand.maxRejected() == null ? settings.maxRejected() : demand.maxRejected();
        long rows = standing.entries() + standing.rejected();
        return rejected.allows(standing.rejected(), rows)
                && settings.maxUnclassified().allows(standing.unclassified(), rows);
    }

    /** The years that were asked for and have no entry, with commas between; mostly empty. */
    String missingYears() {
        return missingYears.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    void published(Map<String, String> files) {
        published = Map.copyOf(files);
    }

    /** Name → SHA-256 of what was published; empty if nothing was. */
    Map<String, String> published() {
        return published;
    }

    @Nullable
    Results results() {
        return results;
    }

    void reading(Collection<String> ledgers) {
        read = List.copyOf(ledgers);
    }

    /** The ledgers that were read; the others are as they were. */
    List<String> read() {
        return read;
    }

    /** What the run moves against what was published last. */
    SinceLast since() {
        return since;
    }

    /** The gravest of the codes that hold and that the caller fails on; that nothing was published is always told. */
    int exitCode(Set<Integer> failOn) {
        return GRAVEST_FIRST.stream()
                .filter(code -> codes.contains(code) && failOn.contains(code))
                .findFirst()
                .orElse(since.withheld() ? ExitCode.DIFFERENCES : ExitCode.DONE);
    }
}
