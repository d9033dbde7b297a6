package crossfoot.server;

import crossfoot.job.StatePlace;
import crossfoot.store.DatabaseServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Where tests keep their states: in folders; with {@code -Dcrossfoot.db=postgresql} the database of each in a schema of
 * one server.
 */
public final class States {
    private static final boolean ON_SERVER = "postgresql".equals(System.getProperty("crossfoot.db"));

    private States() {}

    /** The state of a folder. */
    public static StatePlace at(Path folder) {
        return ON_SERVER ? new StatePlace(folder, new DatabaseServer(address(folder), null)) : StatePlace.in(folder);
    }

    /** What a command has to be told of the state of a folder, beside the folder. */
    public static List<String> options(Path folder) {
        return ON_SERVER ? List.of("--db", address(folder)) : List.of();
    }

    /** The database of a folder's state, as it stands while no run has it. */
    public static Connection connection(Path folder) throws SQLException {
        return ON_SERVER
                ? DriverManager.getConnection(address(folder))
                : DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("crossfoot"), "sa", "");
    }

    private static String address(Path folder) {
        byte[] name = folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        return Server.address("s_" + UUID.nameUUIDFromBytes(name).toString().replace('-', '_'));
    }
}
