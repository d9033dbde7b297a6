/** Drafts as PDF: lines, paragraphs and tables told from where the characters stand. */
@NullMarked
package crossfoot.input.pdf;

import org.jspecify.annotations.NullMarked;
