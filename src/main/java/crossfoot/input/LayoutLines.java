package crossfoot.input;

import crossfoot.core.ledger.Layout;
import java.util.List;
import java.util.Map;

/** Lines of {@code layouts.yml} that decide what a file leaves open, ready to be pasted. */
public final class LayoutLines {
    private LayoutLines() {}

    /**
     * The layout of one file, its first columns in force and the others beside them as comments.
     *
     * @param layout what holds for the file now, or is proposed: its match and its header row are kept
     * @param file the path below {@code ledgers/}, or the name alone
     * @param columns field key → the columns that it may be, e.g. {@code =F}
     */
    public static List<String> of(Layout layout, String file, Map<String, List<String>> columns) {
        StringBuilder lines = new StringBuilder("layouts:\n");
        String glob = layout.glob().equals(Layout.NONE.glob()) ? escaped(file) : layout.glob();
        lines.append("  - match: ").append(quoted(glob)).append('\n');
        if (layout.headerRow() != null) {
            lines.append("    headerRow: ").append(layout.headerRow()).append('\n');
        }
        lines.append("    columns:\n");
        columns.forEach((field, ways) -> {
            for (int i = 0; i < ways.size(); i++) {
                lines.append(i == 0 ? "      " : "      # ").append(field).append(": ");
                lines.append(quoted(ways.get(i))).append('\n');
            }
        });
        return lines.toString().lines().toList();
    }

    /** The name as a glob that matches it and nothing else. */
    private static String escaped(String name) {
        return name.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
