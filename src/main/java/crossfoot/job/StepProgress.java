package crossfoot.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress that a step begins and ends. */
final class StepProgress implements StepExecutionListener {
    private final Progress progress;
    private final String step;

    StepProgress(Progress progress, String step) {
        this.progress = progress;
        this.step = step;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        progress.step(step, LedgerJob.STEPS.indexOf(step) + 1, LedgerJob.STEPS.size());
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        progress.stepDone();
        return execution.getExitStatus();
    }
}
