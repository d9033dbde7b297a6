package crossfoot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps others out of a schema as long as a connection lives: the server takes it back from whoever is gone. */
record ServerLock(Connection connection, String schema) {
    /** The first half of the lock's key, for those of this program; the second is the schema's. */
    private static final int OURS = 0x0C205500;

    private static final int PATIENCE_MILLIS = 2_000;
    private static final String NOT_IN_TIME = "55P03";

    private static final String OWNER = "select a.application_name, a.backend_start, l.mode from pg_locks l"
            + " left join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.granted"
            + " and l.database = (select oid from pg_database where datname = current_database())"
            + " and l.classid::bigint = ? and l.objid::bigint = ? and l.objsubid = 2 and l.pid <> pg_backend_pid()";

    /** How a connection of this process names itself to the server, which tells others. */
    static String signature() {
        return "crossfoot " + ProcessHandle.current().pid() + " " + RunStore.host();
    }

    /**
     * Takes it, to change what is there or, with others, to read it.
     *
     * @throws HeldElsewhere if another has it, and does not give it back while one waits for a connection that has
     *     ended, and of which the server is only hearing
     */
    void take(boolean toRead) throws SQLException {
        String function = toRead ? "pg_advisory_lock_shared" : "pg_advisory_lock";
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + PATIENCE_MILLIS);
            statement.execute("select " + function + "(" + OURS + ", " + schema.hashCode() + ")");
            statement.execute("reset lock_timeout");
        } catch (SQLException notTaken) {
            if (NOT_IN_TIME.equals(notTaken.getSQLState())) {
                throw new HeldElsewhere(owner());
            }
            throw notTaken;
        }
    }

    /** Host, process and since when; empty if commands read it. */
    private String owner() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OWNER)) {
            statement.setLong(1, OURS);
            statement.setLong(2, Integer.toUnsignedLong(schema.hashCode()));
            try (ResultSet holder = statement.executeQuery()) {
                if (!holder.next() || !holder.getString("mode").equals("ExclusiveLock")) {
                    return "";
                }
                String name = String.valueOf(holder.getString("application_name"));
                String owner = name.replaceFirst("^crossfoot (\\d+) (.*)$", "$2, pid $1");
                return owner + ", " + holder.getTimestamp("backend_start").toInstant();
            }
        }
    }
}
