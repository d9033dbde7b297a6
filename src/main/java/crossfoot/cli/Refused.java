package crossfoot.cli;

/** A command that cannot be done as things stand: nothing was run. Its message names the words that say why. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Object[] details;

    Refused(String key, Object... details) {
        super(key);
        this.details = details.clone();
    }

    String said(Speech speech) {
        return speech.words(String.valueOf(getMessage()), details);
    }
}
