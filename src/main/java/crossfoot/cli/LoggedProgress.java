package crossfoot.cli;

import crossfoot.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs every step, how long it took and what it read; shows on as before. */
final class LoggedProgress implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger("crossfoot.step");
    private static final long MILLI_NANOS = 1_000_000;

    private final Progress shown;
    private String step = "";
    private long beganNanos;
    private long rows;
    private long bytes;

    LoggedProgress(Progress shown) {
        this.shown = shown;
    }

    @Override
    public synchronized void step(String name, int number, int steps) {
        step = name;
        rows = 0;
        bytes = 0;
        beganNanos = System.nanoTime();
        LOG.atInfo().addKeyValue("step", name).log("step began");
        shown.step(name, number, steps);
    }

    @Override
    public void expect(long expectedBytes) {
        shown.expect(expectedBytes);
    }

    @Override
    public synchronized void read(long moreRows, long moreBytes) {
        rows += moreRows;
        bytes += moreBytes;
        shown.read(moreRows, moreBytes);
    }

    @Override
    public synchronized void stepDone() {
        if (!step.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("step", step)
                    .addKeyValue("millis", (System.nanoTime() - beganNanos) / MILLI_NANOS)
                    .addKeyValue("rows", rows)
                    .addKeyValue("bytes", bytes)
                    .log("step ended");
            step = "";
        }
        shown.stepDone();
    }
}
