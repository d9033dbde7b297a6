package crossfoot.job;

import crossfoot.intake.WorkFolder;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.Database;
import crossfoot.store.DatabaseDamaged;
import crossfoot.store.FigureStore;
import crossfoot.store.HeldElsewhere;
import crossfoot.store.OverlapStore;
import crossfoot.store.RunHistory;
import crossfoot.store.RunStore;
import crossfoot.store.SliceStore;
import crossfoot.store.SourceStore;
import crossfoot.store.UnitStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A state, opened: its database and its files, held by one process that may change them, or by any number that only
 * read. The lock goes with the process, so that a run that is recorded as running while the lock is free is dead.
 */
public final class Workspace implements AutoCloseable {
    private static final Closeable NO_LOCK = () -> {};

    private final Closeable lock;
    private final Path folder;
    private final Database database;
    private final Unpacked unpacked;
    private final @Nullable RunMark mark;
    private final boolean lost;
    private @Nullable Wiring wiring;
    private volatile boolean recovered;

    /** Opens the database of a state. */
    private interface Opening {
        Database open() throws IOException;
    }

    /** @param own where files of this process may be for a time: the state's folder, or one to read from */
    private Workspace(StatePlace place, Path own, Closeable lock, Opening opening) throws IOException, OtherRunAlive {
        this.folder = place.folder();
        this.lock = lock;
        this.unpacked = Unpacked.in(own.resolve("unpacked"));
        // A server says by itself what it has lost.
        this.mark = place.server() == null ? new RunMark(folder) : null;
        this.lost = mark != null && folder.equals(own) && mark.isLost();
        this.database = opened(opening);
        try {
            if (mark != null) {
                mark.check(new RunStore(database.client()));
            }
        } catch (IOException | RuntimeException damaged) {
            database.close();
            throw damaged;
        }
    }

    private static Database opened(Opening opening) throws IOException, OtherRunAlive {
        try {
            return opening.open();
        } catch (HeldElsewhere other) {
            throw new OtherRunAlive(String.valueOf(other.getMessage()));
        }
    }

    /** There was a database here, and it is gone: everything that is new to this one is read again. */
    public boolean isLost() {
        return lost;
    }

    /** Whether it is still this process's to change; to read it, it always is. */
    boolean isHeld() throws IOException {
        return !(lock instanceof StateLock own) || own.isHeld();
    }

    /**
     * Makes sure that it is this process's to change.
     *
     * @throws StateTaken if it is another's by now
     */
    void confirm() throws IOException {
        if (!isHeld()) {
            throw new StateTaken();
        }
        database.confirm();
    }

    /**
     * Opens the state.
     *
     * @throws OtherRunAlive if another process has it open, to change or to read it
     */
    public static Workspace open(StatePlace place) throws IOException, OtherRunAlive {
        StateLock lock = StateLock.take(place.folder());
        try {
            return new Workspace(place, place.folder(), lock, place::open);
        } catch (IOException | RuntimeException | OtherRunAlive notOpened) {
            lock.close();
            throw notOpened;
        }
    }

    /**
     * Opens the state for questions; others may do so at the same time.
     *
     * @param own an empty folder, for what is needed for a time
     * @throws OtherRunAlive if another process may be changing it
     */
    public static Workspace read(StatePlace place, Path own) throws IOException, OtherRunAlive {
        // A host that has never run has no folder, and nothing in it to be kept as it is.
        Closeable lock = Files.isDirectory(place.folder()) ? StateLock.share(place.folder()) : NO_LOCK;
        try {
            return new Workspace(place, own, lock, () -> place.read(own));
        } catch (DatabaseDamaged copied) {
            lock.close();
            DatabaseDamaged damaged = new DatabaseDamaged(Database.file(place.folder()));
            damaged.addSuppressed(copied);
            throw damaged;
        } catch (IOException | RuntimeException | OtherRunAlive notOpened) {
            lock.close();
            throw notOpened;
        }
    }

    /**
     * Makes a copy of a state that can be opened and changed while the state itself stays as it is; the classified
     * entries are linked where the file system lets them be.
     *
     * @param to an empty folder
     * @throws OtherRunAlive if another process has the state open
     */
    public static void copy(StatePlace place, Path to) throws IOException, OtherRunAlive {
        StateLock.probe(place.folder());
        try {
            StateCopy.of(place, to);
        } catch (HeldElsewhere other) {
            throw new OtherRunAlive(String.valueOf(other.getMessage()));
        }
    }

    public RunStore runs() {
        return new RunStore(database.client());
    }

    RunContext.State state() {
        JdbcClient jdbc = database.client();
        return new RunContext.State(
                database,
                new SourceStore(jdbc),
                new SliceStore(database.template()),
                new FigureStore(jdbc),
                new UnitStore(jdbc),
                new OverlapStore(database.template()),
                new RunStore(jdbc),
                new RunHistory(database.template()),
                new ClassifiedLedger(database.entriesIn(folder)),
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

    /** Removes what workers have left that is not wanted any more: all is read. */
    void clearWork() throws IOException {
        new WorkFolder(Crew.folderIn(folder)).clear();
    }

    /** What was committed is on the disk when this returns. */
    void checkpoint() throws IOException {
        database.checkpoint();
        if (mark != null) {
            mark.set(runs());
        }
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
