package crossfoot.core.ledger;

import java.util.List;

/** The header rows of a table as its columns see them. A group's name holds to the right up to the next one. */
final class HeaderGrid {
    private final List<RawRow> rows;
    private final int width;

    HeaderGrid(List<RawRow> rows, int width) {
        this.rows = List.copyOf(rows);
        this.width = width;
    }

    int width() {
        return width;
    }

    /** The lowest text of a column, folded; empty if it has none. */
    String leaf(int column) {
        int row = leafRow(column);
        return row < 0 ? "" : HeaderText.folded(rows.get(row).text(column));
    }

    /** The lowest text of a column as it is written, without line breaks. */
    String text(int column) {
        int row = leafRow(column);
        return row < 0
                ? ""
                : RowText.trimmed(rows.get(row).text(column)).replace("\r", "").replace("\n", "");
    }

    private int leafRow(int column) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (!rows.get(row).text(column).isBlank()) {
                return row;
            }
        }
        return -1;
    }

    /** The name of the group right above a column's lowest text, folded; empty if it belongs to none. */
    String above(int column) {
        int leafRow = leafRow(column);
        String leaf = leaf(column);
        for (int row = leafRow - 1; row >= 0; row--) {
            for (int left = column; left >= 0 && leafRow(left) > row; left--) {
                String text = HeaderText.folded(rows.get(row).text(left));
                if (!text.isEmpty()) {
                    if (!text.equals(leaf)) {
                        return text;
                    }
                    break;
                }
            }
        }
        return "";
    }
}
