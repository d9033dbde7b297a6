package crossfoot.core.report;

import crossfoot.core.money.Money;
import java.util.List;

/**
 * A rule that might be put at the end of the rule table.
 *
 * @param cells its row, in the columns of the office's table
 * @param evidence what speaks for its category, and what against
 * @param entries how many entries that no rule covers it would catch
 * @param amount their sum
 * @param agreeing how many entries of its category that other rules decide meet its conditions too; none of another
 *     category does
 */
public record SuggestedRule(List<String> cells, Suggestion evidence, long entries, Money amount, long agreeing) {
    public SuggestedRule {
        cells = List.copyOf(cells);
    }
}
