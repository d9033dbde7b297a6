package crossfoot.input.xls;

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
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the sheets that are read, sheet after sheet, from POI's stream of records; one sheet is held at a time.
 */
final class XlsSource implements LedgerSource {
    private final Path path;
    private final String file;
    private final POIFSFileSystem container;
    private final RecordFactoryInputStream records;
    private final SheetChoice choice;
    private final Globals globals = new Globals();
    private final DateFormats dates;
    private final List<BoundSheetRecord> sheets;
    private final boolean[] reads;
    private int nextSheet;
    private @Nullable SheetRows rows;

    XlsSource(Path path, String file, POIFSFileSystem container, SheetChoice choice)
            throws IOException, UnreadableFile {
        this.path = path;
        this.file = file;
        this.container = container;
        this.choice = choice;
        String stream = HSSFWorkbook.getWorkbookDirEntryName(container.getRoot());
        this.records = new RecordFactoryInputStream(container.createDocumentInputStream(stream), false);
        refuseUnlessBof(record());
        for (Record one = record(); !(one instanceof EOFRecord); one = record()) {
            globals.take(one);
        }
        this.dates = new DateFormats(globals.date1904());
        this.sheets = globals.sheets();
        this.reads = new boolean[sheets.size()];
        for (int i = 0; i < reads.length; i++) {
            BoundSheetRecord sheet = sheets.get(i);
            reads[i] = choice.reads(sheet.getSheetname(), isHidden(sheet));
        }
        choice.finish();
    }

    private Record record() {
        Record one = records.nextRecord();
        if (one == null) {
            throw new IllegalStateException("it ends within a sheet");
        }
        return one;
    }

    private static BOFRecord refuseUnlessBof(Record one) {
        if (one instanceof BOFRecord beginning && beginning.getVersion() == BOFRecord.VERSION) {
            return beginning;
        }
        throw new IllegalStateException("a sheet begins with record " + one.getSid());
    }

    private static boolean isHidden(BoundSheetRecord sheet) {
        return sheet.isHidden() || sheet.isVeryHidden();
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            while (true) {
                RawRow row = rows == null ? null : rows.next();
                if (row != null) {
                    choice.countRow();
                    return row;
                }
                if (nextSheet == sheets.size()) {
                    return null;
                }
                readSheet();
            }
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Damage.of(path, file, failure);
        }
    }

    private void readSheet() {
        BoundSheetRecord sheet = sheets.get(nextSheet);
        boolean wanted = reads[nextSheet];
        nextSheet++;
        boolean hasRows = refuseUnlessBof(record()).getType() == BOFRecord.TYPE_WORKSHEET;
        SheetCells cells = new SheetCells(globals, dates);
        int charts = 0;
        Record one = record();
        while (charts > 0 || !(one instanceof EOFRecord)) {
            if (one instanceof BOFRecord) {
                charts++;
            } else if (one instanceof EOFRecord) {
                charts--;
            } else if (wanted && hasRows && charts == 0) {
                cells.take(one);
            }
            one = record();
        }
        SheetMeta meta = new SheetMeta(file, sheet.getSheetname(), isHidden(sheet), globals.date1904());
        rows = new SheetRows(meta, cells.merged(), cells);
    }

    @Override
    public List<Problem> notes() {
        return choice.notes();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
