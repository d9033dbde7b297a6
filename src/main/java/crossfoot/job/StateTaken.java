package crossfoot.job;

/** Another process has taken the state, because this one gave no sign of life for too long. */
public final class StateTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateTaken() {
        super("the state is another's");
    }
}
