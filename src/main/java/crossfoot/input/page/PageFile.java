package crossfoot.input.page;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A draft that is a web page, as offices publish them: its paragraphs, headings and tables. */
public final class PageFile {
    /** Tags take more room than the text they dress. */
    private static final int MOST_BYTES_A_CHARACTER = 8;

    private static final int HEAD_BYTES = 8192;
    private static final List<String> TAGS =
            List.of("<!doctype html", "<html", "<body", "<p>", "<p ", "<div", "<table");
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:+-]+)", Pattern.CASE_INSENSITIVE);

    private PageFile() {}

    /**
     * Whether a file is a web page, by its first bytes.
     *
     * @param head what a file begins with, bytes as characters
     */
    public static boolean isPage(String head) {
        String start = head.toLowerCase(Locale.ROOT);
        int tag = start.indexOf('<');
        boolean first = tag >= 0 && start.substring(0, tag).chars().noneMatch(Character::isLetterOrDigit);
        return (first || start.startsWith("\u00EF\u00BB\u00BF<"))
                && TAGS.stream().anyMatch(start::contains);
    }

    /** Reads the page into the builder. */
    public static void read(Path path, DraftBuilder draft, Limits limits) throws IOException, UnreadableFile {
        if (Files.size(path) / MOST_BYTES_A_CHARACTER > limits.draftCharacters()) {
            long most = limits.draftCharacters();
            throw new LimitExceeded(draft.file(), Files.size(path) + " B", most, "draftCharacters");
        }
        byte[] bytes = Files.readAllBytes(path);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        Charset charset = TextEncoding.of(path, draft.file(), null, declared.find() ? declared.group(1) : null);
        new PageBlocks(draft).read(Jsoup.parse(new String(bytes, charset)).body());
    }
}
