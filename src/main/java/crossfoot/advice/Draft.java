package crossfoot.advice;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule as it might be written, and compiled as the rule table would compile it. */
record Draft(Map<String, String> conditions, String category, RuleTable table) {
    private static final SheetMeta NO_SHEET = new SheetMeta("", "", false, false);

    /** Empty if the conditions can't be written so: a name with a sign that means something in a rule. */
    static Optional<Draft> of(Map<String, String> conditions, String category, CategoryTree tree) {
        List<String> keys = new ArrayList<>(conditions.keySet());
        List<String> cells = new ArrayList<>(conditions.values());
        keys.addAll(List.of("id", "category"));
        cells.addAll(List.of("A", category));
        List<RawRow> rows = List.of(
                new RawRow(NO_SHEET, 1, keys.toArray(String[]::new)),
                new RawRow(NO_SHEET, 2, cells.toArray(String[]::new)));
        return RuleTable.read("", rows, tree) instanceof RuleTable.Reading.Ok ok
                ? Optional.of(new Draft(conditions, category, ok.table()))
                : Optional.empty();
    }

    boolean holds(Entry entry) {
        return table.classify(entry) instanceof Verdict.Assigned;
    }
}
