package crossfoot.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document written by hand, part by part. */
public final class RawDocument {
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder overrides = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    private RawDocument() {}

    /** A document of these blocks. */
    public static RawDocument of(String body) {
        RawDocument document = new RawDocument();
        document.parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE
                        + "/officeDocument' Target='word/document.xml'/></Relationships>");
        document.override("word/document.xml", "document.main+xml");
        document.parts.put(
                "word/document.xml",
                "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='" + MAIN + "'"
                        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" + body
                        + "</w:body></w:document>");
        return document;
    }

    /** A paragraph of one run. */
    public static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A part beside the main one: {@code styles}, {@code numbering}, {@code footnotes}. */
    public RawDocument with(String kind, String content) {
        String root = kind.equals("numbering") ? "numbering" : kind;
        parts.put("word/" + kind + ".xml", "<w:" + root + " xmlns:w='" + MAIN + "'>" + content + "</w:" + root + ">");
        override("word/" + kind + ".xml", kind + "+xml");
        relations
                .append("<Relationship Id='x")
                .append(kind)
                .append("' Type='")
                .append(OFFICE)
                .append('/')
                .append(kind)
                .append("' Target='")
                .append(kind)
                .append(".xml'/>");
        return this;
    }

    private void override(String part, String type) {
        overrides.append("<Override PartName='/" + part + "' ContentType='" + WORD_TYPE + type + "'/>");
    }

    public Path write(Path file) throws IOException {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + TYPES
                        + "'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package."
                        + "relationships+xml'/><Default Extension='xml' ContentType='application/xml'/>" + overrides
                        + "</Types>");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns='" + RELATIONS + "'>" + relations + "</Relationships>");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }
}
