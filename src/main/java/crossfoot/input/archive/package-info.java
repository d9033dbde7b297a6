/** Archives of ledgers: zip and gzip, one level deep. */
@NullMarked
package crossfoot.input.archive;

import org.jspecify.annotations.NullMarked;
