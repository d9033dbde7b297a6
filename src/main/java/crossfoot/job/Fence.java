package crossfoot.job;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Lets a run go on only while the state is this process's: before each step, with each slice, and before anything is
 * published. One that another has taken for dead ends here, and leaves everything to the other.
 */
final class Fence implements Progress {
    private final Workspace workspace;
    private final Progress shown;

    Fence(Workspace workspace, Progress shown) {
        this.workspace = workspace;
        this.shown = shown;
    }

    /** @throws StateTaken if it is another's by now */
    void pass() {
        try {
            workspace.confirm();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    @Override
    public void step(String name, int number, int steps) {
        pass();
        shown.step(name, number, steps);
    }

    @Override
    public void expect(long bytes) {
        shown.expect(bytes);
    }

    @Override
    public void read(long rows, long bytes) {
        pass();
        shown.read(rows, bytes);
    }

    @Override
    public void stepDone() {
        shown.stepDone();
    }
}
