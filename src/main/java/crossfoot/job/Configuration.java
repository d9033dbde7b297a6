package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.reckoning.Decided;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Decisions;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.ControlTotal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that an office decides: categories, rules, layouts, budget, control totals and limits, without a fault.
 *
 * @param examples how many examples the rules pass
 * @param decisions what analysts have decided about single entries
 * @param reckoning what is decided for the yearly reckoning
 * @param layouts the layout of each ledger, by the ledger's name
 */
record Configuration(
        CategoryTree tree,
        RuleTable rules,
        int examples,
        Decisions decisions,
        Map<String, Layout> layouts,
        List<BudgetLine> budgets,
        List<ControlTotal> controls,
        Decided reckoning,
        Settings settings) {

    /** The label of every category, {@code unclassified} included. */
    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        tree.nodes().forEach(node -> labels.put(node.key(), node.label()));
        return labels;
    }

    Layout layout(String ledgerName) {
        return layouts.getOrDefault(ledgerName, Layout.NONE).withLimits(settings.limits());
    }
}
