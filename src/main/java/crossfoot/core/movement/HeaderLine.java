package crossfoot.core.movement;

import crossfoot.core.ledger.Field;
import crossfoot.core.ledger.SheetPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of one sheet, remembered as one line of text.
 *
 * @param rowNumber 1-based row of the header
 * @param columns from the first on; blank ones too
 */
public record HeaderLine(String sheet, int rowNumber, List<Column> columns) {
    /**
     * A column.
     *
     * @param field the key of the field it was taken for; empty if for none
     * @param text as it stands in the header; empty if nothing does
     */
    public record Column(String field, String text) {}

    public HeaderLine {
        columns = List.copyOf(columns);
    }

    /** The header as it was recognised. */
    public static HeaderLine of(SheetPlan plan) {
        List<String> row = plan.headerRowNumber() == 0 || plan.headings().isEmpty()
                ? List.of()
                : plan.headings().get(plan.headings().size() - 1);
        Map<Integer, Field> fields = new HashMap<>();
        plan.columns().forEach((field, column) -> fields.put(column, field));
        List<Column> columns = new ArrayList<>();
        int width = Math.max(
                row.size(),
                fields.keySet().stream().mapToInt(column -> column + 1).max().orElse(0));
        for (int i = 0; i < width; i++) {
            Field field = fields.get(i);
            String own = i < row.size() ? row.get(i) : "";
            String text = field == null ? own : plan.headers().getOrDefault(field, own);
            columns.add(new Column(field == null ? "" : field.key(), text));
        }
        return new HeaderLine(plan.sheet().name(), plan.headerRowNumber(), columns);
    }

    /** One line: tabs part the columns. */
    public String encode() {
        StringBuilder line = new StringBuilder(clean(sheet)).append('\t').append(rowNumber);
        columns.forEach(
                column -> line.append('\t').append(column.field).append('=').append(clean(column.text)));
        return line.toString();
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ").replace('\0', '\ufffd').strip();
    }

    /** The line read back. */
    public static HeaderLine decode(String line) {
        String[] parts = line.split("\t", -1);
        List<Column> columns = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            columns.add(new Column(parts[i].substring(0, equals), parts[i].substring(equals + 1)));
        }
        return new HeaderLine(parts[0], Integer.parseInt(parts[1]), columns);
    }
}
