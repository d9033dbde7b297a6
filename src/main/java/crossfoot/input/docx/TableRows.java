package crossfoot.input.docx;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.input.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one table: merged cells once, at their first place; tables within cells behind it. */
final class TableRows {
    /** Word itself knows 63 columns. */
    private static final int MOST_COLUMNS = 200;

    private final Story story;
    private final Xml xml;
    private final List<List<WordText>> rows = new ArrayList<>();
    private final List<WordBlock> behind = new ArrayList<>();
    private List<WordText> only = List.of();
    private boolean deleted;

    TableRows(Story story, Xml xml) {
        this.story = story;
        this.xml = xml;
    }

    /** Reads the table whose element has just begun to its end; one of a single cell is only its text's frame. */
    void read(BlockSink sink) throws IOException {
        int depth = 1;
        List<WordText> row = new ArrayList<>();
        while (depth > 0) {
            if (!xml.toTag()) {
                throw new Xml.MalformedXml("it ends within a table");
            }
            if (!xml.isStart()) {
                depth--;
                if (xml.name().equals("tr") && !deleted) {
                    rows.add(row);
                }
                continue;
            }
            depth++;
            switch (xml.name()) {
                case "tr" -> {
                    row = new ArrayList<>();
                    deleted = false;
                }
                case "del" -> {
                    deleted = true;
                    story.rowDeleted();
                }
                case "gridBefore" -> widen(row, Digits.of(xml.attribute("val"), 0));
                case "tc" -> {
                    cell(row);
                    depth--;
                }
                default -> xml.countForeign();
            }
        }
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            only.forEach(text -> sink.block(new WordBlock.Paragraph(text)));
        } else {
            sink.block(new WordBlock.Table(rows));
        }
        behind.forEach(sink::block);
    }

    private void cell(List<WordText> row) throws IOException {
        Cell cell = new Cell();
        story.blocks(cell);
        behind.addAll(cell.tables);
        only = cell.paragraphs;
        row.add(cell.covered ? WordText.EMPTY : WordBlock.lines(cell.paragraphs));
        widen(row, cell.span - 1);
    }

    private void widen(List<WordText> row, int by) throws IOException {
        if (row.size() + by > MOST_COLUMNS) {
            throw new LimitExceeded("table", "> " + MOST_COLUMNS, MOST_COLUMNS);
        }
        for (int i = 0; i < by; i++) {
            row.add(WordText.EMPTY);
        }
    }

    /** A cell while it is read. */
    private static final class Cell implements BlockSink {
        private final List<WordText> paragraphs = new ArrayList<>();
        private final List<WordBlock> tables = new ArrayList<>();
        private int span = 1;
        private boolean covered;

        @Override
        public void block(WordBlock block) {
            if (block instanceof WordBlock.Paragraph paragraph) {
                paragraphs.add(paragraph.text());
            } else {
                tables.add(block);
            }
        }

        @Override
        public void property(String name, String value) {
            if (name.equals("gridSpan")) {
                span = Math.max(1, Digits.of(value, 1));
            } else if (name.equals("vMerge")) {
                covered = !value.equals("restart");
            }
        }
    }
}
