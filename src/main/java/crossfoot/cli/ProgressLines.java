package crossfoot.cli;

import crossfoot.job.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A bar on the terminal with rows a second and the time left; nothing when it is no terminal. */
final class ProgressLines implements Progress, AutoCloseable {
    private final boolean shown;
    private @Nullable ProgressBar bar;
    private long rows;

    ProgressLines(boolean quiet) {
        this.shown = !quiet && CommandLine.Help.Ansi.AUTO.enabled();
    }

    @Override
    public void step(String name, int number, int steps) {
        if (shown) {
            bar = new ProgressBarBuilder()
                    .setTaskName(number + "/" + steps + " " + name)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" MB", 1L << 20)
                    .showSpeed()
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
            bar.setExtraMessage(rows + " rows");
        }
    }

    @Override
    public void stepDone() {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
