package crossfoot.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** What Batch needs to build a step: where it keeps its state, and the one transaction manager. */
record Wiring(JobRepository repository, PlatformTransactionManager transactions) {}
