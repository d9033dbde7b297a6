/** What was found in draft reports, for programs. */
@NullMarked
package crossfoot.output.draft;

import org.jspecify.annotations.NullMarked;
