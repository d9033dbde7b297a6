package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Layouts that decide one thing each. */
final class Layouts {
    private Layouts() {}

    private static Layout layout(
            Map<Field, String> columns,
            @Nullable Integer headerRow,
            @Nullable String date,
            Map<Field, String> constants) {
        return new Layout(
                "**", columns, headerRow, null, null, date, false, null, List.of(), false, constants, false, List.of());
    }

    static Layout columns(Map<Field, String> columns) {
        return layout(columns, null, null, Map.of());
    }

    static Layout headerRow(int headerRow, Map<Field, String> columns) {
        return layout(columns, headerRow, null, Map.of());
    }

    static Layout dateFormat(String format) {
        return layout(Map.of(), null, format, Map.of());
    }

    static Layout constants(Map<Field, String> constants) {
        return layout(Map.of(), null, null, constants);
    }

    static Layout unit(AmountUnit unit) {
        return new Layout(
                "**", Map.of(), null, null, null, null, false, unit, List.of(), false, Map.of(), false, List.of());
    }

    static Layout decimalComma() {
        return new Layout(
                "**", Map.of(), null, null, null, null, true, null, List.of(), false, Map.of(), false, List.of());
    }

    static Layout negate() {
        return new Layout(
                "**", Map.of(), null, null, null, null, false, null, List.of(), true, Map.of(), false, List.of());
    }
}
