package crossfoot.output.workbook;

import crossfoot.core.ledger.Code;
import crossfoot.core.report.Results;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where on 分录明细 the first entry of a rule, and of a project in a year and a category, stands. */
final class EntryRows {
    private static final int FIRST_ROW = 5;

    private record OfProject(int year, Code project, String categoryKey) {}

    private final Map<String, Integer> ofRule = new HashMap<>();
    private final Map<OfProject, Integer> ofProject = new HashMap<>();
    private int next = FIRST_ROW;

    EntryRows(Results results) {
        if (EntrySheets.listed(results)) {
            try (Stream<ClassifiedEntry> entries = results.entries().get()) {
                entries.forEach(this::take);
            }
        }
    }

    private void take(ClassifiedEntry one) {
        ofRule.putIfAbsent(one.ruleId(), next);
        ofProject.putIfAbsent(
                new OfProject(one.entry().fiscalYear(), one.entry().project(), one.categoryKey()), next);
        next++;
    }

    /** The cell of the rule in its first entry; empty if there is none, or the entries are not listed. */
    String ofRule(String ruleId) {
        return address("L", ofRule.get(ruleId));
    }

    /** The cell of the project in its first entry; empty likewise. */
    String ofProject(int year, Code project, String categoryKey) {
        return address("H", ofProject.get(new OfProject(year, project, categoryKey)));
    }

    private static String address(String column, @Nullable Integer row) {
        return row == null ? "" : column + row;
    }
}
