package crossfoot.input;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.page.PageFile;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The formats of drafts that can be read, told by their first bytes; others are named and refused. */
enum DraftFormat {
    DOCX,
    PDF,
    HTML,
    TEXT;

    /** Before the mark of a PDF may stand what a mail put there. */
    private static final int HEAD_BYTES = 1024;

    private static final String PDF_MARK = "%PDF-";
    private static final String ZIP = "PK\003\004";
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    /** What a file begins with, and what it then is; bytes as characters. */
    private record Magic(String beginning, String format) {}

    private static final List<Magic> OTHERS = List.of(
            new Magic("{\\rtf", "RTF"),
            new Magic("\u001F\u008B", "GZIP"),
            new Magic("7z\u00BC\u00AF'\u001C", "7Z"),
            new Magic("Rar!\u001A", "RAR"),
            new Magic("\u0089PNG\r\n", "PNG"),
            new Magic("\u00FF\u00D8\u00FF", "JPEG"),
            new Magic("II*\0", "TIFF"),
            new Magic("MM\0*", "TIFF"));

    static DraftFormat of(Path file, String name) throws IOException, UnreadableFile {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
        if (head.startsWith(COMPOUND)) {
            throw Damage.guard(file, name, () -> compound(file, name));
        }
        if (head.startsWith(ZIP)) {
            String kind = Damage.guard(file, name, () -> kindOfZip(file));
            if (!kind.equals(DOCX.name())) {
                throw unknown(name, kind);
            }
            return DOCX;
        }
        if (head.contains(PDF_MARK)) {
            return PDF;
        }
        for (Magic magic : OTHERS) {
            if (head.startsWith(magic.beginning)) {
                throw unknown(name, magic.format);
            }
        }
        return PageFile.isPage(head) ? HTML : TEXT;
    }

    private static UnreadableFile unknown(String name, String format) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_FORMAT_UNKNOWN, name, format));
    }

    /** Word's binary format, or a document with a password. */
    private static UnreadableFile compound(Path file, String name) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            if (compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_ENCRYPTED, name));
            }
            boolean word = compound.getRoot().hasEntryCaseInsensitive("WordDocument");
            return word ? new UnreadableFile(Problem.ofFile(ProblemKind.DRAFT_OLD_WORD, name)) : unknown(name, "OLE2");
        }
    }

    private static String kindOfZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            boolean word = zip.stream()
                    .anyMatch(part -> part.getName().replace('\\', '/').startsWith("word/"));
            if (word && zip.getEntry("[Content_Types].xml") != null) {
                return DOCX.name();
            }
            return zip.getEntry("mimetype") != null
                    ? "ODT"
                    : zip.getEntry("[Content_Types].xml") != null ? "XLSX, PPTX" : "ZIP";
        }
    }
}
