/** Who says what of which figure: subjects, years, scopes, measures, and the lists in which parts stand to a whole. */
@NullMarked
package crossfoot.core.claims.read;

import org.jspecify.annotations.NullMarked;
