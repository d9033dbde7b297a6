package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.Database;
import crossfoot.store.DatabaseDamaged;
import crossfoot.store.FigureStore;
import crossfoot.store.OverlapStore;
import crossfoot.store.RunHistory;
import crossfoot.store.RunStore;
import crossfoot.store.SliceStore;
import crossfoot.store.SourceStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
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
    private final Closeable lock;
    private final Path folder;
    private final Database database;
    private final Unpacked unpacked;
    private final boolean lost;
    private @Nullable Wiring wiring;
    private volatile boolean recovered;

    /** Whether it is still this process's to change; to read it, it always is. */
    boolean isHeld() throws IOException {
        return !(lock instanceof StateLock own) || own.isHeld();
    }

    /** @param own where the database is that is opened: the state itself, or a copy to read from */
    private Workspace(Path folder, Path own, Closeable lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.unpacked = Unpacked.in(own.resolve("unpacked"));
        this.lost = folder.equals(own) && new RunMark(folder).isLost();
        this.database = Database.open(own, InputFolder.programHash());
        try {
            new RunMark(folder).check(new RunStore(database.client()));
        } catch (IOException | RuntimeException damaged) {
            database.close();
            throw damaged;
        }
    }

    /** There was a database here, and it is gone: everything that is new to this one is read again. */
    public boolean isLost() {
        return lost;
    }

    /**
     * Opens the state.
     *
     * @throws OtherRunAlive if another process has it open, to change or to read it
     */
    public static Workspace open(Path folder) throws IOException, OtherRunAlive {
        StateLock lock = StateLock.take(folder);
        try {
            return new Workspace(folder, folder, lock);
        } catch (IOException | RuntimeException notOpened) {
            lock.close();
            throw notOpened;
        }
    }

    /**
     * Opens the state for questions; others may do so at the same time.
     *
     * @param own an empty folder, for the copy of the database that is asked
     * @throws OtherRunAlive if another process may be changing it
     */
    public static Workspace read(Path folder, Path own) throws IOException, OtherRunAlive {
        Closeable lock = StateLock.share(folder);
        try {
            StateCopy.ofDatabase(folder, own);
            return new Workspace(folder, own, lock);
        } catch (DatabaseDamaged copied) {
            lock.close();
            DatabaseDamaged damaged = new DatabaseDamaged(Database.file(folder));
            damaged.addSuppressed(copied);
            throw damaged;
        } catch (IOException | RuntimeException notOpened) {
            lock.close();
            throw notOpened;
        }
    }

    /**
     * Makes a copy of a state that can be opened and changed while the state itself stays as it is; the classified
     * entries are linked where the file system lets them be.
     *
     * @throws OtherRunAlive if another process has the state open
     */
    public static void copy(Path folder, Path to) throws IOException, OtherRunAlive {
        StateLock.probe(folder);
        StateCopy.of(folder, to);
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

    /** Ends what a process that is dead left as going on; what goes on from here is this process's own. */
    void recoverDead() {
        for (JobExecution dead : wiring().repository().findRunningJobExecutions(LedgerJob.NAME)) {
            wiring().operator().recover(dead);
        }
        recovered = true;
    }

    /** Asks every run of this process to end behind its next transaction; a dead one is not to be stopped any more. */
    public void stop() {
        if (!recovered) {
            return;
        }
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
    void checkpoint() throws IOException {
        database.checkpoint();
        new RunMark(folder).set(runs());
    }

    @Override
    public void close() throws IOException {
        try {
            if (isHeld()) {
                database.close();
            } else {
                database.abandon();
            }
        } finally {
            unpacked.close();
            lock.close();
        }
    }
}
