package crossfoot.core.draft;

/**
 * A stretch of a draft's text.
 *
 * @param block the {@link Block#number()}
 * @param row of a table, 0-based; -1 in a paragraph
 * @param column of a table, 0-based; -1 in a paragraph
 * @param offset of its first character in the paragraph's or cell's text, 0-based
 * @param length in characters
 */
public record Span(int block, int row, int column, int offset, int length) {
    public static Span inParagraph(int block, int offset, int length) {
        return new Span(block, -1, -1, offset, length);
    }
}
