package crossfoot.input.docx;

/**
 * A piece of a paragraph's text, and where its bytes stand in the part.
 *
 * @param offset of its first character in the paragraph
 * @param length in characters
 * @param runByte where its run begins
 * @param textByte where its element {@code w:t} begins; {@link #NONE} if it has no place of its own in the part: then
 *     the run is as near as one can come
 * @param contentByte where the piece's first character stands
 */
record Piece(int offset, int length, long runByte, long textByte, long contentByte) {
    static final long NONE = -1;

    Piece movedBy(int characters) {
        return new Piece(offset + characters, length, runByte, textByte, contentByte);
    }

    boolean hasPlace() {
        return textByte != NONE;
    }
}
