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

/** An OpenDocument spreadsheet (ODF 1.2 and later, OASIS): one part holds all its sheets. */
public final class OdsFile {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private OdsFile() {}

    /** Refuses what has a password, or is not whole. */
    public static void prove(Path path, String file) throws IOException, UnreadableFile {
        Damage.guard(path, file, () -> {
            try (ZipParts parts = new ZipParts(path, file)) {
                if (parts.has(MANIFEST) && isEncrypted(parts)) {
                    throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_ENCRYPTED, file));
                }
                return parts.proven(CONTENT);
            }
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
        }
        return false;
    }

    /** The rows of the sheets that are read, of a file that is proven. */
    public static LedgerSource open(Path path, String file, Layout layout) throws IOException, UnreadableFile {
        return Damage.guard(path, file, () -> {
            ZipParts parts = new ZipParts(path, file, layout.limits());
            try {
                Xml xml = parts.xml(CONTENT);
                return new OdsSource(path, new SheetChoice(file, layout), parts, new OdsCells(file, xml));
            } catch (IOException | RuntimeException | UnreadableFile failure) {
                parts.close();
                throw failure;
            }
        });
    }
}
