package crossfoot.watch;

import java.time.Instant;

/**
 * The run whose outputs stand in the output folder.
 *
 * @param publishedAt when it ended
 * @param confirmedAt when it was last seen that nothing has changed since
 */
public record Good(long runNo, Instant publishedAt, Instant confirmedAt, int exitCode, String verdict) {}
