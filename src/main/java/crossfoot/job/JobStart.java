package crossfoot.job;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Starts a job or goes on with it, whatever state a dead process has left Batch's records in. */
record JobStart(Workspace workspace) {
    /** @param lastStep of the steps that the job has */
    JobExecution execute(Job job, JobParameters parameters, String lastStep) {
        workspace.recoverDead();
        forgetAtItsEdges(parameters, lastStep);
        endSteps(parameters);
        try {
            return workspace.wiring().operator().start(job, parameters);
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("the job cannot be started", refused);
        }
    }

    /**
     * A run that was killed between Batch's record of the instance and that of its execution was never begun; one
     * that was killed behind its last step, before its end was recorded, has nothing left that would say it. Both
     * are begun anew; what is read is not read again.
     */
    private void forgetAtItsEdges(JobParameters parameters, String lastStep) {
        JobRepository repository = workspace.wiring().repository();
        JobInstance instance = repository.getJobInstance(LedgerJob.NAME, parameters);
        if (instance == null) {
            return;
        }
        StepExecution last = repository.getLastStepExecution(instance, lastStep);
        boolean done = last != null && last.getStatus() == BatchStatus.COMPLETED;
        if (done || repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** A run that was killed while it was being stopped: Batch has its end on record, but not that of its steps. */
    private void endSteps(JobParameters parameters) {
        JobRepository repository = workspace.wiring().repository();
        JobExecution last = repository.getLastJobExecution(LedgerJob.NAME, parameters);
        for (StepExecution step : last == null ? List.<StepExecution>of() : last.getStepExecutions()) {
            if (step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
            }
        }
    }
}
