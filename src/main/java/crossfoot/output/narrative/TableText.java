package crossfoot.output.narrative;

import crossfoot.output.narrative.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table: a header, a line of {@code ---} or {@code ---:}, rows. A line without that second line is all
 * header.
 */
final class TableText {
    private TableText() {}

    static Table read(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(cells(line)));
        List<String> header = rows.remove(0);
        List<Boolean> right = new ArrayList<>();
        List<String> rule = !rows.isEmpty() && isRule(rows.get(0)) ? rows.remove(0) : List.of();
        for (int column = 0; column < header.size(); column++) {
            right.add(column < rule.size() && rule.get(column).endsWith(":"));
        }
        return new Table(
                header,
                right,
                rows.stream().map(row -> fitted(row, header.size())).toList());
    }

    private static boolean isRule(List<String> cells) {
        return cells.stream()
                .allMatch(cell -> cell.contains("--") && cell.chars().allMatch(TableText::isRuleSign));
    }

    private static boolean isRuleSign(int sign) {
        return sign == '-' || sign == ':';
    }

    /** What would stand beyond the last column stands in it; nothing is lost. */
    private static List<String> fitted(List<String> row, int columns) {
        List<String> fitted = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        for (String beyond : row.subList(Math.min(columns, row.size()), row.size())) {
            fitted.set(columns - 1, fitted.get(columns - 1) + " " + beyond);
        }
        return List.copyOf(fitted);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 1;
        int index = 1;
        while (index < line.length()) {
            if (line.charAt(index) == '|') {
                cells.add(cell(line.substring(start, index)));
                start = index + 1;
            }
            index += MarkdownSigns.isEscaped(line, index) ? 2 : 1;
        }
        if (start < line.length()) {
            cells.add(cell(line.substring(start)));
        }
        return cells;
    }

    private static String cell(String text) {
        return MarkdownSigns.unescape(BlockText.strip(LinkMark.plain(text)));
    }
}
