/**
 * The state of the runs: subtotals and run history in a database, classified entries in files. SQL stands beside its
 * one caller.
 */
@NullMarked
package crossfoot.store;

import org.jspecify.annotations.NullMarked;
