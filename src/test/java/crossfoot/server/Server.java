package crossfoot.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
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

    private static boolean peculiar;

    private Server() {}

    public static int port() {
        return Started.SERVER.getPort();
    }

    /** The address of a schema, which is made if there is none. */
    public static String address(String schema) {
        sql("create schema if not exists " + schema);
        return "jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres&currentSchema=" + schema;
    }

    /**
     * Users that not all is open to, and a database that is not fit: {@code clerk} has to give the password
     * {@code right} and has a schema of that name, {@code guest} may make no tables; {@code ascii} knows no characters.
     */
    public static synchronized void peculiar() throws IOException {
        if (peculiar) {
            return;
        }
        sql(
                "create role clerk login password 'right'",
                "create schema clerk authorization clerk",
                "create role guest login",
                "revoke create on schema public from public",
                "create database ascii encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0");
        Files.writeString(Path.of(setting("hba_file")), "host all clerk all scram-sha-256\nhost all all all trust\n");
        sql("select pg_reload_conf()");
        peculiar = true;
    }

    private static String setting(String name) {
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
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
