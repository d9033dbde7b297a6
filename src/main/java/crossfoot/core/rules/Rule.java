package crossfoot.core.rules;

import crossfoot.core.ledger.SourceRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the rule table.
 *
 * @param id 规则号, unique
 * @param at its row in the table
 * @param cells column key → address of its cell ({@code F24}), of every column that the table has
 * @param allotment 归类: a leaf, or several with their shares
 * @param conditions column key → the cell's condition, in a fixed order; absent = any
 * @param note 说明
 * @param fromYear first fiscal year it holds for; {@link Integer#MIN_VALUE} = always
 * @param toYear last fiscal year it holds for; {@link Integer#MAX_VALUE} = for ever
 */
public record Rule(
        String id,
        SourceRef at,
        Map<String, String> cells,
        Allotment allotment,
        Map<String, Condition> conditions,
        String note,
        int fromYear,
        int toYear) {
    public Rule {
        cells = Map.copyOf(cells);
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** 1-based row in the table. */
    public int rowNumber() {
        return at.rowNumber();
    }

    /** Where its cell in a column stands, {@code rules.csv!F24}; its row if the table hasn't got the column. */
    public String place(String columnKey) {
        return at.display(cell(columnKey));
    }

    /** The address of its cell in a column; the number of its row if the table hasn't got the column. */
    public String cell(String columnKey) {
        return cells.getOrDefault(columnKey, Integer.toString(rowNumber()));
    }

    /** The same, whatever the year. */
    Rule timeless() {
        return new Rule(id, at, cells, allotment, conditions, note, Integer.MIN_VALUE, Integer.MAX_VALUE);
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
