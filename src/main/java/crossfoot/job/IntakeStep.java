package crossfoot.job;

import crossfoot.intake.SegmentTask;
import crossfoot.intake.Slice;
import crossfoot.intake.SliceFolding;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Reads, classifies and folds every ledger that is new: a partition a segment, a transaction a slice. */
final class IntakeStep {
    static final String NAME = "intake";
    private static final String SEGMENT = "segment";

    private IntakeStep() {}

    static Step of(RunContext run, Outcome outcome, Wiring wiring) {
        IntakePlan plan = new IntakePlan(run, outcome);
        return run.crew() == null
                ? here(run, plan, wiring)
                : shared(run, new SharedIntake(run, plan, run.crew()), wiring);
    }

    /** A transaction a source that a crew has read. */
    private static Step shared(RunContext run, SharedIntake intake, Wiring wiring) {
        return new StepBuilder(NAME, wiring.repository())
                .listener(new StepProgress(run.progress(), NAME)).tasklet(intake, wiring.transactions()).stream(intake)
                        .build();
    }

    private static Step here(RunContext run, IntakePlan intake, Wiring wiring) {
        SegmentPartitions plan = new SegmentPartitions(intake);
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("intake-");
        workers.setConcurrencyLimit(run.configuration().settings().workers());
        return new StepBuilder(NAME, wiring.repository())
                .listener(new StepProgress(run.progress(), NAME))
                .partitioner(SEGMENT, plan)
                .step(new SegmentStep(execution -> segment(run, plan, execution, wiring)))
                .gridSize(1)
                .taskExecutor(workers)
                .build();
    }

    private static Step segment(RunContext run, SegmentPartitions plan, StepExecution execution, Wiring wiring) {
        // By its name, which is kept with the execution: a crash may come before its context is saved.
        SegmentTask task = plan.task(execution.getStepName().substring(SEGMENT.length() + 1));
        SliceReader reader = new SliceReader(
                task, run.configuration().settings().sliceRows(), run.state().sources());
        SliceWriter writer = new SliceWriter(task, run);
        return new StepBuilder(SEGMENT, wiring.repository())
                        .<Slice, SliceProcessor.Folded>chunk(1)
                        .transactionManager(wiring.transactions())
                        .reader(reader)
                        .processor(new SliceProcessor(new SliceFolding(
                                run.configuration().rules(), run.configuration().decisions())))
                        .writer(writer)
                        .stream(reader)
                        .stream(writer)
                        .build();
    }
}
