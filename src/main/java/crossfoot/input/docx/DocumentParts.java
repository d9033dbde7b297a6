package crossfoot.input.docx;

import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The parts of a document that matter, by their names in the container; empty where there is none.
 *
 * @param relations the part that lists what the main part refers to
 * @param notes footnotes and endnotes
 */
record DocumentParts(
        String main, String relations, String styles, String numbering, String comments, List<String> notes) {
    DocumentParts {
        notes = List.copyOf(notes);
    }

    private static final String OFFICE_DOCUMENT = "/officeDocument";

    static DocumentParts of(ZipParts parts) throws IOException, UnreadableFile {
        String main = "";
        for (Relation relation : relations(parts, "_rels/.rels", "")) {
            main = relation.type.endsWith(OFFICE_DOCUMENT) ? relation.target : main;
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        String styles = "";
        String numbering = "";
        String comments = "";
        List<String> notes = new ArrayList<>();
        for (Relation relation : relations(parts, relations, folder)) {
            String kind = relation.type.substring(relation.type.lastIndexOf('/') + 1);
            switch (parts.has(relation.target) ? kind : "") {
                case "styles" -> styles = relation.target;
                case "numbering" -> numbering = relation.target;
                case "comments" -> comments = relation.target;
                case "footnotes", "endnotes" -> notes.add(relation.target);
                default -> {
                    // Pictures, themes, settings: nothing that is read.
                }
            }
        }
        return new DocumentParts(main, relations, styles, numbering, comments, notes);
    }

    private record Relation(String type, String target) {}

    private static List<Relation> relations(ZipParts parts, String part, String folder)
            throws IOException, UnreadableFile {
        List<Relation> relations = new ArrayList<>();
        if (!parts.has(part)) {
            return relations;
        }
        try (Xml xml = parts.xml(part)) {
            while (xml.toTag()) {
                if (xml.isStart() && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = Objects.requireNonNullElse(xml.attribute("Type"), "");
                    String target = Objects.requireNonNullElse(xml.attribute("Target"), "");
                    relations.add(new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }
}
