package crossfoot.core.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of one to three header rows, column by column. The name of a group may stand over its first column alone:
 * it holds for the columns to its right that have a text below it and none of their own beside it.
 */
record HeaderCells(List<RawRow> rows) {
    /** No header is looked for beyond: a line of nothing but delimiters must not take the night. */
    private static final int MOST_COLUMNS = 1_000;

    /** How many columns have a header. */
    int width() {
        int width = 0;
        for (RawRow row : rows) {
            for (int column = width; column < Math.min(row.size(), MOST_COLUMNS); column++) {
                width = row.text(column).isBlank() ? width : column + 1;
            }
        }
        return width;
    }

    /** The different texts of a column's header, folded, the upper rows first. */
    List<String> texts(int column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind(column) == CellKind.TEXT) {
                add(texts, HeaderText.folded(text(i, column)));
            }
        }
        return texts;
    }

    private String text(int row, int column) {
        int from = column;
        while (from > 0 && rows.get(row).text(from).isBlank() && hasBelow(row, from) && hasBelow(row, from - 1)) {
            from--;
        }
        return rows.get(row).text(from);
    }

    private boolean hasBelow(int row, int column) {
        return row + 1 < rows.size() && !rows.get(row + 1).text(column).isBlank();
    }

    /** The same as they stand, in one line, parted by {@code /}. */
    String shown(int column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            add(texts, text(i, column).strip().replaceAll("\\s+", " "));
        }
        return String.join("/", texts);
    }

    /** The lowest text of a column's header. */
    String lowest(int column) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!rows.get(i).text(column).isBlank()) {
                return rows.get(i).text(column).strip();
            }
        }
        return "";
    }

    private static void add(List<String> texts, String text) {
        if (!text.isEmpty() && (texts.isEmpty() || !text.equals(texts.get(texts.size() - 1)))) {
            texts.add(text);
        }
    }

    /** A column's letters, as a spreadsheet shows them. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
