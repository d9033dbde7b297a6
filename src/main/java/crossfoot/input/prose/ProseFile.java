package crossfoot.input.prose;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A draft that is plain text or Markdown; the one is read as the other. */
public final class ProseFile {
    private static final int MOST_BYTES_A_CHARACTER = 4;

    private ProseFile() {}

    /** Reads the text into the builder. */
    public static void read(Path path, DraftBuilder draft, Limits limits) throws IOException, UnreadableFile {
        if (Files.size(path) / MOST_BYTES_A_CHARACTER > limits.draftCharacters()) {
            long most = limits.draftCharacters();
            throw new LimitExceeded(draft.file(), Files.size(path) + " B", most, "draftCharacters");
        }
        Charset charset = TextEncoding.of(path, draft.file(), null, null);
        String text = new String(Files.readAllBytes(path), charset);
        draft.weigh(text.length());
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        new ProseLines(List.of(plain.split("\r\n|[\n\r\f\u0085\u2028\u2029]", -1)), draft).read();
    }
}
