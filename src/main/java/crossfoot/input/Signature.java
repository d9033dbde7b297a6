package crossfoot.input;

import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.archive.ZipNames;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells a file's format by its first bytes, never by its name; what can't be read is named and refused. */
final class Signature {
    private static final int HEAD_BYTES = 8192;
    private static final String OFFICE = "[Content_Types].xml";
    private static final int MOST_PARTS = 100_000;
    private static final String ZIP = "PK\003\004";
    private static final String EMPTY_ZIP = "PK\005\006";
    private static final String GZIP = "\u001F\u008B";
    private static final String TAR = "ustar";
    private static final int TAR_AT = 257;
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final List<String> MARKUP =
            List.of("<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div", "<style", "<script");

    /** What a file begins with, and what it then is; bytes as characters. */
    private record Magic(String beginning, String format) {}

    private static final List<Magic> OTHERS = List.of(
            new Magic("%PDF", "PDF"),
            new Magic("BZh", "BZIP2"),
            new Magic("\u00FD7zXZ", "XZ"),
            new Magic("7z\u00BC\u00AF'\u001C", "7Z"),
            new Magic("Rar!\u001A", "RAR"),
            new Magic("{\\rtf", "RTF"),
            new Magic("\u0089PNG\r\n", "PNG"),
            new Magic("\u00FF\u00D8\u00FF", "JPEG"),
            new Magic("GIF8", "GIF"),
            new Magic("II*\0", "TIFF"),
            new Magic("MM\0*", "TIFF"),
            new Magic("SQLite format 3\0", "SQLite"),
            new Magic("PAR1", "Parquet"),
            new Magic("\u00FF\u00FE\0\0", "UTF-32"),
            new Magic("\0\0\u00FE\u00FF", "UTF-32"),
            new Magic("\u0009\0\u0004\0", "XLS BIFF2"),
            new Magic("\u0009\u0002\u0006\0", "XLS BIFF3"),
            new Magic("\u0009\u0004\u0006\0", "XLS BIFF4"),
            new Magic("\u0009\u0008\u0008\0", "XLS BIFF5"),
            new Magic("\u0009\u0008\u0010\0", "XLS BIFF8 (no OLE2)"));

    private Signature() {}

    /** The format of a file that can be read, as far as its first bytes say. */
    static Format of(Path file, String name) throws IOException, UnreadableFile {
        String head = head(file);
        if (head.isEmpty()) {
            throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_EMPTY, name));
        }
        if (head.startsWith(COMPOUND)) {
            return Format.XLS;
        }
        if (head.startsWith(ZIP)) {
            return ofZip(file, name);
        }
        if (head.startsWith(GZIP) || head.startsWith(EMPTY_ZIP)) {
            return head.startsWith(GZIP) ? Format.GZIP : Format.ZIP;
        }
        if (head.startsWith(TAR, TAR_AT)) {
            throw unknown(name, "TAR");
        }
        for (Magic magic : OTHERS) {
            if (head.startsWith(magic.beginning)) {
                throw unknown(name, magic.format);
            }
        }
        return ofText(head, name);
    }

    /** A compound file: a workbook of the binary kind, or a protected one of the other. */
    static boolean isCompound(Path file) throws IOException {
        return head(file).startsWith(COMPOUND);
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /** Tables saved as a web page and XML stand under the name of a workbook or a text too; UTF-16 or not. */
    private static Format ofText(String head, String name) throws UnreadableFile {
        String plain = head.replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)+", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (plain.startsWith("mime-version:")) {
            throw unknown(name, "MHTML");
        }
        boolean xml = plain.startsWith("<?xml") || plain.startsWith("<?mso-application");
        if (xml && plain.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Format.XML_SPREADSHEET;
        }
        if (xml && !plain.contains("<html")) {
            throw unknown(name, "XML");
        }
        String shown = withoutComments(plain);
        boolean page = xml || MARKUP.stream().anyMatch(shown::startsWith);
        return page ? Format.HTML : Format.TEXT;
    }

    private static String withoutComments(String markup) {
        String rest = markup;
        while (rest.startsWith("<!--")) {
            int end = rest.indexOf("-->");
            rest = end < 0 ? "<html" : rest.substring(end + 3).stripLeading();
        }
        return rest;
    }

    /** By the names of the parts: an archive of ledgers is what has none of those that make it something else. */
    private static Format ofZip(Path file, String name) throws IOException, UnreadableFile {
        Limits usual = Limits.DEFAULT;
        List<String> parts = Damage.guard(file, name, () -> ZipNames.of(file, MOST_PARTS, usual.pieceBytes()));
        if (parts.isEmpty()) {
            throw Damage.of(name, "zip: 0 parts");
        }
        if (parts.contains("mimetype")) {
            String mime = Damage.guard(file, name, () -> mimeType(file));
            if (mime.contains("opendocument.spreadsheet")) {
                return Format.ODS;
            }
            throw unknown(name, mime);
        }
        if (parts.stream().anyMatch(part -> part.equalsIgnoreCase(OFFICE) || part.startsWith("xl/"))) {
            return Format.XLSX;
        }
        if (parts.contains("Index/Document.iwa")) {
            throw unknown(name, "Numbers");
        }
        return Format.ZIP;
    }

    private static String mimeType(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            ZipEntry type = zip.getEntry("mimetype");
            try (InputStream in = zip.getInputStream(type)) {
                return new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
            }
        }
    }

    private static UnreadableFile unknown(String name, String format) {
        return new UnreadableFile(Problem.ofFile(ProblemKind.FILE_FORMAT_UNKNOWN, name, format));
    }
}
