/** Numbers in running Chinese text: what is an amount, a count or a rate, and what only looks like one. */
@NullMarked
package crossfoot.core.claims.text;

import org.jspecify.annotations.NullMarked;
