package crossfoot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of a database, whichever keeps them: those of the migrations, and Batch's own. */
record Tables(DataSource source) {
    /** Whether this program, known by its hash, has brought the tables to their form. */
    boolean isMadeBy(String program) {
        return has("made_by")
                && client().sql("select count(*) from made_by where program = ?")
                                .param(program)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean has(String name) {
        return client().sql("select count(*) from information_schema.tables where lower(table_name) = ?"
                                + " and table_schema = current_schema")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private JdbcClient client() {
        return JdbcClient.create(source);
    }

    /**
     * Brings them to the form that this program knows: all of it or, where a database can do that with tables, nothing.
     *
     * @throws ServerRefused if a newer program has brought them to another
     */
    void bring(String program) {
        try (OneTransaction all = new OneTransaction(source)) {
            new Tables(all.source()).bringAll(program);
            all.commit();
        } catch (SQLException notBrought) {
            throw new IllegalStateException("cannot make the tables", notBrought);
        }
    }

    private void bringAll(String program) throws SQLException {
        // Out of order: the migrations of several rooms have numbers of their own.
        Flyway flyway = Flyway.configure().dataSource(source).outOfOrder(true).load();
        Stream.of(flyway.info().applied()).filter(Tables::isUnknown).findFirst().ifPresent(newer -> {
            throw new ServerRefused(ServerRefused.Kind.NEWER_TABLES, newer.getScript());
        });
        flyway.migrate();
        if (!has("batch_job_instance")) {
            makeBatch();
        }
        client().sql("delete from made_by").update();
        client().sql("insert into made_by values (?)").param(program).update();
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return applied.getVersion() != null && !applied.getState().isResolved();
    }

    private void makeBatch() throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/springframework/batch/core/schema-" + product + ".sql"));
        }
    }
}
