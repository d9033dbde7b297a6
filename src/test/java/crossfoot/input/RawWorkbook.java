package crossfoot.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, for what no library would write. */
public final class RawWorkbook {
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String office = OFFICE;
    private String main = MAIN;

    private RawWorkbook() {}

    /** A workbook of one sheet, 一; {@code inner} stands within its {@code worksheet} element. */
    public static RawWorkbook ofSheet(String inner) {
        RawWorkbook book = new RawWorkbook();
        book.parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + TYPES + "\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                        + override("/xl/styles.xml", "styles+xml") + "</Types>");
        book.parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        book.parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "styles",
                        "styles.xml"));
        book.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"MAIN\" xmlns:r=\"OFFICE\"><sheets>"
                        + "<sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        book.parts.put("xl/sharedStrings.xml", "<sst xmlns=\"MAIN\"></sst>");
        book.parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"MAIN\"><numFmts><numFmt numFmtId=\"164\" "
                        + "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                        + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                        + "</cellXfs></styleSheet>");
        book.parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"MAIN\">" + inner + "</worksheet>");
        return book;
    }

    /** A workbook of one sheet with these rows. */
    public static RawWorkbook ofRows(String rows) {
        return ofSheet("<sheetData>" + rows + "</sheetData>");
    }

    public RawWorkbook texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"MAIN\">" + items + "</sst>");
    }

    /** Writes one part otherwise. */
    public RawWorkbook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    public RawWorkbook replace(String name, String old, String with) {
        return part(name, parts.getOrDefault(name, "").replace(old, with));
    }

    /** In the names of the strict kind of OOXML. */
    public RawWorkbook strict() {
        office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        return this;
    }

    public Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = part.getValue().replace("MAIN", main).replace("OFFICE", office);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + SHEET_TYPE + type + "\"/>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"OFFICE/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }
}
