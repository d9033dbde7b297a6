package crossfoot.input.html;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.text.MarkupText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page with tables, such as systems export under the name of a workbook. */
public final class HtmlFile {
    private static final Pattern TABLE = Pattern.compile("</?table\\b", Pattern.CASE_INSENSITIVE);

    private HtmlFile() {}

    /** Refuses a page with a table that is never closed: its end is missing. */
    public static void prove(Path path, String file, Charset charset) throws IOException, UnreadableFile {
        long open = 0;
        try (BufferedReader text = MarkupText.open(path, charset)) {
            Matcher tags = TABLE.matcher("");
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                tags.reset(line);
                while (tags.find()) {
                    open += tags.group().charAt(1) == '/' ? -1 : 1;
                }
            }
        }
        if (open > 0) {
            throw Damage.of(file, "<table> without </table>: " + open);
        }
    }

    /** The rows of its tables, one table after the other. */
    public static LedgerSource open(Path path, String file, Charset charset) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> new HtmlSource(path, file, MarkupText.open(path, charset)));
    }
}
