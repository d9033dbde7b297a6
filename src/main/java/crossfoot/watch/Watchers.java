package crossfoot.watch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to know how runs end.
 *
 * @param metricsFile null if none is wanted
 */
public record Watchers(@Nullable Path metricsFile, List<Watcher> all) {
    public static final Watchers NONE = new Watchers(null, List.of());

    public Watchers {
        all = List.copyOf(all);
    }

    /** When a watcher is told. */
    public enum When {
        /** At every end. */
        ALWAYS,
        /** New outputs were published, or none could be. */
        CHANGED,
        /** None could be published. */
        FAILED,
        /** The exit code is not 0. */
        FINDINGS;

        public boolean holds(Attempt attempt) {
            return switch (this) {
                case ALWAYS -> true;
                case CHANGED -> attempt.outcome() != Attempt.Outcome.NOTHING_NEW;
                case FAILED -> !attempt.isGood();
                case FINDINGS -> attempt.exitCode() != 0;
            };
        }
    }

    /** Somebody who is told by these channels. */
    public record Watcher(When when, List<Channel> channels) {
        public Watcher {
            channels = List.copyOf(channels);
        }
    }
}
