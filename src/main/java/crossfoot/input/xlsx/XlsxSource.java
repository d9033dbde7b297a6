package crossfoot.input.xlsx;

import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.DateFormats;
import crossfoot.input.sheet.MergedCells;
import crossfoot.input.sheet.SheetRows;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets that are read, sheet after sheet, of a workbook whose parts are proven whole. */
final class XlsxSource implements LedgerSource {
    private final Path path;
    private final String file;
    private final boolean date1904;
    private final ZipParts parts;
    private final XlsxFile.Choice choice;
    private final SheetCells.Shared shared;
    private final Queue<Workbook.Sheet> sheets = new ArrayDeque<>();
    private @Nullable SheetRows rows;
    private @Nullable Xml xml;

    XlsxSource(Path path, Workbook workbook, ZipParts parts, XlsxFile.Choice choice)
            throws IOException, UnreadableFile, OpenXML4JException {
        this.path = path;
        this.file = workbook.file();
        this.date1904 = workbook.date1904();
        this.parts = parts;
        this.choice = choice;
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (choice.sheets().reads(sheet.name(), sheet.hidden())) {
                sheets.add(sheet);
            }
        }
        choice.sheets().finish();
        this.shared = new SheetCells.Shared(
                SharedStrings.of(xml(workbook, XlsxFile.TEXTS), parts.limits()),
                Styles.of(xml(workbook, XlsxFile.STYLES)),
                new DateFormats(date1904));
    }

    /** A part that the sheets share; null if the workbook has none. */
    private @Nullable Xml xml(Workbook workbook, String type) throws IOException, UnreadableFile, OpenXML4JException {
        PackagePart part = workbook.part(type);
        return part == null ? null : parts.xml(part.getPartName().getName());
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
                choice.sheets().countRow();
                return row;
            }
            Workbook.Sheet next = sheets.poll();
            if (next == null) {
                return null;
            }
            open(next);
        }
    }

    private void open(Workbook.Sheet sheet) throws IOException, UnreadableFile {
        closeSheet();
        Xml opened = parts.xml(sheet.part().getPartName().getName());
        xml = opened;
        MergedCells merged = choice.proof().mergedCells(sheet.part());
        SheetMeta meta = new SheetMeta(file, sheet.name(), sheet.hidden(), date1904);
        rows = new SheetRows(meta, merged, new SheetCells(opened, shared, merged.size()));
    }

    @Override
    public List<Problem> notes() {
        return choice.sheets().notes();
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
