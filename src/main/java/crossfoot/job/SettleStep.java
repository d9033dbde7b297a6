package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.store.LookAlikeSearch;
import crossfoot.store.OverlapSearch;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Settles which sources count and which entries are counted elsewhere. Can be repeated. */
final class SettleStep {
    static final String NAME = "settle";

    private final RunContext run;

    private SettleStep(RunContext run) {
        this.run = run;
    }

    static Step of(RunContext run, Wiring wiring) {
        SettleStep step = new SettleStep(run);
        return new StepBuilder(NAME, wiring.repository())
                .listener(new StepProgress(run.progress(), NAME))
                .tasklet(
                        (contribution, context) -> {
                            step.settle();
                            return RepeatStatus.FINISHED;
                        },
                        wiring.transactions())
                .build();
    }

    private void settle() throws IOException {
        SourceStore sources = run.state().sources();
        Set<String> current = new HashSet<>();
        List<RunContext.Keyed> read = new ArrayList<>();
        for (RunContext.Keyed source : run.distinct()) {
            current.add(source.key());
            finish(source);
            if (sources.find(source.key()).orElseThrow().state() == SourceStore.State.READ) {
                read.add(source);
            }
        }
        SeriesOfRun series = new SeriesOfRun(run, read);
        Map<String, List<Problem>> headers = new SeriesHeaders(run).inFolder(read);
        List<OverlapSearch.Candidate> candidates = new ArrayList<>();
        Map<RunContext.Keyed, List<Problem>> settled = new LinkedHashMap<>();
        for (RunContext.Keyed source : read) {
            String file = source.file().name();
            List<Problem> problems = new ArrayList<>(series.of(file));
            problems.addAll(headers.getOrDefault(file, List.of()));
            settled.put(source, problems);
            if (series.supersededBy(file).isEmpty()) {
                long entries = sources.tally(source.key()).allEntries();
                candidates.add(new OverlapSearch.Candidate(
                        source.key(),
                        sources.segments(source.key()),
                        entries,
                        run.configuration().owner(file)));
            }
        }
        // Their files stay until the run is done: this transaction may yet be rolled back.
        sources.forgetAllBut(current);
        replaceOverlaps(candidates);
        Map<String, List<Problem>> alike = new LookAlikeSearch(
                        run.state().ledger(), candidates, run.state().overlaps())
                .search();
        settled.forEach((source, problems) -> {
            problems.addAll(alike.getOrDefault(source.key(), List.of()));
            sources.settle(source.key(), series.supersededBy(source.file().name()), problems);
        });
    }

    private void replaceOverlaps(List<OverlapSearch.Candidate> candidates) throws IOException {
        try {
            run.state().overlaps().replace(new OverlapSearch(run.state().ledger(), candidates));
        } catch (NoSuchFileException | RuntimeException broken) {
            for (OverlapSearch.Candidate candidate : candidates) {
                for (int segmentNo : candidate.segments()) {
                    SourceStore sources = run.state().sources();
                    run.state()
                            .ledger()
                            .verify(candidate.sourceKey(), segmentNo, sources.mark(candidate.sourceKey(), segmentNo));
                }
            }
            throw broken;
        }
    }

    /** A source is read once all its segments are; one that has changed meanwhile is not used. */
    private void finish(RunContext.Keyed source) {
        SourceStore sources = run.state().sources();
        SourceStore.StoredSource known = sources.find(source.key()).orElseThrow();
        if (known.state() != SourceStore.State.READING) {
            return;
        }
        if (source.file().changed()) {
            sources.markUnreadable(
                    source.key(), known.file(), List.of(Problem.ofFile(ProblemKind.FILE_CHANGED, known.file())));
        } else if (sources.allSegmentsFinished(source.key())) {
            sources.markRead(source.key());
        }
    }
}
