package crossfoot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a database as it was opened once. H2 closes a database by itself when memory is used up or the disk
 * fails; a pool would open it again without a word, and what was done before might be missing from it.
 */
final class OneOpening extends DelegatingDataSource implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final String USER = "sa";

    private final Connection opening;
    private final HikariDataSource pool;

    OneOpening(String url) throws SQLException {
        opening = DriverManager.getConnection(url, USER, "");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
        setTargetDataSource(pool);
    }

    /** @throws SQLException if the database has closed itself since */
    @Override
    public Connection getConnection() throws SQLException {
        ask("select 1");
        return pool.getConnection();
    }

    private synchronized void ask(String sql) throws SQLException {
        try (Statement statement = opening.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes it, and writes nothing more. */
    void abandon() throws SQLException {
        try (pool) {
            ask("shutdown immediately");
        }
    }

    /** The last connection is closed in this thread: what is written then, is written when this returns. */
    @Override
    public void close() throws SQLException {
        pool.close();
        opening.close();
    }
}
