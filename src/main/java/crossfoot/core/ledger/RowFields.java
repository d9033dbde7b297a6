package crossfoot.core.ledger;

import java.util.EnumMap;
import java.util.Map;

/** The texts of a row by field: from its column, else the layout's constant. */
final class RowFields {
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Field, String> constants = new EnumMap<>(Field.class);

    RowFields(SheetPlan plan, Layout layout) {
        columns.putAll(plan.columns());
        layout.constants().forEach((field, text) -> constants.put(field, RowText.trimmed(text)));
    }

    /** The field's 0-based column; -1 if it has none. */
    int column(Field field) {
        Integer column = columns.get(field);
        return column == null ? -1 : column;
    }

    /** The field's text, trimmed; empty if neither column nor constant say anything. */
    String text(RawRow row, Field field) {
        Integer column = columns.get(field);
        String text = column == null ? "" : RowText.of(row, column);
        return text.isEmpty() ? constants.getOrDefault(field, "") : text;
    }
}
