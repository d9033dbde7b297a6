package crossfoot.core.ledger;

import java.io.IOException;

/** A file holds more than {@link Limits} lets it. */
public final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String found;
    private final String limit;

    /**
     * A limit that an office may raise.
     *
     * @param what the part or the thing that is too large
     * @param found how large it is
     * @param setting the limit's name below {@code limits.}
     */
    public LimitExceeded(String what, String found, long limit, String setting) {
        super(what + ": " + found);
        this.what = what;
        this.found = found;
        this.limit = limit + " (limits." + setting + ")";
    }

    /** A limit that is fixed. */
    public LimitExceeded(String what, String found, long limit) {
        super(what + ": " + found);
        this.what = what;
        this.found = found;
        this.limit = Long.toString(limit);
    }

    /** The refusal of the file. */
    public UnreadableFile in(String file) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.FILE_TOO_LARGE, file, what, found, limit));
    }
}
