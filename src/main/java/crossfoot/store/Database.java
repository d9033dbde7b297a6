package crossfoot.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database of a state, its tables brought to the form that this program knows. A folder has its own, of which one
 * process at a time may know; a server's is several hosts'. The tables and all that is asked of them are the same.
 */
public abstract sealed class Database implements AutoCloseable permits FolderDatabase, ServerDatabase {
    private final OneOpening source;

    Database(OneOpening source) {
        this.source = source;
    }

    /**
     * Opens the database of the folder, or makes it.
     *
     * @param program the hash of the program, which knows its tables
     */
    public static Database open(Path folder, String program) throws IOException {
        return FolderDatabase.of(folder, program);
    }

    /**
     * Opens the database of a server, and has it for itself as long as the connection lives; to read it, together with
     * others who read.
     *
     * @throws HeldElsewhere if another has it
     * @throws ServerRefused if it cannot be used
     */
    public static Database open(DatabaseServer server, String program, boolean toRead) {
        return ServerDatabase.of(server, program, toRead);
    }

    /** Where the database of a folder stands. */
    public static Path file(Path folder) {
        return FolderDatabase.fileOf(folder);
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(source);
    }

    /**
     * Makes sure that it is still open as it was opened.
     *
     * @throws IllegalStateException if it is not
     */
    public void confirm() {
        ask("select 1");
    }

    final OneOpening opened() {
        return source;
    }

    final void ask(String sql) {
        try {
            source.ask(sql);
        } catch (SQLException closed) {
            throw new IllegalStateException("the database is not open any more", closed);
        }
    }

    /** Whether other hosts may have put there what is known of sources. */
    public abstract boolean isShared();

    /** Where in a state folder the entries stand that this database knows of. */
    public abstract Path entriesIn(Path state);

    /** Empties the tables that a crash has broken: their sources are then incomplete. */
    public abstract void mend();

    /** What was committed is on the disk when this returns. */
    public abstract void checkpoint();

    /** Closes it, and writes nothing more. */
    public abstract void abandon();

    @Override
    public void close() {
        try {
            source.close();
        } catch (SQLException notClosed) {
            throw new IllegalStateException("cannot close the database", notClosed);
        }
    }
}
