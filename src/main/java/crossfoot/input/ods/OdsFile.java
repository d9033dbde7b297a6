package crossfoot.input.ods;

import crossfoot.core.ledger.Layout;
import crossfoot.core.ledger.LedgerSource;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.sheet.SheetChoice;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.file.Path;

/** An OpenDocument spreadsheet in its container. */
public final class OdsFile {
    static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private OdsFile() {}

    /** Refuses an encrypted one, and one whose content is not whole. */
    public static void prove(Path path, String file) throws IOException, UnreadableFile {
        Damage.guard(path, file, () -> {
            try (ZipParts parts = new ZipParts(path, file)) {

                if (parts.has(MANIFEST) && isEncrypted(parts)) {
                    throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_ENCRYPTED, file));
                }
                parts.proven(CONTENT);
            }
            return path;
        });
    }

    private static boolean isEncrypted(ZipParts parts) throws IOException, UnreadableFile {
        parts.proven(MANIFEST);
        try (Xml xml = parts.xml(MANIFEST)) {
            while (xml.toTag()) {
                if (xml.isStart() && xml.name().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The rows of the tables that are read. */
    public static LedgerSource open(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            ZipParts parts = new ZipParts(path, file, layout.limits());
            try {
                return new OdsSource(path, file, parts, new SheetChoice(file, layout));
            } catch (Exception | StackOverflowError failure) {
                parts.close();
                throw failure;
            }
        });
    }
}
