package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Heading;
import crossfoot.output.narrative.Block.Paragraph;
import crossfoot.output.narrative.Block.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the part of Markdown that a narrative needs: headings of three levels, paragraphs, {@code **bold**}, tables,
 * and
 * a backslash before a sign that is meant as such. Everything else is text.
 */
final class BlockText {
    private static final int MAX_LEVEL = 3;
    private static final String BOLD = "**";
    private static final char FIRST_IDEOGRAPHIC = '\u2E80';

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> table = new ArrayList<>();

    private BlockText() {}

    static List<Block> read(String text) {
        BlockText reading = new BlockText();
        text.lines().forEach(reading::addLine);
        reading.endBlock();
        return reading.blocks;
    }

    private void addLine(String line) {
        String content = strip(line);
        int level = level(content);
        if (content.isEmpty()) {
            endBlock();
        } else if (level > 0) {
            endBlock();
            blocks.add(new Heading(Math.min(level, MAX_LEVEL), runs(strip(content.substring(level)))));
        } else if (content.length() > 1 && content.startsWith("|")) {
            endParagraph();
            table.add(content);
        } else {
            endTable();
            if (!paragraph.isEmpty() && !meetsWithoutSpace(content)) {
                paragraph.append(' ');
            }
            paragraph.append(content);
        }
    }

    /** Lines of Chinese are joined without a space, for there is none between words. */
    private boolean meetsWithoutSpace(String next) {
        return paragraph.charAt(paragraph.length() - 1) >= FIRST_IDEOGRAPHIC || next.charAt(0) >= FIRST_IDEOGRAPHIC;
    }

    /** Unlike {@link String#strip} leaves the wide space alone, which indents. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        boolean heading = level > 0 && level < line.length() && line.charAt(level) == ' ';
        return heading ? level : 0;
    }

    private void endBlock() {
        endParagraph();
        endTable();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(runs(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private void endTable() {
        if (!table.isEmpty()) {
            blocks.add(TableText.read(table));
            table.clear();
        }
    }

    /** Splits a line at its {@code **}; without a partner the signs are text. */
    static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        boolean bold = false;
        int start = 0;
        int mark = nextMark(line, 0);
        while (mark >= 0 && (bold || nextMark(line, mark + BOLD.length()) >= 0)) {
            addRun(runs, line.substring(start, mark), bold);
            bold = !bold;
            start = mark + BOLD.length();
            mark = nextMark(line, start);
        }
        addRun(runs, line.substring(start), bold);
        return runs;
    }

    private static int nextMark(String line, int from) {
        int index = from;
        while (index < line.length()) {
            if (line.startsWith(BOLD, index)) {
                return index;
            }
            index += MarkdownSigns.isEscaped(line, index) ? 2 : 1;
        }
        return -1;
    }

    private static void addRun(List<Run> runs, String text, boolean bold) {
        runs.addAll(LinkMark.runs(text, bold));
    }
}
