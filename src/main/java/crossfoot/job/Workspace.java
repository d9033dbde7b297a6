package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.FigureStore;
import crossfoot.store.OverlapStore;
import crossfoot.store.RunStore;
import crossfoot.store.SliceStore;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The state folder, opened: its database and its files, held by one process at a time. The lock goes with the process,
 * so that a run that is recorded as running while the lock is free is dead.
 */
public final class Workspace implements AutoCloseable {
    /** The application's context; wiring only. */
    @SpringBootApplication(scanBasePackages = "crossfoot.none")
    static class Context {}

    private final FileChannel channel;
    private final FileLock lock;
    private final Path lockFile;
    private final ConfigurableApplicationContext context;
    private final Path folder;

    private Workspace(Path folder, Path lockFile, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
        this.lock = lock;
        SpringApplication application = new SpringApplication(Context.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url",
                        "jdbc:h2:file:" + folder.resolve("crossfoot").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE",
                "spring.datasource.username", "sa",
                "spring.datasource.password", ""));
        this.context = application.run();
    }

    /**
     * Opens the state.
     *
     * @throws OtherRunAlive if another process has it open
     */
    public static Workspace open(Path folder) throws IOException, OtherRunAlive {
        Files.createDirectories(folder);
        Path lockFile = folder.resolve("crossfoot.lock");
        FileChannel channel = FileChannel.open(
                lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new OtherRunAlive(Files.readString(lockFile).strip());
        }
        channel.truncate(0);
        String owner = "pid " + ProcessHandle.current().pid() + ", " + Instant.now();
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
        return new Workspace(folder, lockFile, channel, lock);
    }

    public RunStore runs() {
        return new RunStore(jdbc());
    }

    RunContext.State state() {
        JdbcClient jdbc = jdbc();
        return new RunContext.State(
                new SourceStore(jdbc),
                new SliceStore(context.getBean(JdbcTemplate.class)),
                new FigureStore(jdbc),
                new OverlapStore(jdbc),
                new RunStore(jdbc),
                new ClassifiedLedger(folder));
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    Wiring wiring() {
        return new Wiring(repository(), context.getBean(PlatformTransactionManager.class));
    }

    /** Asks every run that is going on to end behind its next transaction. */
    public void stop() {
        for (JobExecution execution : repository().findRunningJobExecutions(LedgerJob.NAME)) {
            execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
            try {
                operator().stop(execution);
            } catch (JobExecutionException ended) {
                throw new IllegalStateException("cannot be stopped", ended);
            }
        }
    }

    /** What was committed is on the disk when this returns. */
    void checkpoint() {
        jdbc().sql("checkpoint sync").update();
    }

    @Override
    public void close() throws IOException {
        context.close();
        Files.deleteIfExists(lockFile);
        lock.release();
        channel.close();
    }
}
