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
 * The state folder, opened: its database and its files, held by one process that may change them, or by any number that
 * only read. The lock goes with the process, so that a run that is recorded as running while the lock is free is dead.
 */
public final class Workspace implements AutoCloseable {
    private static final String LOCK = "crossfoot.lock";

    private final FileChannel channel;
    private final FileLock lock;
    private final Path lockFile;
    private final Path folder;
    private final Database database;
    private final Unpacked unpacked;
    private @Nullable Wiring wiring;

    private Workspace(Path folder, FileChannel channel, FileLock lock, Path own) throws IOException {
        this.folder = folder;
        this.lockFile = folder.resolve(LOCK);
        this.channel = channel;
        this.lock = lock;
        this.unpacked = Unpacked.in(own.resolve("unpacked"));
        this.database = Database.open(own);
    }

    /**
     * Opens the state.
     *
     * @throws OtherRunAlive if another process has it open, to change or to read it
     */
    public static Workspace open(Path folder) throws IOException, OtherRunAlive {
        Files.createDirectories(folder);
        FileChannel channel = lockChannel(folder);
        FileLock lock = lock(folder, channel, false);
        channel.truncate(0);
        String owner = "pid " + ProcessHandle.current().pid() + ", " + Instant.now();
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
        return new Workspace(folder, channel, lock, folder);
    }

    /**
     * Opens the state for questions; others may do so at the same time.
     *
     * @param own an empty folder, for the copy of the database that is asked
     * @throws OtherRunAlive if another process may be changing it
     */
    public static Workspace read(Path folder, Path own) throws IOException, OtherRunAlive {
        FileChannel channel = lockChannel(folder);
        FileLock lock = lock(folder, channel, true);
        channel.truncate(0);
        StateCopy.ofDatabase(folder, own);
        return new Workspace(folder, channel, lock, own);
    }

    private static FileChannel lockChannel(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The lock, shared or not; if it can't be had, the channel is closed. */
    private static FileLock lock(Path folder, FileChannel channel, boolean shared) throws IOException, OtherRunAlive {
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        if (lock == null) {
            channel.close();
            throw new OtherRunAlive(Files.readString(folder.resolve(LOCK)).strip());
        }
        return lock;
    }

    /**
     * Makes a copy of a state that can be opened and changed while the state itself stays as it is; the classified
     * entries are linked where the file system lets them be.
     *
     * @throws OtherRunAlive if another process has the state open
     */
    public static void copy(Path folder, Path to) throws IOException, OtherRunAlive {
        if (!Files.exists(folder.resolve(LOCK))) {
            StateCopy.of(folder, to);
            return;
        }
        try (FileChannel channel = lockChannel(folder)) {
            lock(folder, channel, true);
            StateCopy.of(folder, to);
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
        if (!lock.isShared()) {
            Files.deleteIfExists(lockFile);
        }
        lock.release();
        channel.close();
    }
}
