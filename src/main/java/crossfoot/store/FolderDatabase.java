package crossfoot.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;

/** The database of a state folder: H2, in this process. */
final class FolderDatabase extends Database {
    static final String THROUGH_INDEX = " where source_key >= ''";
    static final String WITHOUT_INDEX = " use index ()";

    private static final String NAME = "crossfoot";
    private static final String MAKING = "making";
    private static final String SUFFIX = ".mv.db";
    /** H2's codes: a file that is none of its own, is broken, or cannot be read. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 50000);

    private static final int IN_USE = 90020;

    /** The class of SQL's states for tables and columns that are not there, or are there already. */
    private static final String OTHER_TABLES = "42";

    private FolderDatabase(OneOpening source) {
        super(source);
    }

    /**
     * Opens the database of the folder. If there is none, or another program has made it, it is made beside and moved
     * into place: what a kill leaves in the middle of a migration is never opened.
     */
    static Database of(Path folder, String program) throws IOException {
        try {
            if (Files.exists(fileOf(folder))) {
                Database known = connect(folder.resolve(NAME));
                if (new Tables(known.source()).isMadeBy(program)) {
                    return known;
                }
                known.close();
            }
            make(folder, program);
            return connect(folder.resolve(NAME));
        } catch (RuntimeException failure) {
            throw named(failure, fileOf(folder));
        }
    }

    private static Database connect(Path name) {
        // The program closes it: H2's own hook would close it while a stopped run still commits.
        String url = "jdbc:h2:file:" + name.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        Properties properties = new Properties();
        properties.setProperty("user", "sa");
        properties.setProperty("password", "");
        try {
            return new FolderDatabase(new OneOpening(url, properties, false));
        } catch (SQLException notOpened) {
            throw new IllegalStateException("cannot open " + name, notOpened);
        }
    }

    private static void make(Path folder, String program) throws IOException {
        Path made = folder.resolve(MAKING + SUFFIX);
        Files.deleteIfExists(made);
        if (Files.exists(fileOf(folder))) {
            Files.copy(fileOf(folder), made);
        }
        try (Database database = connect(folder.resolve(MAKING))) {
            new Tables(database.source()).bring(program);
            database.checkpoint();
            // Nothing is tidied when it is closed: what is on the disk is what is moved.
            database.abandon();
        }
        Files.move(made, fileOf(folder), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A failure to open it, by its kind where that is known. Where the disk is full or broken, the database is not:
     * what is at fault is told as it is.
     */
    private static RuntimeException named(RuntimeException failure, Path file) {
        Throwable root = failure;
        RuntimeException known = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (known == failure && cause instanceof SQLException sql) {
                known = isDamage(sql)
                        ? new DatabaseDamaged(file)
                        : sql.getErrorCode() == IN_USE ? new StateInUse(file) : failure;
            }
        }
        boolean deviceFailed = root instanceof IOException && !(root instanceof EOFException);
        if (known == failure || (known instanceof DatabaseDamaged && deviceFailed)) {
            return failure;
        }
        known.addSuppressed(failure);
        return known;
    }

    /** A broken file; or tables that are not those of its own record: it was cut, and opened as an older one. */
    private static boolean isDamage(SQLException failure) {
        return DAMAGED.contains(failure.getErrorCode())
                || String.valueOf(failure.getSQLState()).startsWith(OTHER_TABLES);
    }

    static Path fileOf(Path folder) {
        return folder.resolve(NAME + SUFFIX);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Path entriesIn(Path state) {
        return state;
    }

    /** A crash may part a table from its index: it can't be mended row by row. */
    @Override
    public void mend() {
        SourceStore.TABLES.stream()
                .filter(table -> !isSound(table))
                .forEach(table -> client().sql("truncate table " + table).update());
    }

    /** Its index and itself have the same rows. */
    private boolean isSound(String table) {
        String rows = "select count(*) from " + table;
        return client().sql(rows + THROUGH_INDEX)
                .query(Long.class)
                .single()
                .equals(client().sql(rows + WITHOUT_INDEX).query(Long.class).single());
    }

    @Override
    public void checkpoint() {
        client().sql("checkpoint sync").update();
    }

    @Override
    public void abandon() {
        try {
            ask("shutdown immediately");
        } finally {
            opened().abandon();
        }
    }
}
