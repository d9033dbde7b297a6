package crossfoot.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A source of one connection whose user believes to commit: nothing holds before it is told to, and then all does, as
 * far as the database can do that with tables. Flyway has a migration and its record in two transactions.
 */
final class OneTransaction implements AutoCloseable {
    private static final Set<String> NOT_THE_USERS = Set.of("close", "commit", "setAutoCommit");

    private final Connection connection;
    private final DataSource source;

    OneTransaction(DataSource from) throws SQLException {
        connection = from.getConnection();
        connection.setAutoCommit(false);
        Object lent = Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    try {
                        return NOT_THE_USERS.contains(method.getName()) ? null : method.invoke(connection, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        source = new SingleConnectionDataSource((Connection) lent, false);
    }

    DataSource source() {
        return source;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** What was not committed is undone. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
