package crossfoot.cli;

import crossfoot.job.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A bar a step on the terminal, with rows a second and the time left; nothing when it is no terminal. */
final class ProgressLines implements Progress, AutoCloseable {
    private static final long NANOS = 1_000_000_000;

    private final boolean shown;
    private final Speech speech;
    private @Nullable ProgressBar bar;
    private long began;
    private long rows;

    ProgressLines(boolean quiet, Speech speech) {
        this.shown = !quiet && CommandLine.Help.Ansi.AUTO.enabled();
        this.speech = speech;
    }

    @Override
    public synchronized void step(String name, int number, int steps) {
        if (shown) {
            close();
            began = System.nanoTime();
            rows = 0;
            bar = new ProgressBarBuilder()
                    .setTaskName(number + "/" + steps + " " + speech.words("step." + name))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" MB", 1L << 20)
                    .setUpdateIntervalMillis(250)
                    .build();
        }
    }

    @Override
    public synchronized void expect(long bytes) {
        if (bar != null) {
            bar.maxHint(bytes);
        }
    }

    @Override
    public synchronized void read(long moreRows, long bytes) {
        rows += moreRows;
        if (bar != null) {
            bar.stepBy(bytes);
            long nanos = Math.max(1, System.nanoTime() - began);
            bar.setExtraMessage(speech.words("rowsRead", rows, rows * NANOS / nanos));
        }
    }

    @Override
    public void stepDone() {
        close();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
