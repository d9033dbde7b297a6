package crossfoot.job;

import crossfoot.core.report.Results;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Proves everything and keeps the verdict. Can be repeated. */
final class ReconcileStep {
    static final String NAME = "reconcile";

    private ReconcileStep() {}

    static Step of(RunContext run, Outcome outcome, Wiring wiring) {
        return new StepBuilder(NAME, wiring.repository())
                .listener(new StepProgress(run.progress(), NAME))
                .tasklet(
                        (contribution, context) -> {
                            Results results = ResultsOfRun.assemble(run);
                            outcome.take(results, run);
                            return RepeatStatus.FINISHED;
                        },
                        wiring.transactions())
                .build();
    }
}
