package crossfoot.input.html;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all tables of a page, as jsoup's stream of elements completes them; each is forgotten once it is read.
 */
final class HtmlSource implements LedgerSource {
    private static final int MOST_TABLES = 1_000;

    private final Path path;
    private final String file;
    private final StreamParser parser = new StreamParser(Parser.htmlParser());
    private final IdentityHashMap<Element, HtmlTable> tables = new IdentityHashMap<>();

    HtmlSource(Path path, String file, Reader text) {
        this.path = path;
        this.file = file;
        parser.parse(text, "");
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            Element row = parser.selectNext("tr");
            while (row != null && row.selectFirst("tr table tr") != null) {
                // a row that only lays out other tables: theirs have been handed on
                row = parser.selectNext("tr");
            }
            if (row == null) {
                return null;
            }
            RawRow read = table(row).read(row);
            row.empty();
            return read;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, file, failure);
        }
    }

    private HtmlTable table(Element row) {
        Element table = row.closest("table");
        Element of = table == null ? row : table;
        HtmlTable known = tables.get(of);
        if (known == null) {
            if (tables.size() >= MOST_TABLES) {
                throw new IllegalStateException("more than " + MOST_TABLES + " tables");
            }
            known = new HtmlTable(file, tables.size() + 1);
            tables.put(of, known);
        }
        return known;
    }

    @Override
    public void close() {
        parser.close();
    }
}
