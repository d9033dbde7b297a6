package crossfoot.core.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A code that stands in several cells, 类, 款 and 项, of which the upper ones may be written once for several rows. */
final class CodeCells {
    private static final int FIRST_LEVEL = 3;

    private final List<Integer> columns;
    private final String[] last;

    CodeCells(List<Integer> columns) {
        this.columns = List.copyOf(columns);
        this.last = new String[columns.size()];
        end();
    }

    /** The column that holds the whole code once it is joined. */
    int column() {
        return columns.get(0);
    }

    /** A lower cell is filled, and nothing above it says the rest. */
    boolean lacksUpper(RawRow row) {
        int filled = lowest(row);
        return filled > 0 && row.text(columns.get(0)).isBlank() && last[0].isEmpty();
    }

    /** The whole code: 03 behind 201 makes 20103, and a cell may say all of it; empty if every cell is. */
    String join(RawRow row) {
        int lowest = lowest(row);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i <= lowest; i++) {
            String text = RowText.of(row, columns.get(i));
            if (!text.isEmpty()) {
                last[i] = text;
                Arrays.fill(last, i + 1, last.length, "");
            }
            if (last[i].length() >= FIRST_LEVEL + 2 * i) {
                code.setLength(0);
            }
            code.append(i > 0 && last[i].length() == 1 ? "0" : "").append(last[i]);
        }
        return code.toString();
    }

    private int lowest(RawRow row) {
        int lowest = -1;
        for (int i = 0; i < columns.size(); i++) {
            lowest = row.text(columns.get(i)).isBlank() ? lowest : i;
        }
        return lowest;
    }

    void end() {
        Arrays.fill(last, "");
    }

    /** Column → text. */
    Map<Integer, String> carried() {
        Map<Integer, String> carried = new LinkedHashMap<>();
        for (int i = 0; i < last.length; i++) {
            if (!last[i].isEmpty()) {
                carried.put(columns.get(i), last[i]);
            }
        }
        return carried;
    }
}
