package crossfoot.input.xlsx;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.DateFormats;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.sheet.SheetRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets that are read, sheet after sheet. All parts are proven whole before the first row. */
final class XlsxSource implements LedgerSource {
    private final Path path;
    private final String file;
    private final boolean date1904;
    private final ZipParts parts;
    private final SheetChoice choice;
    private final SheetCells.Shared shared;
    private final Queue<Proven> sheets = new ArrayDeque<>();
    private @Nullable SheetRows rows;
    private @Nullable Xml xml;

    /** A sheet whose part is whole, and what its bytes told. */
    private record Proven(Workbook.Sheet sheet, PartWatch watch) {}

    XlsxSource(Path path, Workbook workbook, ZipParts parts, SheetChoice choice)
            throws IOException, UnreadableFile, OpenXML4JException {
        this.path = path;
        this.file = workbook.file();
        this.date1904 = workbook.date1904();
        this.parts = parts;
        this.choice = choice;
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (choice.reads(sheet.name(), sheet.hidden())) {
                sheets.add(new Proven(sheet, parts.proven(sheet.part())));
            }
        }
        choice.finish();
        this.shared = new SheetCells.Shared(
                SharedStrings.of(proven(workbook, "/sharedStrings")),
                Styles.of(proven(workbook, "/styles")),
                new DateFormats(date1904));
    }

    /** A part that the sheets share, proven whole; null if the workbook has none. */
    private @Nullable InputStream proven(Workbook workbook, String type)
            throws IOException, UnreadableFile, OpenXML4JException {
        PackagePart part = workbook.part(type);
        if (part == null) {
            return null;
        }
        parts.proven(part);
        return parts.stream(part);
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            return nextRow();
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, file, failure);
        }
    }

    private @Nullable RawRow nextRow() throws IOException, UnreadableFile {
        while (true) {
            RawRow row = rows == null ? null : rows.next();
            if (row != null) {
                return row;
            }
            Proven next = sheets.poll();
            if (next == null) {
                return null;
            }
            open(next);
        }
    }

    private void open(Proven next) throws IOException, UnreadableFile {
        closeSheet();
        Workbook.Sheet sheet = next.sheet;
        Xml opened = new Xml(parts.stream(sheet.part()));
        xml = opened;
        var merged = next.watch.mergedCells();
        SheetMeta meta = new SheetMeta(file, sheet.name(), sheet.hidden(), date1904);
        rows = new SheetRows(meta, merged, new SheetCells(opened, shared, merged.size()));
    }

    @Override
    public List<Problem> notes() {
        return choice.notes();
    }

    private void closeSheet() throws IOException {
        Xml open = xml;
        xml = null;
        rows = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeSheet();
        } finally {
            parts.close();
        }
    }
}
