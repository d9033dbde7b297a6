package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.rules.Decisions;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import crossfoot.store.DecidedEntries;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts what is still to be read into partitions: a source that was read with the same rules is left alone. */
final class IntakePlan implements Partitioner {
    private final RunContext run;
    private final Outcome outcome;
    private final Map<String, SegmentTask> tasks = new LinkedHashMap<>();

    IntakePlan(RunContext run, Outcome outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    SegmentTask task(String partition) {
        SegmentTask task = tasks.get(partition);
        if (task == null) {
            throw new IllegalStateException("no partition " + partition);
        }
        return task;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        tasks.clear();
        List<String> read = new ArrayList<>();
        try {
            for (LedgerFile file : run.inputs().ledgers()) {
                carryOver(file);
            }
            for (RunContext.Keyed source : run.distinct()) {
                if (isToBeRead(source)) {
                    plan(source);
                    read.add(source.file().name());
                }
            }
            outcome.reading(read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        tasks.keySet().forEach(name -> partitions.put(name, new ExecutionContext()));
        run.progress()
                .expect(tasks.values().stream()
                        .mapToLong(
                                task -> task.segment().toByte() - task.segment().fromByte())
                        .sum());
        return partitions;
    }

    /** What was read with other review sheets is as good, if these would decide none of its entries otherwise. */
    private void carryOver(LedgerFile file) throws IOException {
        SourceStore sources = run.state().sources();
        String readingKey = run.readingKey(file);
        String reviews = run.inputs().reviewsHash();
        if (sources.keyOf(readingKey, reviews).isPresent()) {
            return;
        }
        Decisions decisions = run.configuration().decisions();
        DecidedEntries entries = new DecidedEntries(run.state().ledger());
        for (String key : sources.read(readingKey)) {
            if (!entries.any(key, sources.segments(key), decisions::mayDecide, decisions::wouldMove)) {
                sources.identify(key, readingKey, reviews);
                return;
            }
        }
    }

    /** One that was refused is tried again: a limit may have been raised, a disk mended. */
    private boolean isToBeRead(RunContext.Keyed source) throws IOException {
        Optional<SourceStore.StoredSource> known = run.state().sources().find(source.key());
        if (known.isPresent() && known.get().state() == SourceStore.State.UNREADABLE) {
            run.state().sources().forget(source.key());
            run.state().ledger().forget(source.key());
            return true;
        }
        return known.isEmpty() || known.get().state() == SourceStore.State.READING;
    }

    private void plan(RunContext.Keyed source) throws IOException {
        String name = source.file().name();
        SourceStore sources = run.state().sources();
        try {
            Layout layout = run.configuration().layout(name);
            Path content = run.state().unpacked().contentOf(source.file(), layout);
            SourcePlan decided = SourcePlan.of(
                    content, name, layout, run.configuration().settings().segmentBytes());
            Survey survey = decided.survey();
            sources.begin(source.key(), name, survey.display());
            identify(source);
            for (Segment segment : survey.segments()) {
                SegmentTask task = new SegmentTask(source, content, survey, segment, decided.plan(segment));
                sources.beginSegment(source.key(), segment.number());
                if (!sources.isFinished(source.key(), segment.number())) {
                    tasks.put(task.name(), task);
                }
            }
        } catch (UnreadableFile unreadable) {
            sources.markUnreadable(source.key(), name, unreadable.problems());
            identify(source);
        }
    }

    private void identify(RunContext.Keyed source) {
        run.state()
                .sources()
                .identify(
                        source.key(),
                        run.readingKey(source.file()),
                        run.inputs().reviewsHash());
    }
}
