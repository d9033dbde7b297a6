package crossfoot.store;

import java.nio.file.Path;

/** The database of a state cannot be read, or has fallen back behind what was written to it. */
public final class DatabaseDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseDamaged(Path file) {
        super(file.toString());
    }
}
