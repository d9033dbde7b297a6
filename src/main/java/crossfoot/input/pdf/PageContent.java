package crossfoot.input.pdf;

import java.util.List;

/**
 * What stands on a page, sorted: lines of text outside of its ruled tables, and the tables, both from the top down.
 *
 * @param number 1-based
 */
record PageContent(int number, float height, List<TextLine> lines, List<PageTable> tables) {
    PageContent {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    boolean isEmpty() {
        return lines.isEmpty() && tables.isEmpty();
    }

    PageContent with(List<TextLine> otherLines) {
        return new PageContent(number, height, otherLines, tables);
    }
}
