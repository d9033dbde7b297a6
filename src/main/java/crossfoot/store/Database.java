package crossfoot.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The database of a state folder, its tables brought to the form that this program knows. */
public final class Database implements AutoCloseable {
    private static final String NAME = "crossfoot";
    private static final String MAKING = "making";
    private static final String SUFFIX = ".mv.db";
    /** H2's codes: a file that is none of its own, is broken, or cannot be read. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 50000);

    private static final int IN_USE = 90020;

    /** The class of SQL's states for tables and columns that are not there, or are there already. */
    private static final String OTHER_TABLES = "42";

    private final OneOpening source;

    private Database(OneOpening source) {
        this.source = source;
    }

    /**
     * Opens the database of the folder. If there is none, or another program has made it, it is made beside and moved
     * into place: what a kill leaves in the middle of a migration is never opened.
     *
     * @param program the hash of the program, which knows its tables
     */
    public static Database open(Path folder, String program) throws IOException {
        try {
            if (Files.exists(file(folder))) {
                Database known = connect(folder.resolve(NAME));
                if (known.isMadeBy(program)) {
                    return known;
                }
                known.close();
            }
            make(folder, program);
            return connect(folder.resolve(NAME));
        } catch (RuntimeException failure) {
            throw named(failure, file(folder));
        }
    }

    private static Database connect(Path name) {
        // The program closes it: H2's own hook would close it while a stopped run still commits.
        String url = "jdbc:h2:file:" + name.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        try {
            return new Database(new OneOpening(url));
        } catch (SQLException notOpened) {
            throw new IllegalStateException("cannot open " + name, notOpened);
        }
    }

    private static void make(Path folder, String program) throws IOException {
        Path made = folder.resolve(MAKING + SUFFIX);
        Files.deleteIfExists(made);
        if (Files.exists(file(folder))) {
            Files.copy(file(folder), made);
        }
        try (Database database = connect(folder.resolve(MAKING))) {
            migrate(database.source);
            database.client().sql("delete from made_by").update();
            database.client()
                    .sql("insert into made_by values (?)")
                    .param(program)
                    .update();
            database.checkpoint();
            // Nothing is tidied when it is closed: what is on the disk is what is moved.
            database.abandon();
        }
        Files.move(made, file(folder), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isMadeBy(String program) {
        return hasTable("MADE_BY")
                && client().sql("select count(*) from made_by where program = ?")
                                .param(program)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean hasTable(String name) {
        return client().sql("select count(*) from information_schema.tables where table_name = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
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

    /** Where the database of a folder stands. */
    public static Path file(Path folder) {
        return folder.resolve(NAME + SUFFIX);
    }

    private static void migrate(OneOpening source) {
        // Out of order: the migrations of several rooms have numbers of their own.
        Flyway.configure().dataSource(source).outOfOrder(true).load().migrate();
        if (!new Database(source).hasTable("BATCH_JOB_INSTANCE")) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                    .execute(source);
        }
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(source);
    }

    /** What was committed is on the disk when this returns. */
    public void checkpoint() {
        client().sql("checkpoint sync").update();
    }

    /** Closes it, and writes nothing more. */
    public void abandon() {
        try {
            source.abandon();
        } catch (SQLException notClosed) {
            throw new IllegalStateException("cannot close the database", notClosed);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (SQLException notClosed) {
            throw new IllegalStateException("cannot close the database", notClosed);
        }
    }
}
