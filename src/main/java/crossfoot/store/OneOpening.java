package crossfoot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a database as it was opened once. H2 closes a database by itself when memory is used up or the disk
 * fails; a pool would open it again without a word, and what was done before might be missing from it. A server that
 * was started again, or has lost sight of this process, has given its lock away.
 */
final class OneOpening extends DelegatingDataSource implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final Connection opening;
    private final HikariDataSource pool;

    OneOpening(String url, Properties properties, boolean toRead) throws SQLException {
        opening = DriverManager.getConnection(url, properties);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setReadOnly(toRead);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        // The first one is asked for by whoever needs it first: what is wrong is found out by the opening.
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
        setTargetDataSource(pool);
    }

    /** The connection that it was opened with, and that lives as long as it is open. */
    Connection opening() {
        return opening;
    }

    /** @throws SQLException if the database has closed itself since */
    @Override
    public Connection getConnection() throws SQLException {
        ask("select 1");
        return StorableText.on(pool.getConnection());
    }

    synchronized void ask(String sql) throws SQLException {
        try (Statement statement = opening.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes what is behind a database that has been shut down. */
    void abandon() {
        pool.close();
    }

    /** The last connection is closed in this thread: what is written then, is written when this returns. */
    @Override
    public void close() throws SQLException {
        pool.close();
        opening.close();
    }
}
