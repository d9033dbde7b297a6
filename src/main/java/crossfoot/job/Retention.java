package crossfoot.job;

import crossfoot.store.RunHistory;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/** How long runs are remembered, and what of the classified entries is kept for comparing with them. */
final class Retention {
    /** So many runs can be compared with, unless fewer are asked for. */
    static final int KEPT = 10;

    private static final int INSTANCES_A_TIME = 1_000;

    /**
     * Which runs are remembered.
     *
     * @param runs so many of those that have published, the newest; at least 1
     * @param since and of these only those begun since
     */
    record Span(int runs, Instant since) {}

    private final Workspace workspace;

    Retention(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Forgets what only older runs needed: their entries, but not that there were such runs. */
    void tidy() throws IOException {
        RunHistory history = workspace.state().history();
        List<Long> kept = history.kept();
        kept.stream().skip(KEPT).forEach(history::forget);
        sweep();
    }

    private void sweep() throws IOException {
        RunContext.State state = workspace.state();
        state.ledger().sweep(state.sources().states().keySet(), state.history().keys());
    }

    /** Forgets every run outside the span; the last run, and the last one that has published, always stay. */
    int prune(Span span) throws IOException {
        RunHistory history = workspace.state().history();
        RunStore store = workspace.runs();
        Set<Long> stay = new HashSet<>();
        store.last().ifPresent(run -> stay.add(run.no()));
        history.kept().stream().limit(1).forEach(stay::add);
        Set<Long> newest =
                new HashSet<>(history.kept().stream().limit(span.runs()).toList());
        Set<Long> gone = new HashSet<>();
        long oldest = newest.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        for (RunStore.Run run : store.runs()) {
            boolean old = run.no() < oldest || run.startedAt().isBefore(span.since());
            if (old && !stay.contains(run.no())) {
                gone.add(run.no());
            }
        }
        gone.forEach(history::forget);
        forgetJobs(gone);
        gone.forEach(store::forget);
        sweep();
        return gone.size();
    }

    private void forgetJobs(Set<Long> runs) {
        JobRepository repository = workspace.wiring().repository();
        for (JobInstance instance : repository.getJobInstances(LedgerJob.NAME, 0, INSTANCES_A_TIME)) {
            List<JobExecution> executions = repository.getJobExecutions(instance);
            boolean gone = executions.stream()
                    .map(execution -> execution.getJobParameters().getLong(Launch.RUN))
                    .anyMatch(runs::contains);
            if (gone) {
                repository.deleteJobInstance(instance);
            }
        }
    }
}
