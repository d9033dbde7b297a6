package crossfoot.core.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the rule table.
 *
 * @param id 规则号, unique
 * @param rowNumber 1-based row in the table, for the eye
 * @param allotment 归类: a leaf, or several with their shares
 * @param conditions column key → the cell's condition, in a fixed order; absent = any
 * @param note 说明
 * @param fromYear first fiscal year it holds for; {@link Integer#MIN_VALUE} = always
 * @param toYear last fiscal year it holds for; {@link Integer#MAX_VALUE} = for ever
 */
public record Rule(
        String id,
        int rowNumber,
        Allotment allotment,
        Map<String, Condition> conditions,
        String note,
        int fromYear,
        int toYear) {
    public Rule {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    boolean holdsIn(int fiscalYear) {
        return fromYear <= fiscalYear && fiscalYear <= toYear;
    }

    /** The fiscal years it holds for: {@code 2020–2022}, {@code –2022}, {@code 2020–}; {@code –} = all. */
    public String years() {
        String from = fromYear == Integer.MIN_VALUE ? "" : Integer.toString(fromYear);
        String to = toYear == Integer.MAX_VALUE ? "" : Integer.toString(toYear);
        return from + "–" + to;
    }

    boolean isLimitedToYears() {
        return fromYear != Integer.MIN_VALUE || toYear != Integer.MAX_VALUE;
    }
}
