package crossfoot.core.ledger;

import java.util.EnumMap;
import java.util.Map;

/** The texts of a row by field: from its column, else the layout's constant, else what the titles say of all rows. */
final class RowFields {
    private static final Map<Field, Field> CODES = Map.of(
            Field.ECONOMIC_NAME, Field.ECONOMIC_CODE,
            Field.FUNCTION_NAME, Field.FUNCTION_CODE,
            Field.PROJECT_NAME, Field.PROJECT_CODE);

    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Field, String> constants = new EnumMap<>(Field.class);

    RowFields(SheetPlan plan, Layout layout) {
        columns.putAll(plan.columns());
        plan.titleTexts().forEach((field, text) -> {
            if (!columns.containsKey(field) && !columns.containsKey(CODES.getOrDefault(field, field))) {
                constants.put(field, text);
            }
        });
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
