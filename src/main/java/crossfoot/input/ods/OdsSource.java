package crossfoot.input.ods;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets that are read, sheet after sheet. */
final class OdsSource implements LedgerSource {
    private final Path path;
    private final SheetChoice choice;
    private final ZipParts parts;
    private final OdsCells cells;
    private @Nullable SheetRows rows;

    OdsSource(Path path, SheetChoice choice, ZipParts parts, OdsCells cells) {
        this.path = path;
        this.choice = choice;
        this.parts = parts;
        this.cells = cells;
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            RawRow row = rows == null ? null : rows.next();
            while (row == null) {
                rows = cells.nextSheet(choice);
                if (rows == null) {
                    choice.finish();
                    return null;
                }
                row = rows.next();
            }
            choice.countRow();
            return row;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, cells.file(), failure);
        }
    }

    @Override
    public List<Problem> notes() {
        return choice.notes();
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            cells.close();
        }
    }
}
