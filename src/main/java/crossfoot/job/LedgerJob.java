package crossfoot.job;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;

/** The whole run: intake, settle, reconcile, publish. */
final class LedgerJob {
    static final String NAME = "crossfoot";
    static final List<String> STEPS = List.of(IntakeStep.NAME, SettleStep.NAME, ReconcileStep.NAME, PublishStep.NAME);

    private LedgerJob() {}

    /** The job with these of its steps, in their order; the others stand as they are. */
    static Job of(List<String> wanted, RunContext run, Outcome outcome, Wiring wiring) {
        List<Step> steps = Stream.of(
                        IntakeStep.of(run, outcome, wiring),
                        SettleStep.of(run, wiring),
                        ReconcileStep.of(run, outcome, wiring),
                        PublishStep.of(run, outcome, wiring))
                .filter(step -> wanted.contains(step.getName()))
                .toList();
        SimpleJobBuilder job = new JobBuilder(NAME, wiring.repository()).start(steps.get(0));
        for (Step step : steps.subList(1, steps.size())) {
            job = job.next(step);
        }
        return job.build();
    }
}
