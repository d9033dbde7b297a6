package crossfoot.input.docx;

import crossfoot.core.draft.Span;
import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.sheet.Damage;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a document with comments at exact places. Nothing but the comments is put into its bytes: what was there
 * stays as it was, formatting and all. Equal marks give equal bytes.
 */
public final class MarkedCopy {
    private static final int MOST_BYTES = 64 << 20;

    private final byte[] main;
    private final RunSplit split;
    private final Map<Span, WordText> texts;

    private MarkedCopy(byte[] main, Map<Span, WordText> texts) {
        this.main = main;
        this.split = new RunSplit(main);
        this.texts = texts;
    }

    /**
     * Writes the copy anew; the original is only read.
     *
     * @param name what messages call the original
     */
    public static void write(Path original, String name, List<Mark> marks, Path copy)
            throws IOException, UnreadableFile {
        Damage.guard(original, name, () -> {
            try (ZipParts parts = new ZipParts(original, name, Limits.DEFAULT)) {
                DocumentParts document = DocumentParts.of(parts);
                Map<Span, WordText> texts = new HashMap<>();
                DraftBuilder draft = new DraftBuilder(name, Limits.DEFAULT);
                DocxFile.read(parts, document, draft, (block, row, column, text) -> {
                    texts.put(new Span(block, row, column, 0, 0), text);
                });
                MarkedCopy marked = new MarkedCopy(bytes(parts, document.main()), texts);
                CommentsPart comments = new CommentsPart(parts, document, marked.main);
                marked.mark(marks, comments);
                Map<String, byte[]> changed = new HashMap<>(comments.parts());
                changed.put(document.main(), marked.split.result());
                ChangedZip.write(original, changed, copy);
            }
            return copy;
        });
    }

    static byte[] bytes(ZipParts parts, String part) throws IOException, UnreadableFile {
        try (InputStream in = parts.stream(part)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new LimitExceeded(part, "> " + MOST_BYTES + " B", MOST_BYTES);
            }
            return bytes;
        }
    }

    private void mark(List<Mark> marks, CommentsPart comments) {
        for (Mark mark : marks) {
            int id = comments.add(mark.text());
            Span at = mark.at();
            WordText text = texts.getOrDefault(new Span(at.block(), at.row(), at.column(), 0, 0), WordText.EMPTY);
            Piece first = piece(text, at.offset());
            Piece last = piece(text, at.offset() + at.length() - 1);
            long from = first == null ? Piece.NONE : split.byteOf(first, at.offset(), text.text());
            long to = last == null ? Piece.NONE : split.byteBehind(last, at.offset() + at.length(), text.text());
            if (first != null && last != null && from != Piece.NONE && to != Piece.NONE) {
                split.comment(id, new RunSplit.Stretch(first, from, last, to));
            } else {
                split.comment(id, nearest(text, at.offset()));
            }
        }
    }

    private static @Nullable Piece piece(WordText text, int offset) {
        for (Piece piece : text.pieces()) {
            if (piece.offset() <= offset && offset < piece.offset() + piece.length()) {
                return piece;
            }
        }
        return null;
    }

    /** The run that comes nearest to a place that the part does not hold: a list's number, a text box, a note. */
    private long nearest(WordText text, int offset) {
        List<Piece> pieces = new ArrayList<>(text.pieces());
        if (pieces.isEmpty()) {
            texts.values().forEach(any -> pieces.addAll(any.pieces()));
        }
        return pieces.stream()
                .min((a, b) -> Integer.compare(Math.abs(a.offset() - offset), Math.abs(b.offset() - offset)))
                .map(Piece::runByte)
                .orElse(Piece.NONE);
    }
}
