package crossfoot.store;

import java.nio.file.Path;

/** A program that is not this one has the database open. */
public final class StateInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateInUse(Path file) {
        super(file.toString());
    }
}
