package crossfoot.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Tells the progress that the job begins and ends. */
final class StepProgress implements JobExecutionListener {
    private final Progress progress;

    StepProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        progress.step(IntakeStep.NAME, 1, LedgerJob.STEPS.size());
    }

    @Override
    public void afterJob(JobExecution execution) {
        progress.stepDone();
    }
}
