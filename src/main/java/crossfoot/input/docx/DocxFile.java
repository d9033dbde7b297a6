package crossfoot.input.docx;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.xml.Xml;
import crossfoot.input.xml.ZipParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A document of the Word kind. */
public final class DocxFile {
    private DocxFile() {}

    /** Reads the document into the builder; returns what of it is not in the draft. */
    public static List<Problem> read(Path path, DraftBuilder draft, Limits limits) throws IOException, UnreadableFile {
        try (ZipParts parts = new ZipParts(path, draft.file(), limits)) {
            return read(parts, DocumentParts.of(parts), draft, (number, row, column, text) -> {});
        }
    }

    /** Hears where in the part the text of every paragraph and cell stands. */
    interface PlaceSink {
        /** A paragraph, {@code row} and {@code column} −1, or a cell. */
        void text(int block, int row, int column, WordText text);
    }

    static List<Problem> read(ZipParts parts, DocumentParts document, DraftBuilder draft, PlaceSink places)
            throws IOException, UnreadableFile {
        Story.Traces traces = new Story.Traces();
        ParagraphStyles styles = ParagraphStyles.NONE;
        if (!document.styles().isEmpty()) {
            parts.proven(document.styles());
            try (Xml xml = parts.xml(document.styles())) {
                styles = ParagraphStyles.read(xml);
            }
        }
        Map<String, List<WordBlock>> notes = new HashMap<>();
        Story.Shared ofNotes = new Story.Shared(styles, ListNumbers.NONE, Map.of());
        for (String part : document.notes()) {
            parts.proven(part);
            try (Xml xml = parts.xml(part)) {
                notes(xml, new Story(xml, ofNotes, traces, draft), notes);
            }
        }
        ListNumbers lists = ListNumbers.NONE;
        if (!document.numbering().isEmpty()) {
            parts.proven(document.numbering());
            try (Xml xml = parts.xml(document.numbering())) {
                lists = ListNumbers.read(xml);
            }
        }
        parts.proven(document.main());
        List<WordBlock> blocks = new ArrayList<>();
        try (Xml xml = parts.xml(document.main())) {
            while (xml.toTag() && !(xml.isStart() && xml.name().equals("body"))) {
                xml.countForeign();
            }
            new Story(xml, new Story.Shared(styles, lists, notes), traces, draft).blocks(blocks::add);
        }
        for (WordBlock block : blocks) {
            add(block, draft, places);
        }
        return problems(draft.file(), traces);
    }

    private static void notes(Xml xml, Story story, Map<String, List<WordBlock>> notes) throws IOException {
        while (xml.toTag()) {
            boolean note = xml.isStart()
                    && (xml.name().equals("footnote") || xml.name().equals("endnote"));
            if (note) {
                String key = xml.name().charAt(0) + Objects.requireNonNullElse(xml.attribute("id"), "");
                List<WordBlock> blocks = new ArrayList<>();
                story.blocks(blocks::add);
                notes.put(key, blocks);
            }
        }
    }

    private static void add(WordBlock block, DraftBuilder draft, PlaceSink places) throws LimitExceeded {
        if (block instanceof WordBlock.Paragraph paragraph) {
            WordText text = paragraph.text();
            int number = draft.paragraph(0, text.level(), text.text());
            places.text(number, -1, -1, text);
        } else if (block instanceof WordBlock.Table table) {
            List<List<String>> rows = table.rows().stream()
                    .map(row -> row.stream().map(WordText::text).toList())
                    .toList();
            int number = draft.table(0, rows);
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.rows().get(row).size(); column++) {
                    places.text(number, row, column, table.rows().get(row).get(column));
                }
            }
        }
    }

    private static List<Problem> problems(String file, Story.Traces traces) {
        List<Problem> problems = new ArrayList<>();
        if (traces.tracked) {
            problems.add(Problem.ofFile(ProblemKind.DRAFT_TRACKED_CHANGES, file));
        }
        if (traces.hidden) {
            problems.add(Problem.ofFile(ProblemKind.DRAFT_HIDDEN_TEXT, file));
        }
        return problems;
    }
}
