package crossfoot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keeps others out of a schema as long as a connection lives: the server takes it back from whoever is gone. */
record ServerLock(Connection connection, String schema) {
    /** The first half of the lock's key, for those of this program; the second is the schema's. */
    private static final int OURS = 0x0C205500;

    private static final String OWNER = "select a.application_name, a.backend_start, l.mode from pg_locks l"
            + " left join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.granted"
            + " and l.database = (select oid from pg_database where datname = current_database())"
            + " and l.classid::bigint = ? and l.objid::bigint = ? and l.objsubid = 2 and l.pid <> pg_backend_pid()";

    /** How a connection of this process names itself to the server, which tells others. */
    static String signature() {
        return "crossfoot " + ProcessHandle.current().pid() + " " + RunStore.host();
    }

    /** @throws HeldElsewhere if another has it; to read, if another may change it */
    void take(boolean toRead) throws SQLException {
        String function = toRead ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
        try (PreparedStatement statement = connection.prepareStatement("select " + function + "(?, ?)")) {
            statement.setInt(1, OURS);
            statement.setInt(2, schema.hashCode());
            try (ResultSet taken = statement.executeQuery()) {
                taken.next();
                if (!taken.getBoolean(1)) {
                    throw new HeldElsewhere(owner());
                }
            }
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
