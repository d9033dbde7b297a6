package crossfoot.input.ods;

import crossfoot.core.ledger.CellKind;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What one cell holds: its stored value where it has one, else its paragraphs. */
final class CellContent {

    private final Xml xml;
    private final StringBuilder paragraphs = new StringBuilder();
    private String text = "";
    private CellKind kind = CellKind.TEXT;

    private @Nullable String type;
    private @Nullable String value;
    private @Nullable String formula;
    private boolean error;

    CellContent(Xml xml) {
        this.xml = xml;
    }

    String text() {
        return text;
    }

    CellKind kind() {
        return kind;
    }

    /** Reads the cell that has just begun, to its end. */
    void read() throws IOException {
        readAttributes();
        readParagraphs();
        kind = CellKind.TEXT;
        if (error) {
            text = paragraphs.isEmpty() ? "#ERR!" : paragraphs.toString();
            kind = CellKind.ERROR;
        } else if (type == null) {
            boolean uncached = formula != null && paragraphs.isEmpty();
            text = uncached ? String.valueOf(formula) : paragraphs.toString();
            kind = uncached ? CellKind.UNCACHED : CellKind.TEXT;
        } else {
            decide(type);
        }
    }

    private void decide(String type) throws IOException {
        String stored = value == null ? "" : value;
        switch (type) {
            case "string" -> text = value == null ? paragraphs.toString() : stored;
            case "float", "currency", "percentage" -> {
                text = stored;
                kind = CellKind.NUMBER;
            }
            case "date" -> {
                boolean day = stored.length() == 10 || (stored.length() > 10 && stored.charAt(10) == 'T');
                text = day ? stored.substring(0, 10) : stored;
                kind = day ? CellKind.DATE : CellKind.TEXT;
            }
            case "boolean" -> text = stored.equals("true") ? "TRUE" : "FALSE";
            case "time" -> text = paragraphs.isEmpty() ? stored : paragraphs.toString();
            case "void" -> text = paragraphs.toString();
            default -> throw new Xml.MalformedXml("cell of type " + type);
        }
        if (text.isEmpty() && kind == CellKind.NUMBER) {
            throw new Xml.MalformedXml("a number without a value");
        }
    }

    private void readAttributes() {
        type = null;
        value = null;
        formula = null;
        error = false;
        XMLStreamReader reader = xml.reader();
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("value-type")) {
                // LibreOffice says a second time what it is, and there that it is an error.
                String stated = reader.getAttributeValue(i);
                error |= stated.equals("error");
                type = type == null ? stated : type;
            } else if (name.equals("formula")) {
                formula = reader.getAttributeValue(i);
            } else if (name.equals("value") || name.endsWith("-value")) {
                value = reader.getAttributeValue(i);
            }
        }
    }

    private void readParagraphs() throws IOException {
        paragraphs.setLength(0);
        boolean first = true;
        while (xml.toTag() && xml.isStart()) {
            if (xml.name().equals("p")) {
                if (!first) {
                    append("\n");
                }
                first = false;
                readParagraph();
            } else {
                // Annotations, shapes, tables within the cell.
                xml.skip();
            }
        }
    }

    private void readParagraph() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.event();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                append(xml.reader().getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth += enter();
            }
        }
    }

    /** Takes an element within a paragraph; 1 if it is entered. */
    private int enter() throws IOException {
        xml.countForeign();
        switch (xml.name()) {
            case "s" -> {
                String count = xml.attribute("c");
                boolean plain = count != null && count.matches("[0-9]{1,4}");
                append(" ".repeat(plain ? Integer.parseInt(count) : 1));
                return 1;
            }
            case "tab" -> append("\t");
            case "line-break" -> append("\n");
            case "annotation", "ruby-text", "frame", "note" -> {
                xml.skip();
                return 0;
            }
            default -> {
                // Spans and links: their text counts.
            }
        }
        return 1;
    }

    private void append(String piece) {
        int room = Xml.MOST_CHARACTERS - paragraphs.length();
        paragraphs.append(piece, 0, Math.min(Math.max(0, room), piece.length()));
    }
}
