package crossfoot.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two pieces of work on files at the same time. */
final class Aside {
    /** What is done. */
    interface Work {
        void run() throws IOException;
    }

    private Aside() {}

    /**
     * Does both, and returns when both have ended.
     *
     * @param aside must not use the database, whose transaction belongs to the thread of the step
     */
    static void run(Work aside, Work here) throws IOException {
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> unchecked(aside));
        try {
            here.run();
        } finally {
            await(done);
        }
    }

    private static void unchecked(Work work) {
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(CompletableFuture<Void> done) throws IOException {
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException cause) {
                throw cause.getCause();
            }
            throw failed;
        }
    }
}
