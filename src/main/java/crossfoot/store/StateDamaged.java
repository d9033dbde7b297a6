package crossfoot.store;

import java.nio.file.Path;

/** A file of the state is not what was written there. Everything in a state can be made again from the inputs. */
public final class StateDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateDamaged(Path file) {
        super(file.toString());
    }
}
