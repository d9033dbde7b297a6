package crossfoot.core.movement;

import crossfoot.core.rules.ClassifiedEntry;
import org.jspecify.annotations.Nullable;

/**
 * One text of an entry in two settled sets of sources: how often it stood there, and how often it counted.
 *
 * @param before one of those that stood there before; null if none did
 * @param after likewise now
 */
public record Recurrence(
        @Nullable ClassifiedEntry before,
        Times timesBefore,
        @Nullable ClassifiedEntry after,
        Times timesAfter) {

    /** How often an entry was read, and how often of these it counted. */
    public record Times(long read, long counted) {
        public static final Times NONE = new Times(0, 0);

        public Times plus(boolean counts) {
            return new Times(read + 1, counted + (counts ? 1 : 0));
        }
    }
}
