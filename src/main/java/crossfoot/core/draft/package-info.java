/** A draft report as a document: text with places, no meaning yet. Imports nothing. */
@NullMarked
package crossfoot.core.draft;

import org.jspecify.annotations.NullMarked;
