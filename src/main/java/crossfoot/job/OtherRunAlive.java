package crossfoot.job;

/** Another process has the state open. {@link #getMessage()} says which; empty if commands read it. */
public final class OtherRunAlive extends Exception {
    private static final long serialVersionUID = 1L;

    OtherRunAlive(String owner) {
        super(owner);
    }
}
