package crossfoot.store;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database of a server cannot be used, or not now. {@link #getMessage()} is the server's own word for it. */
public final class ServerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The address is none of PostgreSQL. */
        ADDRESS,
        PASSWORD_IN_ADDRESS,
        /** The file of the password cannot be read. */
        PASSWORD_FILE,
        /** This jar has no driver. */
        DRIVER,
        LOGIN,
        DATABASE,
        SCHEMA,
        RIGHTS,
        VERSION,
        ENCODING,
        /** A newer program has brought the tables to a form that this one does not know. */
        NEWER_TABLES,
        /** It may answer the next time. */
        UNREACHABLE
    }

    /** By the states that SQL, PostgreSQL and its driver have for it. */
    private static final Map<String, Kind> KINDS = Map.of(
            "3D000", Kind.DATABASE,
            "3F000", Kind.SCHEMA,
            "42501", Kind.RIGHTS,
            "28000", Kind.LOGIN,
            "28P01", Kind.LOGIN,
            // The driver's word for a password that was asked for and is not there.
            "08004", Kind.LOGIN,
            "53300", Kind.UNREACHABLE);

    private final Kind kind;

    public ServerRefused(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What a server, or the way to it, has refused; null if it is something else. */
    static @Nullable ServerRefused of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        Kind kind = KINDS.get(state);
        if (kind == null && isLost(failure)) {
            kind = Kind.UNREACHABLE;
        }
        if (kind == null) {
            return null;
        }
        ServerRefused refused = new ServerRefused(kind, words(failure));
        refused.addSuppressed(failure);
        return refused;
    }

    /** Whether the connection to a server is gone, or it is going down, coming up, or not there. */
    public static boolean isLost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        // H2 has states of these classes, too, for other things.
        boolean driver = failure.getClass().getName().startsWith("org.postgresql.");
        return driver && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /** The server's words in one line, with what lies under them if that says more. */
    private static String words(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String words = String.valueOf(failure.getMessage());
        if (root != failure && !words.contains(String.valueOf(root.getMessage()))) {
            words += " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
        }
        return words.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
