/** Drafts that are web pages. */
@NullMarked
package crossfoot.input.page;

import org.jspecify.annotations.NullMarked;
