package crossfoot.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/** A schema of a PostgreSQL database. Everybody else is kept out of it by the connection that it was opened with. */
final class ServerDatabase extends Database {
    /** The oldest that it is tested on. */
    static final int OLDEST = 14;

    /** What a server does by itself: it knows a lost client within half a minute, and a commit is on the disk. */
    private static final String OPTIONS = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5"
            + " -c tcp_keepalives_count=4 -c idle_session_timeout=0 -c synchronous_commit=on";

    private static final int NAME_DIGITS = 12;

    private final String place;

    private ServerDatabase(OneOpening source, String place) {
        super(source);
        this.place = place;
    }

    static Database of(DatabaseServer server, String program, boolean toRead) {
        try {
            Database database = connect(server, toRead);
            if (new Tables(database.source()).isMadeBy(program)) {
                return database;
            }
            if (toRead) {
                database.close();
                of(server, program, false).close();
                return connect(server, true);
            }
            return brought(database, program);
        } catch (RuntimeException failure) {
            throw named(failure);
        }
    }

    private static Database brought(Database database, String program) {
        try {
            // Flyway would try for half a minute.
            String schema = database.client()
                    .sql("select case when has_schema_privilege(current_schema(), 'CREATE') then ''"
                            + " else current_schema() end")
                    .query(String.class)
                    .single();
            if (!schema.isEmpty()) {
                throw new ServerRefused(ServerRefused.Kind.RIGHTS, "create, schema " + schema);
            }
            new Tables(database.source()).bring(program);
            return database;
        } catch (RuntimeException notBrought) {
            database.close();
            throw notBrought;
        }
    }

    private static Database connect(DatabaseServer server, boolean toRead) {
        try {
            DriverManager.getDriver(server.address());
        } catch (SQLException noDriver) {
            throw new ServerRefused(ServerRefused.Kind.DRIVER, server.address());
        }
        try {
            OneOpening opening = new OneOpening(server.address(), properties(server), toRead);
            try {
                return new ServerDatabase(opening, place(opening.opening(), toRead));
            } catch (SQLException | RuntimeException notTaken) {
                opening.close();
                throw notTaken;
            }
        } catch (SQLException notOpened) {
            throw new IllegalStateException("cannot open " + server, notOpened);
        }
    }

    /** What the address says otherwise, holds. */
    private static Properties properties(DatabaseServer server) {
        Properties properties = new Properties();
        if (server.password() != null) {
            properties.setProperty("password", server.password());
        }
        properties.setProperty("ApplicationName", ServerLock.signature());
        properties.setProperty("options", OPTIONS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        return properties;
    }

    /** Takes the lock of the schema that the connection is for, if it can be used. Returns a name for the schema. */
    private static String place(Connection connection, boolean toRead) throws SQLException {
        requireKnown(connection.getMetaData().getDatabaseMajorVersion());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_schema(), current_setting('server_encoding'),"
                        + " current_setting('search_path'), current_database(), system_identifier"
                        + " from pg_control_system()")) {
            row.next();
            String schema = row.getString(1);
            if (schema == null) {
                throw new ServerRefused(ServerRefused.Kind.SCHEMA, row.getString(3));
            }
            if (!row.getString(2).equals("UTF8")) {
                throw new ServerRefused(ServerRefused.Kind.ENCODING, row.getString(2));
            }
            new ServerLock(connection, schema).take(toRead);
            return row.getString(5) + '/' + row.getString(4) + '/' + schema;
        }
    }

    /** @throws ServerRefused if this version is too old */
    static void requireKnown(int majorVersion) {
        if (majorVersion < OLDEST) {
            throw new ServerRefused(ServerRefused.Kind.VERSION, Integer.toString(majorVersion));
        }
    }

    private static RuntimeException named(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ServerRefused refused = cause instanceof SQLException sql ? ServerRefused.of(sql) : null;
            if (refused != null) {
                return refused;
            }
        }
        return failure;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** A folder of its own: what others keep beside it is not swept away as nobody's. */
    @Override
    public Path entriesIn(Path state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return state.resolve("server-" + HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A server recovers by its own log. */
    @Override
    public void mend() {
        confirm();
    }

    /** The lock is given back before the server hears of the end of the connection. */
    @Override
    public void close() {
        try {
            ask("select pg_advisory_unlock_all()");
        } finally {
            super.close();
        }
    }

    /** What is committed there is on the disk. */
    @Override
    public void checkpoint() {
        confirm();
    }

    @Override
    public void abandon() {
        close();
    }
}
