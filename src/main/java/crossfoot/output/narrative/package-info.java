/** The sentences of the self-evaluation report, from an editable template. */
@NullMarked
package crossfoot.output.narrative;

import org.jspecify.annotations.NullMarked;
