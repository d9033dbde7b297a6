/** Zip containers whose bytes depend on their contents alone. */
@NullMarked
package crossfoot.output.zip;

import org.jspecify.annotations.NullMarked;
