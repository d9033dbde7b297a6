/**
 * Reads segments of ledgers: what a worker does, whoever sets it to work — a thread of the job, or an engine on other
 * machines. Knows neither Spring nor an engine.
 */
@NullMarked
package crossfoot.intake;

import org.jspecify.annotations.NullMarked;
