package crossfoot.job;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Fold;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import crossfoot.store.LedgerSums;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what the checks compare from the state. */
final class FactsOfRun {
    private FactsOfRun() {}

    static Facts gather(RunContext run) throws IOException {
        List<Subtotal> overlapping = overlapping(run);
        Map<View, List<Subtotal>> views = new EnumMap<>(View.class);
        for (View view : View.values()) {
            views.put(view, view.without(run.state().figures().view(view), overlapping));
        }
        List<Facts.SourceFacts> sources = new ArrayList<>();
        List<LedgerSums.Segment> segments = new ArrayList<>();
        SourceOwners owners = SourceOwners.of(run);
        for (RunContext.Keyed source : counted(run)) {
            SourceStore store = run.state().sources();
            String file = source.file().name();
            sources.add(new Facts.SourceFacts(
                    file,
                    store.tally(source.key()),
                    run.state().figures().statedTotals(source.key(), file, owners.yearSoFar(source.key())),
                    run.state().figures().balances(source.key()),
                    run.state().figures().span(source.key(), SeriesHeaders.series(run, file))));
            for (int segmentNo : store.segments(source.key())) {
                segments.add(new LedgerSums.Segment(source.key(), segmentNo, store.mark(source.key(), segmentNo)));
            }
        }
        Map<Integer, Map<String, Money>> sums = LedgerSums.of(run.state().ledger(), segments);
        for (Subtotal taken : overlapping) {
            sums.computeIfAbsent(taken.key().fiscalYear(), year -> new TreeMap<>())
                    .merge(taken.key().categoryKey(), taken.amount().negated(), Money::plus);
        }
        Configuration configuration = run.configuration();
        return new Facts(
                configuration.tree(),
                views,
                sums,
                sources,
                configuration.controls(),
                configuration.budgets(),
                run.state().figures().accounts(),
                run.state().figures().spendingOfJournals(),
                configuration.settings().toleranceFen());
    }

    /** The sources that were read and are not superseded, in order of their names. */
    static List<RunContext.Keyed> counted(RunContext run) {
        return run.distinct().stream()
                .filter(source -> run.state()
                        .sources()
                        .find(source.key())
                        .filter(SourceStore.StoredSource::counts)
                        .isPresent())
                .toList();
    }

    private static List<Subtotal> overlapping(RunContext run) {
        Fold fold = new Fold();
        for (RunContext.Keyed source : counted(run)) {
            run.state().overlaps().of(source.key()).forEach(overlap -> fold.add(overlap.entry()));
        }
        return fold.subtotals();
    }
}
