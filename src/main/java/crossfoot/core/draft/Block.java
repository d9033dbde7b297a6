package crossfoot.core.draft;

import java.util.List;

/** A piece of a draft in its order of reading. */
public sealed interface Block {
    /** 1-based, over paragraphs and tables alike. */
    int number();

    /** The page it begins on, 1-based; 0 where the format knows no pages. */
    int page();

    /**
     * A paragraph as its author means it: soft line breaks of a text or a PDF are joined without a space between
     * Chinese characters; marks of Markdown and formatting are taken out.
     *
     * @param level of a heading, 1 the highest; 0 for running text
     */
    record Paragraph(int number, int page, int level, String text) implements Block {}

    /**
     * A table, a table that goes on over a page break joined to one. Every row has as many cells as the table has
     * columns: a merged cell's text stands at its first place, its other places are empty.
     *
     * @param caption the line above or beside it that names it and its unit; empty if there is none
     */
    record Table(int number, int page, String caption, List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
