package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.movement.Export;
import crossfoot.core.movement.HeaderDrift;
import crossfoot.store.KeptRun;
import crossfoot.store.SourceStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares the headers of each export with those of the export of its series before it. */
final class SeriesHeaders {
    private final RunContext run;

    SeriesHeaders(RunContext run) {
        this.run = run;
    }

    /** The files of one series: those that one layout matches, or whose names differ in dates and numbers only. */
    static String series(RunContext run, String file) {
        Layout layout = run.configuration().layout(file);
        String owner = run.configuration().owner(file);
        String series = layout.glob().equals(Layout.NONE.glob()) ? Export.seriesOf(file) : layout.glob();
        return owner.isEmpty() ? series : series + '\0' + owner;
    }

    private List<String> headers(RunContext.Keyed source) {
        return run.state()
                .sources()
                .find(source.key())
                .map(SourceStore.StoredSource::headers)
                .orElse(List.of());
    }

    /** Against the export before it in the folder, in the order of the names: by file. */
    Map<String, List<Problem>> inFolder(List<RunContext.Keyed> read) {
        Map<String, RunContext.Keyed> before = new HashMap<>();
        Map<String, List<Problem>> problems = new HashMap<>();
        for (RunContext.Keyed source : ordered(read, one -> one.file().name())) {
            String file = source.file().name();
            RunContext.Keyed earlier = before.put(series(run, file), source);
            if (earlier != null) {
                problems.put(file, HeaderDrift.between(earlier.file().name(), headers(earlier), file, headers(source)));
            }
        }
        return problems;
    }

    /** Against the last publication: a file that was replaced in place, or whose predecessor is not there any more. */
    List<Problem> since(KeptRun last) {
        Map<String, KeptRun.Source> were = new TreeMap<>();
        Map<String, KeptRun.Source> lastOfSeries = new HashMap<>();
        for (KeptRun.Source source : ordered(last.sources(), KeptRun.Source::file)) {
            were.put(source.file(), source);
            if (!source.headers().isEmpty()) {
                lastOfSeries.put(series(run, source.file()), source);
            }
        }
        Map<String, LedgerFile> there = new HashMap<>();
        run.inputs().ledgers().forEach(file -> there.put(file.name(), file));
        List<Problem> problems = new ArrayList<>();
        for (RunContext.Keyed source : run.distinct()) {
            String file = source.file().name();
            KeptRun.Source same = were.get(file);
            Optional<KeptRun.Source> earlier = same == null
                    ? Optional.ofNullable(lastOfSeries.get(series(run, file)))
                            .filter(one -> !there.containsKey(one.file()))
                    : Optional.of(same).filter(one -> !one.key().equals(source.key()));
            earlier.filter(one -> !one.headers().isEmpty())
                    .ifPresent(one ->
                            problems.addAll(HeaderDrift.between(one.file(), one.headers(), file, headers(source))));
        }
        return problems;
    }

    private static <T> List<T> ordered(List<T> files, Function<T, String> name) {
        List<T> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(name, Export.BY_NAME));
        return ordered;
    }
}
