package crossfoot.core.claims;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The little Markdown that passages are written in: headings, paragraphs, pipe tables. */
final class MarkdownDraft {
    private static final int LONGEST_CAPTION = 40;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();

    private MarkdownDraft() {}

    static Draft of(String name, String text) {
        MarkdownDraft draft = new MarkdownDraft();
        text.lines().map(String::strip).forEach(draft::line);
        draft.flush();
        return new Draft(name, draft.blocks);
    }

    private void line(String line) {
        boolean row = line.startsWith("|") && line.strip().length() > 1;
        boolean heading = line.startsWith("#");
        boolean item = line.startsWith("- ") || line.startsWith("* ");
        if (line.isEmpty() || heading || item || row == rows.isEmpty()) {
            flush();
        }
        if (row) {
            row(line);
        } else if (!line.isEmpty()) {
            join(line);
        }
        if (heading) {
            flush();
        }
    }

    private void row(String line) {
        String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        if (!cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
            rows.add(cells);
        }
    }

    private void join(String line) {
        if (!paragraph.isEmpty() && isLatin(paragraph.charAt(paragraph.length() - 1)) && isLatin(line.charAt(0))) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    private static boolean isLatin(char sign) {
        return sign < 0x80 && Character.isLetterOrDigit(sign);
    }

    private void flush() {
        int number = blocks.size() + 1;
        if (!rows.isEmpty()) {
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            for (List<String> row : rows) {
                row.addAll(Collections.nCopies(columns - row.size(), ""));
            }
            blocks.add(new Block.Table(number, 0, caption(), rows));
            rows.clear();
        } else if (!paragraph.isEmpty()) {
            String text = paragraph.toString();
            int level = text.length() - text.replaceFirst("^#+", "").length();
            blocks.add(new Block.Paragraph(
                    number, 0, level, text.substring(level).strip().replace("**", "")));
            paragraph.setLength(0);
        }
    }

    /** The short lines just above. */
    private String caption() {
        List<String> above = new ArrayList<>();
        for (int i = blocks.size() - 1; i >= 0 && above.size() < 2; i--) {
            if (!(blocks.get(i) instanceof Block.Paragraph line)
                    || line.text().length() > LONGEST_CAPTION
                    || line.text().endsWith("。")) {
                break;
            }
            above.add(0, line.text());
        }
        return String.join(" ", above);
    }
}
