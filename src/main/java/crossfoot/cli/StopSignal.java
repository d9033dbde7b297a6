package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.Workspace;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On SIGTERM or Ctrl-C: lets the chunk in flight commit, then ends with the exit code for a stopped run. */
final class StopSignal {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean armed = true;

    private StopSignal() {}

    static StopSignal install(Workspace workspace) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.received(workspace), "stop"));
        return signal;
    }

    void disarm() {
        armed = false;
        ended.countDown();
    }

    private void received(Workspace workspace) {
        if (!armed) {
            return;
        }
        workspace.stop();
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(inTime ? ExitCode.STOPPED : ExitCode.FAILED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
