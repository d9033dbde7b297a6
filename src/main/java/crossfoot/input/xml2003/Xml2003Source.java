package crossfoot.input.xml2003;

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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets that are read, streamed. */
final class Xml2003Source implements LedgerSource {
    private final Path path;
    private final String file;
    private final Xml xml;
    private final Choice choice;
    private @Nullable SheetRows rows;
    private boolean ended;

    Xml2003Source(Path path, String file, Xml xml, Choice choice) {
        this.path = path;
        this.file = file;
        this.xml = xml;
        this.choice = choice;
    }

    /** Which sheets are read, and what is known of them. */
    record Choice(SheetChoice sheets, Xml2003Proof proof) {}

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            while (!ended) {
                RawRow row = rows == null ? null : rows.next();
                if (row != null) {
                    choice.sheets.countRow();
                    return row;
                }
                rows = nextSheet();
            }
            return null;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, file, failure);
        }
    }

    private @Nullable SheetRows nextSheet() throws IOException, UnreadableFile {
        while (xml.toTag()) {
            if (!xml.isStart() || xml.name().equals("Workbook")) {
                continue;
            }
            if (!xml.name().equals("Worksheet")) {
                xml.skip();
                continue;
            }
            String name = Xml2003File.named(xml.attribute("Name"));
            boolean hidden = choice.proof.hiddenSheets().contains(name);
            if (choice.sheets.reads(name, hidden)) {
                MergedCells merged = new MergedCells();
                return new SheetRows(new SheetMeta(file, name, hidden, false), merged, new TableCells(xml, merged));
            }
            skipSheet();
        }
        ended = true;
        choice.sheets.finish();
        return null;
    }

    /** Passes over a sheet, however large. */
    private void skipSheet() throws IOException {
        while (xml.toTag()) {
            if (!xml.isStart() && xml.name().equals("Worksheet")) {
                return;
            }
        }
    }

    @Override
    public List<Problem> notes() {
        return choice.sheets.notes();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
