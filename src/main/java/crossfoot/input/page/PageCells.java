package crossfoot.input.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The cells of a table, each where its spans leave it; a cell that spans others leaves them blank. */
final class PageCells {
    private static final int MOST_COLUMNS = 512;
    private static final char HARD_BLANK = '\u00A0';
    /** By column, in how many rows below a cell still stands. */
    private final Map<Integer, Integer> covered = new HashMap<>();

    private PageCells() {}

    /** Empty where a table only arranges a page: it has another table in it, or a single cell. */
    static List<List<String>> rows(Element table) {
        if (table.selectFirst("table table") != null) {
            return List.of();
        }
        PageCells cells = new PageCells();
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (!PageBlocks.isUnseen(row)) {
                rows.add(cells.row(row));
            }
        }
        boolean frame = rows.stream().mapToInt(List::size).sum() <= 1;
        return frame ? List.of() : rows;
    }

    private List<String> row(Element row) {
        List<String> texts = new ArrayList<>();
        for (Element cell : row.select("> td, > th")) {
            pass(texts);
            int high = span(cell, "rowspan");
            int wide = Math.min(span(cell, "colspan"), MOST_COLUMNS - texts.size());
            for (int i = 0; i < wide; i++) {
                covered.merge(texts.size(), high, Math::max);
                texts.add(i == 0 ? text(cell) : "");
            }
        }
        pass(texts);
        covered.replaceAll((column, rows) -> Math.max(0, rows - 1));
        return texts;
    }

    /** Over the columns that cells of rows above still stand in. */
    private void pass(List<String> texts) {
        while (texts.size() < MOST_COLUMNS && covered.getOrDefault(texts.size(), 0) > 0) {
            texts.add("");
        }
    }

    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute).strip();
        boolean number = digits.matches("[0-9]{1,4}");
        return number ? Math.max(1, Integer.parseInt(digits)) : 1;
    }

    private static String text(Element cell) {
        return cell.text().replace(HARD_BLANK, ' ').strip();
    }

    /** Line ends of the source are blanks, or nothing between Chinese characters. */
    static String plain(TextNode node) {
        return node.text().replace(HARD_BLANK, ' ');
    }
}
