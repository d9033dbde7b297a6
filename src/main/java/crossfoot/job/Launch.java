package crossfoot.job;

import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param results null unless it was done now
     * @param failedStep empty unless it failed or was stopped
     * @param message why it failed, or what is missing: the folder of ledgers, or years that were asked for
     * @param dry nothing was to be published
     * @param since what it moved against what was published last
     * @param read the ledgers that were read; the others are as they were
     * @param nothingNew the same content was done before, with this standing
     */
    public record Ending(
            int exitCode,
            Standing standing,
            @Nullable Results results,
            String failedStep,
            String message,
            boolean nothingNew,
            boolean dry,
            SinceLast since,
            List<String> read) {
        private static Ending nothingNew(Standing standing) {
            return new Ending(ExitCode.DONE, standing, null, "", "", true, false, SinceLast.NOTHING, List.of());
        }

        private static Ending without(int exitCode, String failedStep, String message, boolean dry) {
            return new Ending(
                    exitCode, Standing.NONE, null, failedStep, message, false, dry, SinceLast.NOTHING, List.of());
        }
    }

    /**
     * What is asked of a run.
     *
     * @param force run although nothing is new
     * @param dry prove only; publish nothing
     * @param maxRejected how many rejected rows are let pass; null as the configuration says
     * @param failOn of the codes for a run that is done, those that are to be returned
     */
    public record Demand(
            boolean force, boolean dry, @Nullable Allowance maxRejected, Set<Integer> failOn) {
        public static final Demand PLAIN = new Demand(false, false, null, ExitCode.OPEN_ENDS);

        public Demand {
            failOn = Set.copyOf(failOn);
        }
    }

    /** The job's parameter that holds the number of the run. */
    static final String RUN = "run";

    private final Workspace workspace;
    private final Fence progress;
    private final @Nullable Crew crew;
    private int elsewhere;

    /** Has this process read the ledgers. */
    public Launch(Workspace workspace, Progress progress) {
        this(workspace, progress, null);
    }

    /** @param crew who reads the ledgers; null = this process */
    public Launch(Workspace workspace, Progress progress, @Nullable Crew crew) {
        this.crew = crew;
        this.workspace = workspace;
        this.progress = new Fence(workspace, progress);
    }

    /** Runs, or goes on with the run of the same content that did not end; done before means nothing new. */
    public Ending run(RunStore.Places places, Demand demand) throws IOException, ConfigurationFaulty {
        InputFolder inputs = inputs(places);
        String identity = scope(places).identity(inputs);
        if (inputs.ledgers().isEmpty()) {
            String missing = places.inputFolder() + "/ledgers";
            return Ending.without(ExitCode.INPUT_MISSING, "", missing, demand.dry());
        }
        RunStore runs = workspace.runs();
        Optional<RunStore.Run> same =
                runs.last().filter(last -> !demand.force() && last.inputs().equals(identity));
        boolean done = same.isPresent() && same.get().status() == RunStore.Status.DONE;
        boolean all = done && same.get().exitCode() != ExitCode.INPUT_MISSING;
        if (all && isPublished(same.get(), Path.of(places.outputFolder()))) {
            return Ending.nothingNew(same.get().standing());
        }
        RunContext run = context(places, inputs);
        if (demand.dry()) {
            run.forgetUnfinished();
        }
        if (same.isPresent() && !done) {
            return again(run, same.get().no(), with(places, identity), demand);
        }
        isReadAgain(run);
        return anew(run, with(places, run.identity()), LedgerJob.STEPS, demand);
    }

    /** Goes on with a run that did not end. The caller has made sure that its inputs are the same. */
    public Ending resume(RunStore.Run unfinished) throws IOException, ConfigurationFaulty {
        RunStore.Places places = places(unfinished);
        return again(context(places), unfinished.no(), places, Demand.PLAIN);
    }

    /**
     * Repeats a step of the last run, and all after it. What is to be read again was forgotten before, by
     * {@link #forget}.
     */
    public Ending rerun(RunStore.Run last, String fromStep) throws IOException, ConfigurationFaulty {
        RunContext run = context(places(last));
        int from = isReadAgain(run) ? 0 : LedgerJob.STEPS.indexOf(fromStep);
        return anew(run, places(last), LedgerJob.STEPS.subList(from, LedgerJob.STEPS.size()), Demand.PLAIN);
    }

    /**
     * Forgets the ledgers of a run that have entries in these years, so that they are read again.
     *
     * @param years empty = all
     * @return the names of the ledgers
     */
    public List<String> forget(RunStore.Run last, Set<Integer> years) throws IOException, ConfigurationFaulty {
        return context(places(last)).forget(years);
    }

    /** The desks at which questions about a run are answered. */
    public record Last(Explanations explanations, RuleDesk rules, DraftDesk drafts) {}

    /**
     * Opens a run that is done, and whose inputs are still the same, for questions.
     *
     * @throws Elsewhere if another host has its entries
     */
    public Last last(RunStore.Run done) throws IOException, ConfigurationFaulty {
        RunContext run = context(places(done));
        if (run.state().database().isShared()) {
            Elsewhere.refuse(run.state().sources().extents(), run.state().ledger());
        }
        return new Last(new Explanations(run), new RuleDesk(run), DraftDesk.of(run));
    }

    private static RunStore.Places places(RunStore.Run run) {
        return new RunStore.Places(
                run.inputs(), run.inputFolder(), run.configFolder(), run.outputFolder(), run.years());
    }

    private static RunStore.Places with(RunStore.Places places, String inputs) {
        return new RunStore.Places(
                inputs, places.inputFolder(), places.configFolder(), places.outputFolder(), places.years());
    }

    private RunContext context(RunStore.Places places) throws IOException, ConfigurationFaulty {
        return context(places, inputs(places));
    }

    private RunContext context(RunStore.Places places, InputFolder inputs) throws IOException, ConfigurationFaulty {
        Path config = Path.of(places.configFolder());
        Configuration configuration = ConfigurationFiles.read(config, inputs);
        InputFolder unfolded = Members.unfold(inputs, configuration.settings().limits());
        return new RunContext(unfolded, configuration, config, scope(places), workspace.state(), progress, crew);
    }

    private static InputFolder inputs(RunStore.Places places) throws IOException {
        return InputFolder.scan(Path.of(places.inputFolder()), Path.of(places.configFolder()));
    }

    private static RunContext.Scope scope(RunStore.Places places) {
        return new RunContext.Scope(Path.of(places.outputFolder()), years(places.years()));
    }

    /** The years that stand with commas between. */
    static Set<Integer> years(String text) {
        return Stream.of(text.split(","))
                .filter(year -> !year.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
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

    private Ending anew(RunContext run, RunStore.Places places, List<String> steps, Demand demand) throws IOException {
        return start(run, workspace.runs().begin(places, run.inputs().hashes(), Instant.now()), steps, demand);
    }

    private Ending again(RunContext run, long unfinished, RunStore.Places places, Demand demand) throws IOException {
        if (isReadAgain(run)) {
            return anew(run, places, LedgerJob.STEPS, demand);
        }
        workspace.runs().resume(unfinished, places);
        return start(run, unfinished, LedgerJob.STEPS, demand);
    }

    /** Forgets what is to be read again although it was read; false if there is nothing of that kind. */
    private boolean isReadAgain(RunContext run) throws IOException {
        RunContext.Missing missing = run.forgetIncomplete();
        elsewhere = missing.elsewhere().size();
        return !missing.all().isEmpty();
    }

    /** How many ledgers were forgotten, to be read again, because their entries are on another host. */
    public int elsewhere() {
        return elsewhere;
    }

    private Ending start(RunContext run, long no, List<String> steps, Demand demand) throws IOException {
        Outcome outcome = new Outcome(demand);
        List<String> wanted = demand.dry() ? steps.subList(0, steps.indexOf(PublishStep.NAME)) : steps;
        Job job = LedgerJob.of(wanted, run, outcome, workspace.wiring());
        JobParameters parameters = new JobParametersBuilder()
                .addString("inputs", run.identity())
                .addLong(RUN, no)
                .toJobParameters();
        String last = wanted.get(wanted.size() - 1);
        JobExecution execution = new JobStart(workspace).execute(job, parameters, last);
        progress.pass();
        run.state().unpacked().close();
        return execution.getStatus() == BatchStatus.COMPLETED ? done(no, outcome, demand) : notDone(no, execution);
    }

    private Ending done(long no, Outcome outcome, Demand demand) throws IOException {
        RunStore runs = workspace.runs();
        Results results = outcome.results();
        Standing standing = results == null ? Standing.NONE : results.standing();
        runs.standing(no, standing);
        runs.published(no, outcome.published());
        int exitCode = outcome.exitCode(ExitCode.OPEN_ENDS);
        runs.end(no, new RunStore.Ended(RunStore.Status.DONE, exitCode, "", "", Instant.now()));
        workspace.checkpoint();
        workspace.clearWork();
        new Retention(workspace).tidy();
        return new Ending(
                outcome.exitCode(demand.failOn()),
                standing,
                results,
                "",
                outcome.missingYears(),
                false,
                demand.dry(),
                outcome.since(),
                outcome.read());
    }

    private Ending notDone(long no, JobExecution execution) throws IOException {
        boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
        StepExecution failed = failed(execution);
        String step = failed == null ? "" : failed.getStepName();
        String message = Reason.of(execution.getAllFailureExceptions());
        int exitCode = stopped ? ExitCode.STOPPED : ExitCode.FAILED;
        RunStore.Status status = stopped ? RunStore.Status.STOPPED : RunStore.Status.FAILED;
        workspace.runs().end(no, new RunStore.Ended(status, exitCode, step, message, Instant.now()));
        workspace.checkpoint();
        return Ending.without(exitCode, step, message, false);
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
}
