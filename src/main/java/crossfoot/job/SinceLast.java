package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Movements;
import crossfoot.core.report.Results;
import crossfoot.output.PublishedFigures;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.KeptRun;
import crossfoot.store.RunStore;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run moves against what was last published in the same place. It comes out of the state and is told in the
 * run's account; nothing of it stands in the outputs, which come from inputs and configuration alone.
 *
 * @param runNo the run that was last published; 0 if there is none, or nothing is kept of it
 * @param problems closed years that would move, or were let move; headers that are not as they were
 * @param withheld a frozen year would move: nothing is published
 */
public record SinceLast(long runNo, Movements movements, List<Problem> problems, boolean withheld) {
    static final SinceLast NOTHING = new SinceLast(0, Movements.NONE, List.of(), false);
    private static final int MOST_ENTRIES = 200;

    public SinceLast {
        problems = List.copyOf(problems);
    }

    /** Compares the run with the last one that published into the same folder. */
    static SinceLast of(RunContext run, Results results) throws IOException {
        Optional<RunStore.Run> last = lastPublished(run);
        Optional<KeptRun> kept = last.flatMap(one -> run.state().history().find(one.no()));
        Map<Integer, Map<String, Money>> figures = kept.isPresent()
                ? kept.get().figures()
                : PublishedFigures.read(run.scope().output().resolve("figures.json"));
        Movements movements = Movements.NONE;
        if (kept.isPresent()) {
            movements = movements(run, last.orElseThrow(), kept.get(), RunFacts.of(run, results));
        }
        List<Problem> problems = new ArrayList<>(new ClosedYears(run, results).moved(figures, movements));
        kept.ifPresent(one -> problems.addAll(new SeriesHeaders(run).since(one)));
        boolean withheld = problems.stream().anyMatch(problem -> problem.kind() == ClosedYears.MOVES);
        return new SinceLast(kept.isPresent() ? last.orElseThrow().no() : 0, movements, problems, withheld);
    }

    /** Where another host has entries that are to be compared, the figures move without a cause. */
    private static Movements movements(RunContext run, RunStore.Run last, KeptRun before, KeptRun after)
            throws IOException {
        ClassifiedLedger ledger = run.state().ledger();
        List<SourceStore.Extent> compared =
                RunComparison.compared(run.state().history().extents(last.no()), before, after.parts());
        boolean here = Elsewhere.of(compared, ledger).isEmpty();
        return new RunComparison(ledger, MOST_ENTRIES)
                .of(
                        here ? before : before.with(after.parts()),
                        after,
                        new RunComparison.Years(run.scope().years(), Launch.years(last.years())));
    }

    private static Optional<RunStore.Run> lastPublished(RunContext run) {
        Map<Long, RunStore.Run> runs = new TreeMap<>();
        run.state().runs().runs().forEach(one -> runs.put(one.no(), one));
        String output = run.scope().output().toString();
        return run.state().history().kept().stream()
                .flatMap(no -> Optional.ofNullable(runs.get(no)).stream())
                .filter(one -> one.outputFolder().equals(output))
                .findFirst();
    }
}
