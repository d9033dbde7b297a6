package crossfoot.input.xls;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of the binary kind: BIFF8 in a compound file, as Excel 97 to 2003 wrote it. */
public final class XlsFile {
    private XlsFile() {}

    /** Refuses a compound file that holds something else, and one that no password opens. */
    public static void check(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        open(path, file, layout).close();
    }

    /** Reads what the workbook says before its sheets. */
    public static LedgerSource open(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true);
            try {
                refuseOthers(container.getRoot(), file);
                XlsLock lock = new XlsLock(container, file, layout.passwords());
                return lock.opened(() -> new XlsSource(path, file, container, new SheetChoice(file, layout)));
            } catch (Exception | StackOverflowError failure) {
                container.close();
                throw failure;
            }
        });
    }

    private static void refuseOthers(DirectoryNode root, String file) throws UnreadableFile {
        Set<String> names = root.getEntryNames();
        if (names.contains(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_ENCRYPTED, file));
        }
        if (!names.contains("Workbook") && !names.contains("WORKBOOK")) {
            String format = names.contains("Book")
                    ? "XLS BIFF5"
                    : names.contains("WordDocument") ? "DOC" : names.contains("PowerPoint Document") ? "PPT" : "OLE2";
            throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_FORMAT_UNKNOWN, file, format));
        }
    }
}
