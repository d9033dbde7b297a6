package crossfoot.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Has a crew read what is to be read, and takes in what it has read: a transaction a source. */
final class SharedIntake implements Tasklet, ItemStream {
    private static final long WAIT_MILLIS = 200;

    private final RunContext run;
    private final IntakePlan plan;
    private final Ordering ordering;
    private final List<SharedWork> works = new ArrayList<>();
    private boolean begun;

    SharedIntake(RunContext run, IntakePlan plan, Crew crew) {
        this.run = run;
        this.plan = plan;
        this.ordering = new Ordering(run, crew);
    }

    @Override
    public void open(ExecutionContext context) {
        works.clear();
        begun = false;
        try {
            ordering.begin(plan.decide(), works::add);
            begun = true;
        } catch (IOException | ConfigurationFaulty broken) {
            throw new ItemStreamException("the crew cannot be set to work", broken);
        }
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        for (SharedWork work : works) {
            run.progress().read(0, work.bytesSince());
            SharedWork.Ready ready = work.next();
            if (ready != null) {
                run.progress().read(new TakingIn(run.state()).take(ready), 0);
                return RepeatStatus.CONTINUABLE;
            }
        }
        if (works.stream().allMatch(SharedWork::isDone)) {
            return RepeatStatus.FINISHED;
        }
        Thread.sleep(WAIT_MILLIS);
        return RepeatStatus.CONTINUABLE;
    }

    /** What is done and not taken in stays for the next run. */
    @Override
    public void close() {
        try {
            for (SharedWork work : works) {
                work.close();
            }
            if (begun && works.stream().allMatch(SharedWork::isDone)) {
                ordering.clear();
            }
        } catch (IOException broken) {
            throw new ItemStreamException("the crew cannot be dismissed", broken);
        }
    }
}
