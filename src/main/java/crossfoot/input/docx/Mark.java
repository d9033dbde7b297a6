package crossfoot.input.docx;

import crossfoot.core.draft.Span;

/**
 * What is to be said in the margin of a document.
 *
 * @param at of the draft that was read out of the same document
 * @param text a line a paragraph
 */
public record Mark(Span at, String text) {}
