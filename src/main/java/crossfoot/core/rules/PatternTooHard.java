package crossfoot.core.rules;

/** A regular expression of the rule table that a text would take for ever, or too much memory, to try. */
public final class PatternTooHard extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    PatternTooHard(String pattern, CharSequence text) {
        super("/" + pattern + "/ ← " + (text.length() > SHOWN ? text.subSequence(0, SHOWN) + "…" : text));
    }
}
