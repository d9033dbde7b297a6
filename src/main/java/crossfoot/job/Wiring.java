package crossfoot.job;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What Batch needs: where it keeps its state, the one transaction manager, and what starts a job. Put together here by
 * hand: an application context takes a second to find out the same.
 */
record Wiring(JobRepository repository, PlatformTransactionManager transactions, JobOperator operator) {
    static Wiring of(DataSource source) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        try {
            factory.setDataSource(source);
            factory.setTransactionManager(transactions);
            factory.afterPropertiesSet();
            JobRepository repository = factory.getObject();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
            return new Wiring(repository, transactions, operator);
        } catch (Exception broken) {
            throw new IllegalStateException("Batch cannot be set up", broken);
        }
    }
}
