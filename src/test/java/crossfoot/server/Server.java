package crossfoot.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL server, one for all tests of this process, started when it is first needed. */
public final class Server {
    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }

    private Server() {}

    static int port() {
        return Started.SERVER.getPort();
    }

    /** The address of a schema, which is made if there is none. */
    public static String address(String schema) {
        sql("create schema if not exists " + schema);
        return "jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres&currentSchema=" + schema;
    }

    /** Does something as the server's own user. */
    public static void sql(String... statements) {
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
