package crossfoot.job;

import crossfoot.store.Database;
import crossfoot.store.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a state is: its folder, and its database in it or on a server.
 *
 * @param server null if the database is in the folder
 */
public record StatePlace(Path folder, @Nullable DatabaseServer server) {
    /** A state that is all in its folder. */
    public static StatePlace in(Path folder) {
        return new StatePlace(folder, null);
    }

    /** Opens the database to change it. */
    Database open() throws IOException {
        String program = InputFolder.programHash();
        return server == null ? Database.open(folder, program) : Database.open(server, program, false);
    }

    /**
     * Opens the database for questions; that of a folder as a copy.
     *
     * @param own an empty folder
     */
    Database read(Path own) throws IOException {
        if (server != null) {
            return Database.open(server, InputFolder.programHash(), true);
        }
        StateCopy.ofDatabase(folder, own);
        return Database.open(own, InputFolder.programHash());
    }
}
