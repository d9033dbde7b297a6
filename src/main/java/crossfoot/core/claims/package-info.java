/** Figures read out of a draft's prose and tables, and what they contradict: each other, and the ledger. */
@NullMarked
package crossfoot.core.claims;

import org.jspecify.annotations.NullMarked;
