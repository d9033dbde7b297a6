package crossfoot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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
    private static final int CONNECTIONS = 8;
    /** H2's codes: a file that is none of its own, is broken, or cannot be read. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 50000);

    private static final int IN_USE = 90020;

    private final HikariDataSource source;

    private Database(HikariDataSource source) {
        this.source = source;
    }

    /** Opens the database of the folder; makes it if there is none. */
    public static Database open(Path folder) {
        Path file = file(folder);
        HikariConfig config = new HikariConfig();
        // The program closes it: H2's own hook would close it while a stopped run still commits.
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("crossfoot").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE");
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        try {
            HikariDataSource source = new HikariDataSource(config);
            try {
                migrate(source);
                return new Database(source);
            } catch (RuntimeException failure) {
                source.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            throw named(failure, file);
        }
    }

    /** A failure to open it, by its kind where that is known. */
    private static RuntimeException named(RuntimeException failure, Path file) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                RuntimeException known = DAMAGED.contains(sql.getErrorCode())
                        ? new DatabaseDamaged(file)
                        : sql.getErrorCode() == IN_USE ? new StateInUse(file) : failure;
                if (known != failure) {
                    known.addSuppressed(failure);
                    return known;
                }
            }
        }
        return failure;
    }

    /** Where the database of a folder stands. */
    public static Path file(Path folder) {
        return folder.resolve("crossfoot.mv.db");
    }

    private static void migrate(DataSource source) {
        // Out of order: the migrations of several rooms have numbers of their own.
        Flyway.configure().dataSource(source).outOfOrder(true).load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        boolean hasBatch = jdbc.sql("select count(*) from information_schema.tables where table_name = ?")
                        .param("BATCH_JOB_INSTANCE")
                        .query(Long.class)
                        .single()
                > 0;
        if (!hasBatch) {
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

    @Override
    public void close() {
        source.close();
    }
}
