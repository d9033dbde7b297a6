package crossfoot.core.ledger;

import crossfoot.core.money.AmountUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one sheet, before its first entry: which column holds which field, and what its titles say.
 *
 * @param columns field → 0-based column index
 * @param headers field → the header's text, for showing the decision
 * @param headerRowNumber 1-based number of the last header row
 * @param unit unit of the amounts, from the header, the titles or the layout
 * @param titleYear the year named in the titles, for dates without one; null if none or several
 * @param titleUnit 单位/编制单位 named in the titles; empty if none
 */
public record SheetPlan(
        SheetMeta sheet,
        Map<Field, Integer> columns,
        Map<Field, String> headers,
        int headerRowNumber,
        AmountUnit unit,
        @Nullable Integer titleYear,
        String titleUnit) {

    public SheetPlan {
        columns = Map.copyOf(columns);
        headers = Map.copyOf(headers);
    }
}
