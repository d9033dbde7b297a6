package crossfoot.core.ledger;

import java.io.Serializable;
import java.util.List;

/**
 * The passwords that may open a workbook. They are shown nowhere: not by {@link #toString()}, in no message, in no
 * output.
 */
public final class Passwords implements Serializable {
    private static final long serialVersionUID = 1;

    /** None at all. */
    public static final Passwords NONE = new Passwords(List.of(), List.of());

    private final List<String> words;
    private final List<String> missing;

    /**
     * @param words in the order in which they are tried
     * @param missing the names of the environment variables and files that should have held one and don't
     */
    public Passwords(List<String> words, List<String> missing) {
        this.words = List.copyOf(words);
        this.missing = List.copyOf(missing);
    }

    public List<String> words() {
        return words;
    }

    /** Why a workbook that none of them opens stays shut. */
    public Problem refusal(String file) {
        if (!missing.isEmpty()) {
            return Problem.ofFile(ProblemKind.PASSWORD_NOT_AVAILABLE, file, String.join(", ", missing));
        }
        return words.isEmpty()
                ? Problem.ofFile(ProblemKind.FILE_ENCRYPTED, file)
                : Problem.ofFile(ProblemKind.PASSWORD_WRONG, file, Integer.toString(words.size()));
    }

    /** There are none, and none should have been. */
    public boolean isNone() {
        return words.isEmpty() && missing.isEmpty();
    }

    /** They are written nowhere: what goes elsewhere has none. */
    private Object writeReplace() {
        return NONE;
    }

    @Override
    public String toString() {
        return words.size() + " passwords";
    }
}
