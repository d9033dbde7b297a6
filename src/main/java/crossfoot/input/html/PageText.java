package crossfoot.input.html;

import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page's characters on their way to the parser, which builds a tree: so no row may be larger than memory should hold,
 * and a page that was cut off is noticed, which the parser forgives.
 */
final class PageText extends Reader {
    /** What may lie between two rows; a row of a ledger has some hundred characters. */
    static final int MOST_CHARACTERS = 2_000_000;

    private static final String TAG = "<table";

    private final Reader in;
    private final String file;
    private long passed;
    private long released;
    private int matched;
    private boolean closing;
    private long open;

    PageText(Path path, String file, Charset charset) throws IOException {
        this.file = file;
        this.in = new InputStreamReader(
                Files.newInputStream(path),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int got = in.read(into, from, length);
        for (int i = from; i < from + got; i++) {
            count(into[i]);
        }
        passed += Math.max(0, got);
        if (passed - released > MOST_CHARACTERS) {
            throw new TooLarge();
        }
        return got;
    }

    /** Counts the tags of tables, up by one and down by one. */
    private void count(char c) {
        if (c == '<') {
            matched = 1;
            closing = false;
        } else if (matched == 1 && c == '/') {
            closing = true;
        } else if (matched == TAG.length()) {
            if (c == '>' || c == '/' || c <= ' ') {
                open += closing ? -1 : 1;
            }
            matched = 0;
        } else if (matched > 0) {
            matched = (c | 0x20) == TAG.charAt(matched) ? matched + 1 : 0;
        }
    }

    /** What the parser has built so far is not kept any more. */
    void release() {
        released = passed;
    }

    /** Reads the page to its end, and refuses one that ends within a table. */
    void refuseCut() throws IOException, UnreadableFile {
        char[] buffer = new char[1 << 14];
        while (read(buffer, 0, buffer.length) >= 0) {
            release();
        }
        if (open > 0) {
            throw Damage.of(file, "<table> without </table>: " + open);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** More text between two rows than may be held. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
