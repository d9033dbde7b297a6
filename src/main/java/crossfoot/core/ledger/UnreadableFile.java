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

    /** The same, with the file's name where a problem has none: a file without a row could not tell it. */
    public UnreadableFile in(String file) {
        return new UnreadableFile(problems.stream()
                .map(problem -> problem.at().file().isEmpty()
                        ? Problem.ofFile(problem.kind(), file, problem.details().toArray(String[]::new))
                        : problem)
                .toList());
    }
}
