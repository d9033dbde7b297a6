package crossfoot.job;

import crossfoot.core.ledger.Layout;
import crossfoot.core.reckoning.Decided;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.Decisions;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.summary.Acceptance;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.ControlTotal;
import crossfoot.core.units.OfficeUnit;
import crossfoot.input.LayoutReading;
import java.util.List;
import java.util.Optional;

/**
 * All that an office decides: categories, rules, layouts, budget, control totals and limits, without a fault.
 *
 * @param examples how many examples the rules pass
 * @param decisions what analysts have decided about single entries
 * @param units the units of the run; empty where nothing is said of units
 * @param reckoning what is decided for the yearly reckoning
 */
record Configuration(
        CategoryTree tree,
        RuleTable rules,
        int examples,
        Decisions decisions,
        LayoutReading.Layouts layouts,
        List<BudgetLine> budgets,
        List<ControlTotal> controls,
        List<Acceptance> acceptances,
        Decided reckoning,
        Optional<UnitsDecided> units,
        Settings settings) {

    /** The code of the unit whose ledger this is by its name; empty if it is nobody's, or the run knows of no units. */
    String owner(String ledgerName) {
        return units.flatMap(decided -> decided.table().owner(ledgerName))
                .map(OfficeUnit::code)
                .orElse("");
    }

    Layout layout(String ledgerName) {
        String below = ledgerName.substring(InputFolder.LEDGERS.length());
        return layouts.forFile(below)
                .withLimits(settings.limits())
                .withPasswords(settings.passwords().forFile(below));
    }
}
