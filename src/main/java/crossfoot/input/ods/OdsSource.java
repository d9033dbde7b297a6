package crossfoot.input.ods;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the tables that are read, streamed: a repeated blank row costs nothing. */
final class OdsSource implements LedgerSource {
    private final Path path;
    private final String file;
    private final ZipParts parts;
    private final SheetChoice choice;
    private final Xml xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private @Nullable SheetRows rows;
    private boolean ended;

    OdsSource(Path path, String file, ZipParts parts, SheetChoice choice) throws IOException, UnreadableFile {
        this.path = path;
        this.file = file;
        this.parts = parts;
        this.choice = choice;
        this.xml = parts.xml(OdsFile.CONTENT);
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            while (!ended) {
                RawRow row = rows == null ? null : rows.next();
                if (row != null) {
                    choice.countRow();
                    return row;
                }
                rows = nextTable();
            }
            return null;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, file, failure);
        }
    }

    private @Nullable SheetRows nextTable() throws IOException, UnreadableFile {
        String style = "";
        while (xml.toTag()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style = text(xml.attribute("name"));
                case "table-properties" -> {
                    if ("false".equals(xml.attribute("display"))) {
                        hiddenStyles.add(style);
                    }
                }
                case "tracked-changes", "named-expressions", "database-ranges", "content-validations" -> xml.skip();
                case "table" -> {
                    String name = text(xml.attribute("name"));
                    boolean hidden = hiddenStyles.contains(text(xml.attribute("style-name")));
                    if (choice.reads(name, hidden)) {
                        MergedCells merged = new MergedCells();
                        SheetMeta meta = new SheetMeta(file, name, hidden, false);
                        return new SheetRows(meta, merged, new TableCells(xml, merged));
                    }
                    TableCells.skipTable(xml);
                }
                default -> {
                    // Elements around the tables.
                }
            }
        }
        ended = true;
        choice.finish();
        return null;
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    @Override
    public List<Problem> notes() {
        return choice.notes();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            parts.close();
        }
    }
}
