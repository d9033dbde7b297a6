package crossfoot.core.ledger;

import java.util.List;

/** A file that can't be used at all; {@link #problems()} say why and what would mend it. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public UnreadableFile(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public UnreadableFile(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
