package crossfoot.input.docx;

import crossfoot.input.docx.ParagraphStyles.ListPlace;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the paragraphs and tables of a part in the order of its body. What was deleted under tracking is left out and
 * what was inserted counts; hidden text and tables of contents are left out.
 */
final class Story {
    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "delText", "instrText", "Fallback", "rt", "sectPr", "sdtPr", "tblPr", "tblGrid");

    private final Xml xml;
    private final Shared shared;
    private final Traces traces;
    private final DraftBuilder weight;

    /** The paragraph whose mark was deleted: the next one goes on in it. */
    private ParagraphText open = new ParagraphText();

    private boolean goesOn;

    /** What the parts of a document share. */
    record Shared(ParagraphStyles styles, ListNumbers lists, Map<String, List<WordBlock>> notes) {}

    Story(Xml xml, Shared shared, Traces traces, DraftBuilder weight) {
        this.xml = xml;
        this.shared = shared;
        this.traces = traces;
        this.weight = weight;
    }

    /** What of the document a reader does not see, or sees marked as changed. */
    static final class Traces {
        boolean hidden;
        boolean tracked;
    }

    /** Goes through the blocks of the element that has just begun, to its end. */
    void blocks(BlockSink sink) throws IOException {
        int depth = 1;
        while (depth > 0) {
            if (!xml.toTag()) {
                throw new Xml.MalformedXml("it ends within an element");
            }
            if (!xml.isStart()) {
                depth--;
            } else if (xml.name().equals("p")) {
                paragraph(sink);
            } else if (xml.name().equals("tbl")) {
                new TableRows(this, xml).read(sink);
            } else if (isPassedOver()) {
                xml.skip();
            } else {
                sink.property(xml.name(), Objects.requireNonNullElse(xml.attribute("val"), ""));
                depth++;
            }
        }
    }

    private boolean isPassedOver() {
        String name = xml.name();
        traces.tracked |= name.equals("del") || name.equals("ins") || name.startsWith("move");
        return PASSED_OVER.contains(name);
    }

    private void paragraph(BlockSink sink) throws IOException {
        ParagraphText text = goesOn ? open : new ParagraphText();
        goesOn = false;
        Properties properties = new Properties();
        int depth = 1;
        while (depth > 0) {
            if (!xml.toTag()) {
                throw new Xml.MalformedXml("it ends within a paragraph");
            }
            if (!xml.isStart()) {
                depth--;
            } else if (xml.name().equals("pPr")) {
                properties.read(xml);
                begin(text, properties);
            } else if (xml.name().equals("r")) {
                new Run(xml.fromByte()).read(text);
            } else if (isPassedOver()) {
                xml.skip();
            } else {
                depth++;
            }
        }
        if (properties.markDeleted) {
            traces.tracked = true;
            open = text;
            goesOn = true;
            return;
        }
        if (!shared.styles().isContents(properties.style)) {
            sink.block(new WordBlock.Paragraph(text.text()));
        }
        text.behind().forEach(sink::block);
    }

    private void begin(ParagraphText text, Properties properties) {
        ParagraphStyles styles = shared.styles();
        text.level(properties.level >= 0 ? ParagraphStyles.level(properties.level) : styles.level(properties.style));
        ListPlace list = properties.list.isEmpty()
                ? styles.list(properties.style)
                : new ListPlace(properties.list, properties.listLevel);
        text.addShown(shared.lists().next(list));
    }

    /** What stands before the text of a paragraph. */
    private static final class Properties {
        private String style = "";
        private String list = "";
        private int listLevel;
        private int level = -1;
        private boolean markDeleted;

        private void read(Xml xml) throws IOException {
            int depth = 1;
            while (depth > 0 && xml.toTag()) {
                if (!xml.isStart()) {
                    depth--;
                    continue;
                }
                depth++;
                String value = Objects.requireNonNullElse(xml.attribute("val"), "");
                switch (xml.name()) {
                    case "pStyle" -> style = value;
                    case "numId" -> list = value;
                    case "ilvl" -> listLevel = Digits.of(value, 0);
                    case "outlineLvl" -> level = Digits.of(value, 0);
                    case "del" -> markDeleted = true;
                    case "pPrChange" -> {
                        xml.skip();
                        depth--;
                    }
                    default -> xml.countForeign();
                }
            }
        }
    }

    /** A run of text of one formatting. */
    private final class Run {
        private final long runByte;
        private boolean hidden;

        Run(long runByte) {
            this.runByte = runByte;
        }

        void read(ParagraphText text) throws IOException {
            int depth = 1;
            while (depth > 0) {
                if (!xml.toTag()) {
                    throw new Xml.MalformedXml("it ends within a run");
                }
                if (!xml.isStart()) {
                    depth--;
                } else if (isPassedOver()) {
                    xml.skip();
                } else if (!take(text)) {
                    depth++;
                }
            }
        }

        /** Returns whether the element that has just begun was read to its end. */
        private boolean take(ParagraphText text) throws IOException {
            switch (xml.name()) {
                case "t" -> characters(text);
                case "txbxContent" -> {
                    List<WordBlock> box = new ArrayList<>();
                    blocks(box::add);
                    box.forEach(block -> text.behind(block.at(runByte)));
                }
                case "vanish" -> {
                    hidden = !"0".equals(xml.attribute("val")) && !"false".equals(xml.attribute("val"));
                    return false;
                }
                case "tab", "ptab" -> {
                    text.space();
                    return false;
                }
                case "br", "cr" -> {
                    text.breakLine();
                    return false;
                }
                case "noBreakHyphen" -> {
                    text.add("-", new Piece(0, 1, runByte, Piece.NONE, Piece.NONE));
                    return false;
                }
                case "footnoteReference", "endnoteReference" -> {
                    String key = xml.name().charAt(0) + Objects.requireNonNullElse(xml.attribute("id"), "");
                    shared.notes().getOrDefault(key, List.of()).forEach(note -> text.behind(note.at(runByte)));
                    return false;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void characters(ParagraphText text) throws IOException {
            long textByte = xml.fromByte();
            for (int event = xml.event(); Xml.isText(event); event = xml.event()) {
                long contentByte = xml.fromByte();
                String content = xml.piece();
                weight.weigh(content.length());
                if (hidden) {
                    traces.hidden |= !content.isBlank();
                } else {
                    text.add(content, new Piece(0, content.length(), runByte, textByte, contentByte));
                }
            }
            if (xml.isStart()) {
                throw new Xml.MalformedXml("an element within text");
            }
        }
    }

    /** A row was deleted under tracking. */
    void rowDeleted() {
        traces.tracked = true;
    }
}
