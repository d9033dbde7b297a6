package crossfoot.job;

import java.util.Set;

/** The exit codes, a contract. Where several hold: 1, 2, 6, 7, 5, 4, 3, 0. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int NOT_RUN = 2;
    public static final int DIFFERENCES = 3;
    public static final int OPEN_ENTRIES = 4;
    public static final int INPUT_MISSING = 5;
    public static final int OTHER_RUN_ALIVE = 6;
    public static final int STOPPED = 7;

    /** What a run that is done may end with, if the caller does not say otherwise. */
    public static final Set<Integer> OPEN_ENDS = Set.of(DIFFERENCES, OPEN_ENTRIES, INPUT_MISSING);

    private ExitCode() {}
}
