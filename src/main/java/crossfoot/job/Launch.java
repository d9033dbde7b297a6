package crossfoot.job;

import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/** Starts, resumes and repeats runs in an open {@link Workspace}. */
public final class Launch {
    /**
     * How a run ended.
     *
     * @param failedStep empty unless it failed or was stopped
     * @param nothingNew the same content was done before
     */
    public record Ending(int exitCode, String verdict, String failedStep, String message, boolean nothingNew) {}

    private final Workspace workspace;
    private final Progress progress;

    public Launch(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /** Runs, or goes on with the run of the same content that did not end; done before means nothing new. */
    public Ending run(RunStore.Places places, boolean force) throws IOException, ConfigurationFaulty {
        RunContext run = context(places);
        String inputs = run.inputs().inputs();
        if (run.inputs().ledgers().isEmpty()) {
            return new Ending(ExitCode.INPUT_MISSING, "", "", places.inputFolder() + "/ledgers", false);
        }
        RunStore runs = workspace.runs();
        Optional<RunStore.Run> last = runs.last();
        boolean same = last.isPresent() && last.get().inputs().equals(inputs);
        if (!force && same && last.get().status() == RunStore.Status.DONE && isPublished(last.get(), run.output())) {
            return new Ending(ExitCode.DONE, last.get().verdict(), "", "", true);
        }
        if (!force && same && last.get().status() != RunStore.Status.DONE) {
            return again(run, last.get());
        }
        long no = runs.begin(with(places, inputs), run.inputs().hashes(), Instant.now());
        return start(run, no, LedgerJob.STEPS.get(0));
    }

    /** Goes on with a run that did not end. The caller has made sure that its inputs are the same. */
    public Ending resume(RunStore.Run unfinished) throws IOException, ConfigurationFaulty {
        return again(context(places(unfinished)), unfinished);
    }

    /** Repeats a step of the last run, and all after it. */
    public Ending rerun(RunStore.Run last, String fromStep) throws IOException, ConfigurationFaulty {
        RunContext run = context(places(last));
        if (fromStep.equals(IntakeStep.NAME)) {
            for (RunContext.Keyed source : run.distinct()) {
                run.state().sources().forget(source.key());
                run.state().ledger().forget(source.key());
            }
        }
        long no = workspace.runs().begin(places(last), run.inputs().hashes(), Instant.now());
        return start(run, no, fromStep);
    }

    /** What differs between a run's inputs and the folder now: path → what happened to it; empty if nothing. */
    public Map<String, String> changes(RunStore.Run unfinished) throws IOException {
        Map<String, String> before = workspace.runs().inputs(unfinished.no());
        Map<String, String> now = InputFolder.scan(
                        Path.of(unfinished.inputFolder()), Path.of(unfinished.configFolder()))
                .hashes();
        Map<String, String> changes = new LinkedHashMap<>();
        before.forEach((path, sha256) -> {
            if (!now.containsKey(path)) {
                changes.put(path, "-");
            } else if (!sha256.equals(now.get(path))) {
                changes.put(path, "≠");
            }
        });
        now.keySet().stream().filter(path -> !before.containsKey(path)).forEach(path -> changes.put(path, "+"));
        return changes;
    }

    private static RunStore.Places places(RunStore.Run run) {
        return new RunStore.Places(run.inputs(), run.inputFolder(), run.configFolder(), run.outputFolder());
    }

    private static RunStore.Places with(RunStore.Places places, String inputs) {
        return new RunStore.Places(inputs, places.inputFolder(), places.configFolder(), places.outputFolder());
    }

    private RunContext context(RunStore.Places places) throws IOException, ConfigurationFaulty {
        Path config = Path.of(places.configFolder());
        InputFolder inputs = InputFolder.scan(Path.of(places.inputFolder()), config);
        Configuration configuration = ConfigurationFiles.read(config, inputs);
        return new RunContext(
                inputs, configuration, config, Path.of(places.outputFolder()), workspace.state(), progress);
    }

    private boolean isPublished(RunStore.Run done, Path output) throws IOException {
        Map<String, String> published = workspace.runs().published(done.no());
        for (Map.Entry<String, String> file : published.entrySet()) {
            Path path = output.resolve(file.getKey());
            if (!Files.exists(path) || !InputFolder.sha256(path).equals(file.getValue())) {
                return false;
            }
        }
        return !published.isEmpty();
    }

    private Ending again(RunContext run, RunStore.Run unfinished) {
        workspace.runs().resume(unfinished.no(), Instant.now());
        return start(run, unfinished.no(), LedgerJob.STEPS.get(0));
    }

    private Ending start(RunContext run, long no, String firstStep) {
        Outcome outcome = new Outcome();
        Job job = LedgerJob.from(firstStep, run, outcome, workspace.wiring());
        JobParameters parameters = new JobParametersBuilder()
                .addString("inputs", run.inputs().inputs())
                .addLong("run", no)
                .toJobParameters();
        JobExecution execution = execute(job, parameters);
        return end(no, execution, outcome);
    }

    private JobExecution execute(Job job, JobParameters parameters) {
        for (JobExecution dead : workspace.repository().findRunningJobExecutions(LedgerJob.NAME)) {
            workspace.operator().recover(dead);
        }
        try {
            return workspace.operator().start(job, parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException refused) {
            throw new IllegalStateException("the job cannot be started", refused);
        }
    }

    private Ending end(long no, JobExecution execution, Outcome outcome) {
        RunStore runs = workspace.runs();
        Instant now = Instant.now();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            String verdict = outcome.results() == null ? "" : outcome.results().verdict();
            runs.verdict(no, verdict);
            runs.published(no, outcome.published());
            runs.end(no, new RunStore.Ended(RunStore.Status.DONE, outcome.exitCode(), "", "", now));
            workspace.checkpoint();
            return new Ending(outcome.exitCode(), verdict, "", "", false);
        }
        boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
        StepExecution failed = failed(execution);
        String step = failed == null ? "" : failed.getStepName();
        String message = execution.getAllFailureExceptions().stream()
                .map(Launch::rootOf)
                .distinct()
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "; " + b);
        int exitCode = stopped ? ExitCode.STOPPED : ExitCode.FAILED;
        RunStore.Status status = stopped ? RunStore.Status.STOPPED : RunStore.Status.FAILED;
        runs.end(no, new RunStore.Ended(status, exitCode, step, message, now));
        workspace.checkpoint();
        return new Ending(exitCode, "", step, message, false);
    }

    private static @Nullable StepExecution failed(JobExecution execution) {
        StepExecution last = null;
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED && LedgerJob.STEPS.contains(step.getStepName())) {
                last = step;
            }
        }
        return last;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
