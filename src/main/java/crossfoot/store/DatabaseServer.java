package crossfoot.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is that a server keeps for several hosts. The address is seen in lists of processes and in logs, so
 * it never holds a password.
 *
 * @param password null if the server asks for none, or the driver finds it by itself
 */
public record DatabaseServer(String address, @Nullable String password) {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("[?&][^=&]*password=|//[^/?]*@");

    /** @throws ServerRefused if the address is none of PostgreSQL, or holds a password */
    public DatabaseServer {
        if (!address.startsWith(SCHEME)) {
            throw new ServerRefused(ServerRefused.Kind.ADDRESS, SCHEME + "//host/database?user=name");
        }
        if (PASSWORD.matcher(address).find()) {
            throw new ServerRefused(ServerRefused.Kind.PASSWORD_IN_ADDRESS, "");
        }
    }

    @Override
    public String toString() {
        return address;
    }
}
