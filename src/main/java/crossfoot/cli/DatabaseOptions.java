package crossfoot.cli;

import crossfoot.store.DatabaseServer;
import crossfoot.store.ServerRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database of the state, if a server has it. The password is never an option: others see the command line. */
final class DatabaseOptions {
    private static final String ADDRESS = "CROSSFOOT_DB";
    private static final String PASSWORD = "CROSSFOOT_DB_PASSWORD";
    private static final String PASSWORD_FILE = "CROSSFOOT_DB_PASSWORD_FILE";

    @Option(names = "--db", paramLabel = "jdbc:postgresql://HOST/DB", descriptionKey = "db")
    @Nullable
    String address;

    @Option(names = "--db-password-file", paramLabel = "FILE", descriptionKey = "dbPasswordFile")
    @Nullable
    Path passwordFile;

    boolean isAsked(Map<String, String> environment) {
        return !asked(environment).isEmpty();
    }

    private String asked(Map<String, String> environment) {
        return address == null ? environment.getOrDefault(ADDRESS, "") : address;
    }

    /**
     * The server; null if the state is all in its folder.
     *
     * @param environment says what the options don't
     */
    @Nullable
    DatabaseServer server(Map<String, String> environment) {
        return isAsked(environment) ? new DatabaseServer(asked(environment), password(environment)) : null;
    }

    private @Nullable String password(Map<String, String> environment) {
        String file = environment.get(PASSWORD_FILE);
        Path from = passwordFile == null && file != null ? Path.of(file) : passwordFile;
        if (from == null) {
            return environment.get(PASSWORD);
        }
        try {
            return Files.readString(from).replaceFirst("\\R$", "");
        } catch (IOException notRead) {
            ServerRefused refused = new ServerRefused(ServerRefused.Kind.PASSWORD_FILE, from.toString());
            refused.addSuppressed(notRead);
            throw refused;
        }
    }
}
