/** The self-contained page that shows a run. */
@NullMarked
package crossfoot.output.page;

import org.jspecify.annotations.NullMarked;
