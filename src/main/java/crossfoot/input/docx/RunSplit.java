package crossfoot.input.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts comments into the bytes of a part: a run is split where one begins or ends, both halves formatted alike. */
final class RunSplit {
    private final byte[] bytes;
    private final List<Insertion> insertions = new ArrayList<>();
    private final Set<Long> preserved = new HashSet<>();

    /** At one place what ends comes before what begins. */
    private record Insertion(long atByte, int order, String xml) {}

    /** From a byte in the first piece to a byte in the last. */
    record Stretch(Piece first, long from, Piece last, long to) {}

    RunSplit(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Where a character of a piece stands; {@link Piece#NONE} if the bytes do not say what the piece says. */
    long byteOf(Piece piece, int offset, String text) {
        if (!piece.hasPlace()) {
            return Piece.NONE;
        }
        RawText raw = new RawText(bytes, piece.contentByte());
        for (int i = piece.offset(); i < offset; i++) {
            raw.next();
        }
        long at = raw.atByte();
        char c = text.charAt(offset);
        int read = raw.next();
        return read == c || (c == ' ' && read < ' ') ? at : Piece.NONE;
    }

    /** Where the character before {@code offset} ends. */
    long byteBehind(Piece piece, int offset, String text) {
        if (byteOf(piece, offset - 1, text) == Piece.NONE) {
            return Piece.NONE;
        }
        RawText raw = new RawText(bytes, piece.contentByte());
        for (int i = piece.offset(); i < offset; i++) {
            raw.next();
        }
        return raw.atByte();
    }

    /** A comment over a stretch of text. */
    void comment(int id, Stretch over) {
        Tags begin = tags(over.first);
        Tags end = tags(over.last);
        preserve(over.first);
        preserve(over.last);
        String start = "<" + begin.prefix + "commentRangeStart " + begin.prefix + "id=\"" + id + "\"/>";
        insertions.add(new Insertion(over.from, 1, begin.close + start + begin.open));
        insertions.add(new Insertion(over.to, 0, end.close + end(end.prefix, id) + end.open));
    }

    /** A comment before a run. */
    void comment(int id, long runByte) {
        if (runByte == Piece.NONE) {
            return;
        }
        String prefix = prefix(runByte);
        String start = "<" + prefix + "commentRangeStart " + prefix + "id=\"" + id + "\"/>";
        insertions.add(new Insertion(runByte, 1, start + end(prefix, id)));
    }

    private static String end(String prefix, int id) {
        String named = prefix + "id=\"" + id + "\"/>";
        return "<" + prefix + "commentRangeEnd " + named + "<" + prefix + "r><" + prefix + "commentReference " + named
                + "</" + prefix + "r>";
    }

    /** What ends a run within its text, and what begins another of the same formatting. */
    private record Tags(String prefix, String close, String open) {}

    private Tags tags(Piece piece) {
        String prefix = prefix(piece.runByte());
        String close = "</" + prefix + "t></" + prefix + "r>";
        String open =
                "<" + prefix + "r>" + formatting(piece.runByte(), prefix) + "<" + prefix + "t xml:space=\"preserve\">";
        return new Tags(prefix, close, open);
    }

    /** {@code w:} of {@code <w:r}. */
    private String prefix(long runByte) {
        int from = Math.toIntExact(runByte) + 1;
        int to = from;
        while (bytes[to] != ' ' && bytes[to] != '>' && bytes[to] != '\n' && bytes[to] != '\r' && bytes[to] != '\t') {
            to++;
        }
        String name = ascii(from, to);
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The properties of a run, its element {@code rPr}, as they stand; empty if it has none. */
    private String formatting(long runByte, String prefix) {
        int from = endOfTag(Math.toIntExact(runByte));
        while (bytes[from] <= ' ') {
            from++;
        }
        String begin = "<" + prefix + "rPr";
        if (!startsWith(from, begin) || isName(bytes[from + begin.length()])) {
            return "";
        }
        int to = endOfTag(from);
        int depth = bytes[to - 2] == '/' ? 0 : 1;
        while (depth > 0) {
            if (startsWith(to, begin) && !isName(bytes[to + begin.length()])) {
                int tagEnd = endOfTag(to);
                depth += bytes[tagEnd - 2] == '/' ? 0 : 1;
                to = tagEnd;
            } else if (startsWith(to, "</" + prefix + "rPr>")) {
                depth--;
                to = endOfTag(to);
            } else {
                to++;
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The blanks at the ends of a text that is split must stay. */
    private void preserve(Piece piece) {
        int from = Math.toIntExact(piece.textByte());
        int to = endOfTag(from);
        if (!ascii(from, to).contains("xml:space") && preserved.add(piece.textByte())) {
            insertions.add(new Insertion(to - 1L, 0, " xml:space=\"preserve\""));
        }
    }

    /** Behind the {@code >} of the tag that begins at a byte. */
    private int endOfTag(int from) {
        int to = from;
        byte quote = 0;
        while (quote != 0 || bytes[to] != '>') {
            if (quote == 0 && (bytes[to] == '"' || bytes[to] == '\'')) {
                quote = bytes[to];
            } else if (bytes[to] == quote) {
                quote = 0;
            }
            to++;
        }
        return to + 1;
    }

    private static boolean isName(byte b) {
        return b != ' ' && b != '>' && b != '/' && b != '\n' && b != '\r' && b != '\t';
    }

    private boolean startsWith(int from, String text) {
        return from + text.length() <= bytes.length
                && ascii(from, from + text.length()).equals(text);
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The part with everything put in. */
    byte[] result() {
        insertions.sort(Comparator.comparingLong(Insertion::atByte).thenComparingInt(Insertion::order));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 256 * insertions.size());
        int done = 0;
        for (Insertion insertion : insertions) {
            int at = Math.toIntExact(insertion.atByte);
            out.write(bytes, done, at - done);
            out.writeBytes(insertion.xml.getBytes(StandardCharsets.UTF_8));
            done = at;
        }
        out.write(bytes, done, bytes.length - done);
        return out.toByteArray();
    }
}
