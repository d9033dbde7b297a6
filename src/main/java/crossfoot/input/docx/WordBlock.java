package crossfoot.input.docx;

import java.util.ArrayList;
import java.util.List;

/** A piece of a document in its order. */
sealed interface WordBlock {
    record Paragraph(WordText text) implements WordBlock {}

    /** Rows of cells; what a merged cell covers are empty ones. */
    record Table(List<List<WordText>> rows) implements WordBlock {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The same, as far as a part is concerned all at one run. */
    default WordBlock at(long runByte) {
        if (this instanceof Paragraph paragraph) {
            return new Paragraph(paragraph.text.at(runByte));
        }
        List<List<WordText>> moved = new ArrayList<>();
        for (List<WordText> row : ((Table) this).rows) {
            moved.add(row.stream().map(cell -> cell.at(runByte)).toList());
        }
        return new Table(moved);
    }

    /** The paragraphs of a cell as its one text, a line each. */
    static WordText lines(List<WordText> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        for (WordText paragraph : paragraphs) {
            if (paragraph.text().isBlank()) {
                continue;
            }
            if (text.length() > 0) {
                text.append('\n');
            }
            int moved = text.length();
            paragraph.pieces().forEach(piece -> pieces.add(piece.movedBy(moved)));
            text.append(paragraph.text());
        }
        return new WordText(0, text.toString(), pieces);
    }
}
