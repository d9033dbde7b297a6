package crossfoot.watch;

/** A notice did not reach its channel; {@link #getMessage()} says why. */
public final class NotSent extends Exception {
    private static final long serialVersionUID = 1L;

    NotSent(String why) {
        super(why);
    }
}
