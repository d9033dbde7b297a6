package crossfoot.job;

/** Is told how a run goes on. */
public interface Progress {
    /** A step begins; {@code number} of {@code steps}. */
    void step(String name, int number, int steps);

    /** So many bytes are to be read in the step that runs. */
    void expect(long bytes);

    /** So many more rows and bytes are read. Called by several threads. */
    void read(long rows, long bytes);

    /** The step has ended. */
    void stepDone();
}
