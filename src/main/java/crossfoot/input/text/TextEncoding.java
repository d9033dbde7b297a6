package crossfoot.input.text;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The encoding of markup, decided over all of its bytes: what the file says of itself is believed last. */
public final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    /**
     * A byte order mark decides; then, strictly, UTF-8; then what is declared; then GB18030. Systems declare GB2312 and
     * write UTF-8, or the other way round: so UTF-8 is tried whatever is declared, and GB2312 means GB18030.
     *
     * @param decided by the layout: then no other is tried
     * @param declared a charset's name, as the file states it; may be unknown
     */
    public static Charset of(Path file, String name, @Nullable String decided, @Nullable String declared)
            throws IOException, UnreadableFile {
        if (decided != null) {
            return strict(file, name, Charset.forName(decided));
        }
        Beginning beginning = Beginning.of(file);
        Charset marked = beginning.charset();
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            return strict(file, name, marked);
        }
        Utf8Check utf8 = new Utf8Check(0);
        drain(new CheckedFeed(feed(file), utf8));
        if (utf8.nulAt() >= 0) {
            throw new UnreadableFile(
                    Problem.ofFile(ProblemKind.FILE_FORMAT_UNKNOWN, name, "binary (NUL, byte " + utf8.nulAt() + ")"));
        }
        if (utf8.faultAt() < 0) {
            return StandardCharsets.UTF_8;
        }
        Charset stated = known(declared);
        if (marked != null || (stated.equals(GB18030) && utf8.isDamaged())) {
            throw undecided(name, utf8.faultAt());
        }
        return strict(file, name, stated);
    }

    /** What a name means to a browser; GB18030 where it says nothing, UTF-8 or a part of GB18030. */
    private static Charset known(@Nullable String declared) {
        if (declared == null || !declared.matches("[A-Za-z0-9][A-Za-z0-9_.:+-]*") || !Charset.isSupported(declared)) {
            return GB18030;
        }
        Charset charset = Charset.forName(declared);
        String name = charset.name();
        boolean chinese =
                name.equals("GBK") || name.equals("GB2312") || name.equals("UTF-8") || name.equals("US-ASCII");
        boolean wide = name.startsWith("UTF-16") || name.startsWith("UTF-32");
        return chinese || wide || !charset.canEncode() ? GB18030 : charset;
    }

    private static Charset strict(Path file, String name, Charset charset) throws IOException, UnreadableFile {
        try {
            drain(new TranscodedFeed(feed(file), charset));
            return charset;
        } catch (BadBytes bad) {
            throw undecided(name, bad.atByte());
        }
    }

    private static ByteFeed feed(Path file) throws IOException {
        return new FileFeed(file, 0, Files.size(file));
    }

    private static void drain(ByteFeed feed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (feed) {
            while (feed.read(buffer, 0, buffer.length) > 0) {
                // The feed itself looks at the bytes.
            }
        }
    }

    private static UnreadableFile undecided(String name, long atByte) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.ENCODING_UNDECIDED, name, Long.toString(atByte)));
    }
}
