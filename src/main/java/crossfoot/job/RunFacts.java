package crossfoot.job;

import crossfoot.core.money.Money;
import crossfoot.core.report.Results;
import crossfoot.store.KeptRun;
import crossfoot.store.SourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is kept of a run, put together from its results and its state. */
final class RunFacts {
    private RunFacts() {}

    static KeptRun of(RunContext run, Results results) {
        Map<String, String> keys = new TreeMap<>();
        run.distinct().forEach(source -> keys.put(source.file().name(), source.key()));
        List<KeptRun.Source> sources = new ArrayList<>();
        for (Results.SourceLine line : results.sources()) {
            String key = keys.getOrDefault(line.file(), "");
            List<String> headers = run.state()
                    .sources()
                    .find(key)
                    .map(SourceStore.StoredSource::headers)
                    .orElse(List.of());
            sources.add(new KeptRun.Source(
                    line.file(), line.sha256(), key, line.status().name(), headers));
        }
        Map<Integer, Map<String, Money>> figures = new TreeMap<>();
        results.figures().forEach((year, ofYear) -> {
            Map<String, Money> amounts = figures.computeIfAbsent(year, none -> new TreeMap<>());
            ofYear.forEach((key, amount) -> amounts.put(key, amount.exact()));
        });
        return new KeptRun(sources, ResultsOfRun.parts(run), figures, results.tree(), results.budgets());
    }
}
