package crossfoot.input.xlsx;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import java.io.IOException;
import java.nio.file.Path;

/** A workbook of the XML kind. */
public final class XlsxFile {
    private XlsxFile() {}

    /** Refuses what is no workbook, or can't be opened as one; the sheets themselves are not looked at. */
    public static void check(Path path, String file) throws IOException, UnreadableFile {
        Damage.guard(path, file, () -> {
            try (ZipParts parts = new ZipParts(path, file)) {
                Workbook.open(path, file, parts).close();
            }
            return true;
        });
    }

    /** Proves every part that is used whole and opens the sheets that are read. */
    public static LedgerSource open(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            ZipParts parts = new ZipParts(path, file);
            try (Workbook workbook = Workbook.open(path, file, parts)) {
                return new XlsxSource(path, workbook, parts, new SheetChoice(file, layout));
            } catch (Exception | StackOverflowError failure) {
                parts.close();
                throw failure;
            }
        });
    }
}
