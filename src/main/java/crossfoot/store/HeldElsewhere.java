package crossfoot.store;

/** Another has the database of a server. {@link #getMessage()} says which; empty if commands read it. */
public final class HeldElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeldElsewhere(String owner) {
        super(owner);
    }
}
