/** Drafts that are plain text or Markdown. */
@NullMarked
package crossfoot.input.prose;

import org.jspecify.annotations.NullMarked;
