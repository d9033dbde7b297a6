package crossfoot.input.docx;

import java.util.List;

/** The text of a paragraph or a cell, with the pieces that it is made of. */
record WordText(int level, String text, List<Piece> pieces) {
    static final WordText EMPTY = new WordText(0, "", List.of());

    WordText {
        pieces = List.copyOf(pieces);
    }

    /** The same text, all of whose pieces stand, as far as a part is concerned, at one run. */
    WordText at(long runByte) {
        return new WordText(
                level,
                text,
                pieces.stream()
                        .map(piece -> new Piece(piece.offset(), piece.length(), runByte, Piece.NONE, Piece.NONE))
                        .toList());
    }
}
