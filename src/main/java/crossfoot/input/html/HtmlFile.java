package crossfoot.input.html;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page whose tables are the sheets of a ledger. */
public final class HtmlFile {
    private static final int HEAD_BYTES = 8192;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:+-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlFile() {}

    /** The page's encoding, decided over all of its bytes; refuses a page that was cut off. */
    public static Charset survey(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        String head;
        try (InputStream in = Files.newInputStream(path)) {
            head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
        Matcher declared = DECLARED.matcher(head);
        Charset charset = TextEncoding.of(path, file, layout.encoding(), declared.find() ? declared.group(1) : null);
        try (PageText page = new PageText(path, file, charset)) {
            page.refuseCut();
        }
        return charset;
    }

    /** The rows of all tables that are read, streamed. */
    public static LedgerSource open(Path path, String file, Layout layout, Charset charset)
            throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            PageText page = new PageText(path, file, charset);
            try {
                return new HtmlSource(path, file, page, new SheetChoice(file, layout));
            } catch (Exception | StackOverflowError failure) {
                page.close();
                throw failure;
            }
        });
    }
}
