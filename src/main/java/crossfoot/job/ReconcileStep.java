package crossfoot.job;

import crossfoot.core.report.Results;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Proves everything and keeps the verdict. Can be repeated. */
final class ReconcileStep {
    static final String NAME = "reconcile";

    private ReconcileStep() {}

    static Step of(RunContext run, Outcome outcome, JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder(NAME, repository)
                .tasklet(
                        (contribution, context) -> {
                            Results results = ResultsOfRun.assemble(run);
                            outcome.take(results, run.configuration().settings());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
