package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.movement.Changes;
import crossfoot.core.movement.Export;
import crossfoot.core.movement.Series;
import crossfoot.core.movement.SeriesChange;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.LedgerDelta;
import crossfoot.store.LedgerPeriod;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Settles the cumulative series of a run: which exports newer ones have replaced, and what moved between the two. */
final class SeriesOfRun {
    private final RunContext run;
    private final Map<String, RunContext.Keyed> byFile = new HashMap<>();
    private final Map<String, String> supersededBy = new HashMap<>();
    private final Map<String, List<Problem>> problems = new HashMap<>();

    /** Over the sources that were read. */
    SeriesOfRun(RunContext run, List<RunContext.Keyed> read) throws IOException {
        this.run = run;
        Map<String, List<RunContext.Keyed>> series = new TreeMap<>();
        for (RunContext.Keyed source : read) {
            String name = source.file().name();
            Layout layout = run.configuration().layout(name);
            if (layout.cumulative()) {
                byFile.put(name, source);
                String owner = run.configuration().owner(name);
                String key = layout.glob() + '\0' + Path.of(name).getParent() + '\0' + owner;
                series.computeIfAbsent(key, none -> new ArrayList<>()).add(source);
            }
        }
        for (List<RunContext.Keyed> exports : series.values()) {
            if (exports.size() > 1) {
                settle(exports);
            }
        }
    }

    private void settle(List<RunContext.Keyed> sources) throws IOException {
        List<Export> exports = new ArrayList<>();
        for (RunContext.Keyed source : sources) {
            SourceStore store = run.state().sources();
            LedgerPeriod period = LedgerPeriod.of(run.state().ledger(), source.key(), store.segments(source.key()));
            long entries = store.tally(source.key()).entries();
            exports.add(new Export(source.file().name(), period.firstDay(), period.lastDay(), period.years(), entries));
        }
        Series series = new Series(exports);
        series.notes().forEach((file, notes) -> problems(file).addAll(notes));
        for (Series.Replacement replacement : series.replacements()) {
            String older = replacement.older().file();
            String newer = replacement.newer().file();
            supersededBy.put(older, newer);
            problems(older).add(0, replacement.why());
            problems(older).addAll(changes(source(older), source(newer)));
        }
    }

    private RunContext.Keyed source(String file) {
        RunContext.Keyed source = byFile.get(file);
        if (source == null) {
            throw new IllegalStateException("no source " + file);
        }
        return source;
    }

    private List<Problem> changes(RunContext.Keyed older, RunContext.Keyed newer) throws IOException {
        SeriesChange change = new SeriesChange();
        Changes changes = new Changes(Set.of(), Set.of(), change);
        new LedgerDelta(run.state().ledger(), parts(older), parts(newer)).search(changes::take);
        return change.findings(
                newer.file().name(),
                run.state().figures().sum(older.key()),
                run.state().figures().sum(newer.key()));
    }

    private List<ClassifiedLedger.Part> parts(RunContext.Keyed source) {
        return run.state().sources().segments(source.key()).stream()
                .map(segmentNo -> new ClassifiedLedger.Part(source.key(), segmentNo, Set.of()))
                .toList();
    }

    private List<Problem> problems(String file) {
        return problems.computeIfAbsent(file, none -> new ArrayList<>());
    }

    /** The newer export that counts instead of a file; empty if it counts itself. */
    String supersededBy(String file) {
        return supersededBy.getOrDefault(file, "");
    }

    /** What is to be said of the series about a file. */
    List<Problem> of(String file) {
        return problems.getOrDefault(file, List.of());
    }
}
