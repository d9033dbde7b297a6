package crossfoot.core.movement;

/**
 * Why a figure moved.
 *
 * @param detail the file of the entries; of a reclassification the rule before and the rule now, as
 *     {@link #rules(String, String)} puts them; empty of the others
 */
public record Cause(Kind kind, String detail) {
    private static final String ARROW = " → ";
    private static final String NO_RULE = "—";

    /** The kinds, in the order in which they are told. */
    public enum Kind {
        NEW("new"),
        VANISHED("vanished"),
        ALTERED("altered"),
        RECLASSIFIED("reclassified"),
        OVERLAP("overlap"),
        SUPERSEDED("superseded"),
        TREE("tree"),
        /** What no entry accounts for: the two paths disagree. */
        UNEXPLAINED("unexplained");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name in resources. */
        public String key() {
            return key;
        }
    }

    static final Cause TREE = new Cause(Kind.TREE, "");

    /** {@code R12 → R13}, or {@code R12} that now says otherwise; a dash stands where no rule covered the entries. */
    static String rules(String before, String after) {
        if (before.equals(after)) {
            return before;
        }
        return (before.isEmpty() ? NO_RULE : before) + ARROW + (after.isEmpty() ? NO_RULE : after);
    }
}
