package crossfoot.watch;

import crossfoot.core.report.Standing;
import java.time.Duration;
import java.time.Instant;

/**
 * One start of the program that has come to its end, good or bad.
 *
 * @param runNo 0 if none was begun
 * @param outcome what it came to
 * @param verdict in words; empty unless something was proven
 * @param failedStep empty unless it failed or was stopped
 * @param message why it failed and what to do; empty otherwise
 * @param figures how many figures it proved
 */
public record Attempt(
        long runNo,
        Instant startedAt,
        Instant endedAt,
        int exitCode,
        Outcome outcome,
        String verdict,
        String failedStep,
        String message,
        Standing standing,
        long figures) {
    /** What it left behind. */
    public enum Outcome {
        /** New outputs, in which something may have moved. */
        PUBLISHED,
        /** Everything is as it was. */
        NOTHING_NEW,
        /** The outputs are those of an earlier run. */
        NOT_PUBLISHED
    }

    /** The outputs are those of what stands in the input folder. */
    public boolean isGood() {
        return outcome != Outcome.NOT_PUBLISHED;
    }

    /** By the clock; 0 where it was set back meanwhile. */
    public Duration took() {
        Duration took = Duration.between(startedAt, endedAt);
        return took.isNegative() ? Duration.ZERO : took;
    }
}
