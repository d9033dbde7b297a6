package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.Database;
import crossfoot.store.FigureStore;
import crossfoot.store.OverlapStore;
import crossfoot.store.RunHistory;
import crossfoot.store.RunStore;
import crossfoot.store.SliceStore;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The state folder, opened: its database and its files, held by one process at a time. The lock goes with the process,
 * so that a run that is recorded as running while the lock is free is dead.
 */
public final class Workspace implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;
    private final Path lockFile;
    private final Path folder;
    private final Database database;
    private final Unpacked unpacked;
    private @Nullable Wiring wiring;

    private Workspace(Path folder, Path lockFile, FileChannel channel, FileLock lock) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
        this.lock = lock;
        this.unpacked = Unpacked.in(folder.resolve("unpacked"));
        this.database = Database.open(folder);
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
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            throw new OtherRunAlive(Files.readString(lockFile).strip());
        }
        channel.truncate(0);
        String owner = "pid " + ProcessHandle.current().pid() + ", " + Instant.now();
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
        return new Workspace(folder, lockFile, channel, lock);
    }

    /**
     * Makes a copy of a state that can be opened and changed while the state itself stays as it is; the classified
     * entries are linked where the file system lets them be.
     *
     * @throws OtherRunAlive if another process has the state open
     */
    public static void copy(Path folder, Path to) throws IOException, OtherRunAlive {
        Path lockFile = folder.resolve("crossfoot.lock");
        if (!Files.exists(lockFile)) {
            StateCopy.of(folder, to);
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel);
            if (lock == null) {
                throw new OtherRunAlive(Files.readString(lockFile).strip());
            }
            StateCopy.of(folder, to);
        }
    }

    /** Null if another has it, be it in this process. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    public RunStore runs() {
        return new RunStore(database.client());
    }

    RunContext.State state() {
        JdbcClient jdbc = database.client();
        return new RunContext.State(
                new SourceStore(jdbc),
                new SliceStore(database.template()),
                new FigureStore(jdbc),
                new OverlapStore(jdbc),
                new RunStore(jdbc),
                new RunHistory(database.template()),
                new ClassifiedLedger(folder),
                unpacked);
    }

    /** Made when it is first asked for: a look at the runs needs none of it. */
    synchronized Wiring wiring() {
        Wiring made = wiring;
        if (made == null) {
            made = Wiring.of(database.source());
            wiring = made;
        }
        return made;
    }

    /** Asks every run that is going on to end behind its next transaction. */
    public void stop() {
        for (JobExecution execution : wiring().repository().findRunningJobExecutions(LedgerJob.NAME)) {
            execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
            try {
                wiring().operator().stop(execution);
            } catch (JobExecutionException ended) {
                throw new IllegalStateException("cannot be stopped", ended);
            }
        }
    }

    /** What was committed is on the disk when this returns. */
    void checkpoint() {
        database.checkpoint();
    }

    @Override
    public void close() throws IOException {
        database.close();
        unpacked.close();
        Files.deleteIfExists(lockFile);
        lock.release();
        channel.close();
    }
}
