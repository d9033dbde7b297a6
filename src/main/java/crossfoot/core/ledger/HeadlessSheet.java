package crossfoot.core.ledger;

import java.util.List;
import java.util.Map;

/** The first rows of a sheet without a header of its own. */
record HeadlessSheet(List<RawRow> head) {
    /** So many rows with a date and money are no mere remark. */
    private static final int FEWEST_LINES = 2;

    /** It may hold entries, whatever its columns mean. */
    boolean isTable() {
        return head.stream().filter(HeaderProposal::isLine).count() >= FEWEST_LINES;
    }

    /** Most of its rows are lines of that table: where it has its date and its money they have, and nothing beside. */
    boolean goesOn(SheetPlan table, Layout layout) {
        Map<Field, Integer> columns = table.columns();
        Integer date = columns.get(Field.DATE);
        Integer first = columns.getOrDefault(Field.AMOUNT, columns.get(Field.DEBIT));
        if (date == null || first == null || head.stream().anyMatch(row -> isWider(row, table.width()))) {
            return false;
        }
        int second = columns.getOrDefault(Field.CREDIT, first);
        long rows = head.stream().filter(row -> !row.isBlank()).count();
        long lines = head.stream()
                .map(row -> new ColumnValues(layout, List.of(row)))
                .filter(line -> line.fitting(Field.DATE, date) > 0)
                .filter(line -> line.fitting(Field.AMOUNT, first) + line.fitting(Field.AMOUNT, second) > 0)
                .count();
        return lines * 2 > rows;
    }

    private static boolean isWider(RawRow row, int width) {
        for (int column = width; column < row.size(); column++) {
            if (!row.text(column).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
