package crossfoot.job;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** The step of a partition: made anew for each, for its reader and writer belong to one segment. */
final class SegmentStep implements Step {
    private final Function<StepExecution, Step> maker;

    SegmentStep(Function<StepExecution, Step> maker) {
        this.maker = maker;
    }

    @Override
    public String getName() {
        return "segment";
    }

    @Override
    public boolean isAllowStartIfComplete() {
        return false;
    }

    @Override
    public int getStartLimit() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        maker.apply(execution).execute(execution);
    }
}
