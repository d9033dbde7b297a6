package crossfoot.input.xlsx;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/** A workbook's package: its sheets and the parts they need. It is opened to read, and never written. */
final class Workbook implements Closeable {
    static {
        // Honest sheets shrink to 1:227; ZipParts bounds by size instead.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxFileCount(Integer.MAX_VALUE);
    }

    private static final String MAIN_PART = "/officeDocument";

    private final String file;
    private final OPCPackage container;
    private final PackagePart main;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean date1904;

    /** A sheet with rows; charts and dialogs are left out. */
    record Sheet(String name, boolean hidden, PackagePart part) {}

    private Workbook(OPCPackage container, String file, ZipParts parts)
            throws OpenXML4JException, IOException, UnreadableFile {
        this.file = file;
        this.container = container;
        this.main = mainPart();
        parts.proven(main.getPartName().getName());
        try (Xml xml = parts.xml(main.getPartName().getName())) {
            read(xml);
        }
    }

    static Workbook open(Path path, String file, ZipParts parts)
            throws OpenXML4JException, IOException, UnreadableFile {
        // Handed the zip itself, POI can't fall back on reading a damaged one from front to back.
        OPCPackage container = OPCPackage.open(new ZipFileZipEntrySource(new ZipSecureFile(path.toFile())));
        try {
            return new Workbook(container, file, parts);
        } catch (OpenXML4JException | IOException | RuntimeException | UnreadableFile failure) {
            container.revert();
            throw failure;
        }
    }

    /** What messages call the file. */
    String file() {
        return file;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }

    /** The part of the texts or of the styles; null if there is none. */
    @Nullable
    PackagePart part(String type) throws OpenXML4JException, UnreadableFile {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith(type)) {
                return target(relation);
            }
        }
        return null;
    }

    /** The main part, by its relationship; the transitional and the strict name of it end alike. */
    private PackagePart mainPart() throws OpenXML4JException, UnreadableFile {
        for (PackageRelationship relation : container.getRelationships()) {
            if (relation.getRelationshipType().endsWith(MAIN_PART)) {
                if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                    throw Damage.of(file, relation.getTargetURI().toString());
                }
                PackagePart part = container.getPart(relation);
                if (part != null) {
                    refuseOtherThanWorkbook(part.getContentType().toLowerCase(Locale.ROOT));
                    return part;
                }
            }
        }
        throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_FORMAT_UNKNOWN, file, "ZIP"));
    }

    private void refuseOtherThanWorkbook(String contentType) throws UnreadableFile {
        String format = contentType.contains("sheet.binary")
                ? "XLSB"
                : contentType.contains("wordprocessingml")
                        ? "DOCX"
                        : contentType.contains("presentationml")
                                ? "PPTX"
                                : contentType.contains("spreadsheetml") || contentType.contains("ms-excel")
                                        ? ""
                                        : contentType;
        if (!format.isEmpty()) {
            throw new UnreadableFile(Problem.ofFile(ProblemKind.FILE_FORMAT_UNKNOWN, file, format));
        }
    }

    private void read(Xml xml) throws IOException, OpenXML4JException, UnreadableFile {
        while (xml.toTag()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "workbookPr" -> date1904 = xml.flag("date1904");
                case "sheet" -> addSheet(xml);
                default -> xml.countForeign();
            }
        }
    }

    private void addSheet(Xml xml) throws OpenXML4JException, UnreadableFile {
        String name = xml.attribute("name");
        String relationId = xml.attribute("id");
        String state = xml.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        boolean hasPart = relationId != null && !relationId.isEmpty();
        if (hidden && !hasPart) {
            // A module of macros, as Excel 5 had them: there are no cells.
            return;
        }
        PackageRelationship relation = hasPart ? main.getRelationship(relationId) : null;
        if (name == null || relation == null) {
            throw Damage.of(file, "sheet " + name + " (" + relationId + ")");
        }
        if (!relation.getRelationshipType().endsWith("/worksheet")) {
            return;
        }
        sheets.add(new Sheet(SharedStrings.unescaped(name), hidden, target(relation)));
    }

    private PackagePart target(PackageRelationship relation) throws OpenXML4JException, UnreadableFile {
        PackagePart part = relation.getTargetMode() == TargetMode.EXTERNAL
                ? null
                : container.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
        if (part == null) {
            throw Damage.of(file, relation.getTargetURI() + ": missing");
        }
        return part;
    }

    @Override
    public void close() {
        container.revert();
    }
}
