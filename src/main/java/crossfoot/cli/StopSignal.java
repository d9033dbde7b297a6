package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.Workspace;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * On SIGTERM or Ctrl-C: lets the chunk in flight commit, then ends with the exit code that the run has come to; that is
 * the one for a stopped run, unless it was done by then.
 */
final class StopSignal {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int AGAIN_MILLIS = 100;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Workspace workspace;
    private volatile int exitCode = ExitCode.STOPPED;

    private StopSignal() {}

    static StopSignal install() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::received, "stop"));
        return signal;
    }

    /** From here on, and until it is null, this is what is to be stopped. */
    synchronized void watch(@Nullable Workspace opened) {
        workspace = opened;
    }

    /** Nothing is left to be stopped. */
    void over(int endedWith) {
        exitCode = endedWith;
        ended.countDown();
    }

    private void received() {
        if (ended.getCount() == 0) {
            return;
        }
        try {
            boolean over = false;
            // Again and again: the job may not have been started yet.
            for (int waited = 0; !over && waited < PATIENCE_MILLIS; waited += AGAIN_MILLIS) {
                stop();
                over = ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            Runtime.getRuntime().halt(exitCode);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        if (workspace != null) {
            workspace.stop();
        }
    }
}
