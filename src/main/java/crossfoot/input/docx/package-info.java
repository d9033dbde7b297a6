/** Drafts of the Word kind, read as a stream, and their copy with comments. */
@NullMarked
package crossfoot.input.docx;

import org.jspecify.annotations.NullMarked;
