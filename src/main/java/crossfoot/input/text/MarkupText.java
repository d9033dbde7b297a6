package crossfoot.input.text;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML or XML as text. Its bytes decide the encoding, as of every text; what it says itself, only where they don't. */
public final class MarkupText {
    private static final int HEAD_BYTES = 8 << 10;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final char MARK = '\uFEFF';

    private MarkupText() {}

    /** The encoding of the whole file. */
    public static Charset charset(Path file, String name, Layout layout) throws IOException, UnreadableFile {
        try {
            return TextFile.survey(file, name, layout, Long.MAX_VALUE).charset();
        } catch (UnreadableFile undecided) {
            Charset declared = declared(file);
            Problem problem = undecided.problems().get(0);
            if (declared == null || problem.kind() != ProblemKind.ENCODING_UNDECIDED) {
                throw undecided;
            }
            return declared;
        }
    }

    private static @Nullable Charset declared(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Matcher said = DECLARED.matcher(new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1));
            return said.find() ? Charset.forName(said.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** The text, without a byte order mark; what is not in the encoding fails. */
    public static BufferedReader open(Path file, Charset charset) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, charset);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }
}
