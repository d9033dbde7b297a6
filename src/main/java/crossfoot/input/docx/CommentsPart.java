package crossfoot.input.docx;

import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The comments of a document: ours behind those that it has, in a part of their own if it has none. */
final class CommentsPart {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String TYPES = "[Content_Types].xml";

    private final ZipParts zip;
    private final DocumentParts document;
    private final boolean strict;
    private final StringBuilder comments = new StringBuilder();
    private int nextId;

    CommentsPart(ZipParts zip, DocumentParts document, byte[] main) throws IOException, UnreadableFile {
        this.zip = zip;
        this.document = document;
        String head = new String(main, 0, Math.min(main.length, 4096), StandardCharsets.ISO_8859_1);
        this.strict = head.contains("purl.oclc.org/ooxml");
        if (!document.comments().isEmpty()) {
            zip.proven(document.comments());
            try (Xml xml = zip.xml(document.comments())) {
                while (xml.toTag()) {
                    if (xml.isStart() && xml.name().equals("comment")) {
                        nextId = Math.max(nextId, Digits.of(xml.attribute("id"), 0) + 1);
                    }
                }
            }
        }
    }

    /** Adds a comment and returns its number. */
    int add(String text) {
        comments.append("<w:comment xmlns:w=\"")
                .append(main())
                .append("\" w:id=\"")
                .append(nextId);
        comments.append("\" w:author=\"Crossfoot\" w:initials=\"CF\">");
        text.lines()
                .forEach(line -> comments.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(escaped(line))
                        .append("</w:t></w:r></w:p>"));
        comments.append("</w:comment>");
        return nextId++;
    }

    private String main() {
        return strict
                ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    }

    private String relation() {
        return strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The parts that change, by name. */
    Map<String, byte[]> parts() throws IOException, UnreadableFile {
        Map<String, byte[]> parts = new HashMap<>();
        String part = document.comments();
        if (!part.isEmpty()) {
            parts.put(part, within(MarkedCopy.bytes(zip, part), comments.toString()));
            return parts;
        }
        String folder = document.main().substring(0, document.main().lastIndexOf('/') + 1);
        String name = zip.has(folder + "comments.xml") ? "comments-crossfoot.xml" : "comments.xml";
        String all = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + main()
                + "\">" + comments + "</w:comments>";
        parts.put(folder + name, all.getBytes(StandardCharsets.UTF_8));
        String relation = "<Relationship xmlns=\"" + PACKAGE + "relationships\" Id=\"crossfoot\" Type=\"" + relation()
                + "\" Target=\"" + name + "\"/>";
        byte[] relations = zip.has(document.relations())
                ? MarkedCopy.bytes(zip, document.relations())
                : ("<Relationships xmlns=\"" + PACKAGE + "relationships\"></Relationships>")
                        .getBytes(StandardCharsets.UTF_8);
        parts.put(document.relations(), within(relations, relation));
        String type = "<Override xmlns=\"" + PACKAGE + "content-types\" PartName=\"/" + folder + name
                + "\" ContentType=\"" + TYPE + "\"/>";
        parts.put(TYPES, within(MarkedCopy.bytes(zip, TYPES), type));
        return parts;
    }

    /** The part with something more at the end of its root. */
    private static byte[] within(byte[] part, String more) {
        String text = new String(part, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("</");
        if (end < 0) {
            int root = text.lastIndexOf("/>");
            int name = text.lastIndexOf('<', root) + 1;
            String rootName = text.substring(name).split("[\\s/>]", 2)[0];
            text = text.substring(0, root) + "></" + rootName + ">";
            end = text.lastIndexOf("</");
        }
        return (text.substring(0, end) + more + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
