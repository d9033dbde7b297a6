package crossfoot.input.text;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of delimited text. */
public final class TextFile {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;
    private final String name;
    private final long segmentBytes;
    private final int mostRows;
    private final long fileBytes;

    private TextFile(Path file, String name, Layout layout, long segmentBytes) throws IOException {
        this.file = file;
        this.name = name;
        this.mostRows = layout.limits().rows();
        this.segmentBytes = segmentBytes;
        this.fileBytes = Files.size(file);
    }

    /**
     * Reads the whole file once: strict UTF-8, else GB18030, decided over all of its bytes, unless a byte order mark or
     * the layout decides.
     *
     * @param segmentBytes how long a cut should be at least; text that can't be split as bytes is one cut
     */
    public static TextShape survey(Path file, String name, Layout layout, long segmentBytes)
            throws IOException, UnreadableFile {
        TextFile text = new TextFile(file, name, layout, segmentBytes);
        Beginning beginning = Beginning.of(file);
        Charset charset = layout.encoding() == null ? beginning.charset() : Charset.forName(layout.encoding());
        Character wanted = layout.delimiter();
        char delimiter = wanted != null ? wanted : (char) DelimiterGuess.of(beginning.text(charset));
        try {
            return text.survey(charset, delimiter, beginning.markBytes());
        } catch (BadBytes bad) {
            throw text.undecided(bad.atByte());
        } catch (LimitExceeded beyond) {
            throw beyond.in(name);
        }
    }

    /** The rows of one cut. */
    public static LedgerSource open(Path file, String name, TextShape shape, Cut cut) throws IOException {
        ByteFeed feed = new FileFeed(file, cut.fromByte(), cut.toByte());
        boolean asBytes = TextShape.splitsAsBytes(shape.charset(), shape.delimiter());
        if (!asBytes) {
            feed = new TranscodedFeed(feed, shape.charset());
        }
        byte delimiter = (byte) shape.delimiter();
        RecordScanner scanner = new RecordScanner(feed, delimiter, cut.fromByte(), cut.firstRowNumber());
        FieldText text = new FieldText(asBytes ? shape.charset() : StandardCharsets.UTF_8);
        return new TextSource(name, scanner, delimiter, text);
    }

    private TextShape survey(@Nullable Charset decided, char delimiter, int markBytes)
            throws IOException, UnreadableFile {
        if (decided != null && !decided.equals(StandardCharsets.UTF_8)) {
            return shapeIn(decided, delimiter, markBytes);
        }
        Utf8Check utf8 = new Utf8Check(markBytes);
        List<Cut> cuts = cuts(new CheckedFeed(feed(markBytes), utf8), delimiter, markBytes);
        if (utf8.nulAt() >= 0) {
            throw binary(utf8.nulAt());
        }
        if (utf8.faultAt() < 0) {
            return new TextShape(StandardCharsets.UTF_8, delimiter, cuts);
        }
        if (decided != null || utf8.isDamaged()) {
            throw undecided(utf8.faultAt());
        }
        Gb18030Check gb18030 = new Gb18030Check(0);
        drain(new CheckedFeed(feed(0), gb18030));
        if (gb18030.nulAt() >= 0) {
            throw binary(gb18030.nulAt());
        }
        if (gb18030.faultAt() >= 0 || gb18030.looksWestern()) {
            throw undecided(utf8.faultAt());
        }
        boolean asBytes = TextShape.splitsAsBytes(GB18030, delimiter);
        return asBytes ? new TextShape(GB18030, delimiter, cuts) : shapeIn(GB18030, delimiter, 0);
    }

    /** The shape in an encoding that is certain; bytes that are not in it are still refused. */
    private TextShape shapeIn(Charset charset, char delimiter, int markBytes) throws IOException, UnreadableFile {
        if (!TextShape.splitsAsBytes(charset, delimiter)) {
            cuts(new TranscodedFeed(feed(0), charset), delimiter, 0);
            return new TextShape(charset, delimiter, List.of(new Cut(0, fileBytes, 1)));
        }
        drain(new TranscodedFeed(feed(0), charset));
        EncodingCheck nuls = new AnyByte();
        List<Cut> cuts = cuts(new CheckedFeed(feed(markBytes), nuls), delimiter, markBytes);
        if (nuls.nulAt() >= 0) {
            throw binary(nuls.nulAt());
        }
        return new TextShape(charset, delimiter, cuts);
    }

    private List<Cut> cuts(ByteFeed feed, char delimiter, long fromByte) throws IOException {
        List<Cut> cuts = new ArrayList<>();
        long cutFrom = fromByte;
        int cutRow = 1;
        try (RecordScanner scanner = new RecordScanner(feed, (byte) delimiter, fromByte, 1)) {
            while (scanner.next()) {
                if (scanner.rowNumber() > mostRows) {
                    throw new LimitExceeded(name, "> " + mostRows + " rows", mostRows, "rows");
                }
                if (scanner.startByte() - cutFrom >= segmentBytes) {
                    cuts.add(new Cut(cutFrom, scanner.startByte(), cutRow));
                    cutFrom = scanner.startByte();
                    cutRow = scanner.rowNumber();
                }
            }
            cuts.add(new Cut(cutFrom, scanner.startByte(), cutRow));
        }
        return cuts;
    }

    private static void drain(ByteFeed feed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (feed) {
            while (feed.read(buffer, 0, buffer.length) > 0) {
                // The feed itself looks at the bytes.
            }
        }
    }

    private ByteFeed feed(long fromByte) throws IOException {
        return new FileFeed(file, fromByte, fileBytes);
    }

    private UnreadableFile undecided(long atByte) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.ENCODING_UNDECIDED, name, Long.toString(atByte)));
    }

    private UnreadableFile binary(long atByte) {
        return new UnreadableFile(
                Problem.ofFile(ProblemKind.FILE_FORMAT_UNKNOWN, name, "binary (NUL, byte " + atByte + ")"));
    }

    /** Allows every byte: the encoding was checked by its decoder. */
    private static final class AnyByte extends EncodingCheck {
        AnyByte() {
            super(0);
        }

        @Override
        boolean atCharacterStart() {
            return true;
        }

        @Override
        boolean step(int unsigned) {
            return true;
        }
    }
}
