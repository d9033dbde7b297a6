/** What moved between two sets of entries, and why; and how exports of a series follow one another. */
@NullMarked
package crossfoot.core.movement;

import org.jspecify.annotations.NullMarked;
