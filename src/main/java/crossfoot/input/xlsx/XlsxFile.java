package crossfoot.input.xlsx;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;

/** A workbook of the XML kind. */
public final class XlsxFile {
    static final String TEXTS = "/sharedStrings";
    static final String STYLES = "/styles";
    private static final List<String> SHARED = List.of(TEXTS, STYLES);

    private XlsxFile() {}

    /** Refuses what is no workbook, can't be opened as one, or has a part that is used and not whole. */
    public static XlsxProof prove(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            try (ZipParts parts = new ZipParts(path, file, layout.limits());
                    Workbook workbook = Workbook.open(path, file, parts)) {
                return parts(workbook, parts, new SheetChoice(file, layout));
            }
        });
    }

    private static XlsxProof parts(Workbook workbook, ZipParts parts, SheetChoice choice) throws Exception {
        Map<String, String> merges = new HashMap<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (choice.reads(sheet.name(), sheet.hidden())) {
                String name = sheet.part().getPartName().getName();
                merges.put(name, parts.proven(name).merges());
            }
        }
        for (String shared : SHARED) {
            PackagePart part = workbook.part(shared);
            if (part != null) {
                parts.proven(part.getPartName().getName());
            }
        }
        return new XlsxProof(merges);
    }

    /** Opens the sheets that are read. */
    public static LedgerSource open(Path path, String file, Layout layout, XlsxProof proof)
            throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            ZipParts parts = new ZipParts(path, file, layout.limits());
            try (Workbook workbook = Workbook.open(path, file, parts)) {
                return new XlsxSource(path, workbook, parts, new Choice(new SheetChoice(file, layout), proof));
            } catch (Exception | StackOverflowError failure) {
                parts.close();
                throw failure;
            }
        });
    }

    /** Which sheets are read, and what is known of them. */
    record Choice(SheetChoice sheets, XlsxProof proof) {}
}
