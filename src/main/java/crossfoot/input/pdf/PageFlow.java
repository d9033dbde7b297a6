package crossfoot.input.pdf;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.input.draft.DraftBuilder;
import crossfoot.input.draft.HeadingText;
import crossfoot.input.draft.SoftBreak;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the lines of all pages to paragraphs, and the parts of a table that goes on over a page's end to one. */
final class PageFlow {
    private static final String GOES_ON = "，、,（(—";
    private static final float INDENT = 1.2f;

    /** A line is full if no more than this, in ems, was left of its width. */
    private static final float FULL = 2;

    private final DraftBuilder draft;
    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphPage;
    private @Nullable TextLine last;
    private float lastGap;
    private @Nullable PageTable table;
    private final List<List<String>> rows = new ArrayList<>();
    private int tablePage;
    private int firstPage;

    PageFlow(DraftBuilder draft) {
        this.draft = draft;
    }

    void page(PageContent page, Margins margins) throws LimitExceeded {
        int at = 0;
        int nextTable = 0;
        while (at < page.lines().size()) {
            TextLine line = page.lines().get(at);
            if (nextTable < page.tables().size() && page.tables().get(nextTable).top() < line.baseline()) {
                table(page.tables().get(nextTable), page.number());
                nextTable++;
                continue;
            }
            SpacedTable spaced = SpacedTable.at(page.lines(), at);
            if (spaced != null) {
                table(spaced.table(), page.number());
                at += spaced.lines();
            } else {
                line(line, page.number(), margins);
                at++;
            }
        }
        for (PageTable rest : page.tables().subList(nextTable, page.tables().size())) {
            table(rest, page.number());
        }
    }

    private void line(TextLine line, int page, Margins margins) throws LimitExceeded {
        endTable();
        boolean indented = line.left() - margins.left() >= INDENT * line.size();
        if (paragraph.length() == 0 || !goesOn(line, indented)) {
            endParagraph();
            paragraphPage = page;
        }
        SoftBreak.join(paragraph, line.text());
        last = line;
        lastGap = margins.right() - line.right();
    }

    private boolean goesOn(TextLine line, boolean indented) {
        TextLine before = last;
        if (before == null || Math.abs(before.size() - line.size()) > 0.15f * line.size()) {
            return false;
        }
        boolean within = GOES_ON.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
        boolean sameIndent = Math.abs(before.left() - line.left()) < line.size() / 2;
        if (indented && !(within && sameIndent)) {
            return false;
        }
        boolean full =
                lastGap < (FULL + firstWord(line)) * line.size() && !(HeadingText.beginsAnew(line.text()) && isEnded());
        return full || within;
    }

    /** How wide, in ems, what could not be broken at the start of a line is: a number moves to the next line whole. */
    private static float firstWord(TextLine line) {
        String text = line.text();
        int length = 0;
        while (length < text.length() && text.charAt(length) > ' ' && text.charAt(length) < 0x2E80) {
            length++;
        }
        return length * 0.6f;
    }

    private boolean isEnded() {
        return "。！？；：".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
    }

    private void endParagraph() throws LimitExceeded {
        draft.paragraph(paragraphPage, 0, paragraph.toString());
        paragraph.setLength(0);
    }

    private void table(PageTable next, int page) throws LimitExceeded {
        endParagraph();
        last = null;
        PageTable before = table;
        if (before != null && page == tablePage + 1 && next.goesOnFrom(before)) {
            boolean repeated = !rows.isEmpty() && rows.get(0).equals(next.rows().get(0));
            rows.addAll(next.rows().subList(repeated ? 1 : 0, next.rows().size()));
        } else {
            endTable();
            rows.addAll(next.rows());
        }
        table = next;
        tablePage = page;
        firstPage = rows.size() == next.rows().size() ? page : firstPage;
    }

    private void endTable() throws LimitExceeded {
        if (table != null) {
            draft.table(firstPage, rows);
            rows.clear();
            table = null;
        }
    }

    void end() throws LimitExceeded {
        endParagraph();
        endTable();
    }
}
