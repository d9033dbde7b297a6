package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.rules.Decisions;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import crossfoot.intake.SegmentTask;
import crossfoot.intake.SourcePlan;
import crossfoot.intake.SourceTask;
import crossfoot.store.DecidedEntries;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what is still to be read: a source that was read with the same rules is left alone. */
final class IntakePlan {
    private final RunContext run;
    private final Outcome outcome;

    IntakePlan(RunContext run, Outcome outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    /** The ledgers that have something to be read; those that can't be read are on record when this returns. */
    List<SourceTask> decide() throws IOException {
        List<SourceTask> tasks = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (LedgerFile file : run.inputs().ledgers()) {
            carryOver(file);
        }
        for (RunContext.Keyed source : run.distinct()) {
            if (isToBeRead(source)) {
                plan(source).filter(task -> !task.open().isEmpty()).ifPresent(tasks::add);
                read.add(source.file().name());
            }
        }
        outcome.reading(read);
        run.progress()
                .expect(tasks.stream()
                        .flatMap(task -> task.segments().stream())
                        .mapToLong(SegmentTask::bytes)
                        .sum());
        return tasks;
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

    private Optional<SourceTask> plan(RunContext.Keyed source) throws IOException {
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
            List<Integer> open = new ArrayList<>();
            for (Segment segment : survey.segments()) {
                sources.beginSegment(source.key(), segment.number());
                if (!sources.isFinished(source.key(), segment.number())) {
                    open.add(segment.number());
                }
            }
            return Optional.of(new SourceTask(source.key(), content.toString(), decided, open));
        } catch (UnreadableFile unreadable) {
            sources.markUnreadable(source.key(), name, unreadable.problems());
            identify(source);
            return Optional.empty();
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
