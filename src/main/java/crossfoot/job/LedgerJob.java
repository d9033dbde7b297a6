package crossfoot.job;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;

/** The whole run: intake, settle, reconcile, publish. */
final class LedgerJob {
    static final String NAME = "crossfoot";
    static final List<String> STEPS = List.of(IntakeStep.NAME, SettleStep.NAME, ReconcileStep.NAME, PublishStep.NAME);

    private LedgerJob() {}

    /** The job from the given step on; those before it stand as they are. */
    static Job from(String firstStep, RunContext run, Outcome outcome, Wiring wiring) {
        List<Step> steps = new ArrayList<>(List.of(
                IntakeStep.of(run, wiring),
                SettleStep.of(run, wiring),
                ReconcileStep.of(run, outcome, wiring),
                PublishStep.of(run, outcome, wiring)));
        List<Step> wanted = steps.subList(STEPS.indexOf(firstStep), steps.size());
        SimpleJobBuilder job = new JobBuilder(NAME, wiring.repository())
                .listener(new StepProgress(run.progress()))
                .start(wanted.get(0));
        for (Step step : wanted.subList(1, wanted.size())) {
            job = job.next(step);
        }
        return job.build();
    }
}
