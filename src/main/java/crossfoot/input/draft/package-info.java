/** What the readers of drafts share: blocks with their numbers, lines joined to paragraphs. */
@NullMarked
package crossfoot.input.draft;

import org.jspecify.annotations.NullMarked;
