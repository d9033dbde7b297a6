package crossfoot.output.workbook;

import crossfoot.core.report.Results;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where on 分录明细 the first entry of a rule, and of a project in a year and a category, stands. */
final class EntryRows {
    private static final int FIRST_ROW = 5;

    private final Map<String, Integer> ofRule = new HashMap<>();
    private final Map<ProjectYear, Integer> ofProject = new HashMap<>();
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
        ofProject.putIfAbsent(ProjectYear.of(one), next);
        next++;
    }

    /** The cell of the rule in its first entry; empty if there is none, or the entries are not listed. */
    String ofRule(String ruleId) {
        return address("L", ofRule.get(ruleId));
    }

    /** The cell of the project in its first entry; empty likewise. */
    String ofProject(ProjectYear project) {
        return address("H", ofProject.get(project));
    }

    private static String address(String column, @Nullable Integer row) {
        return row == null ? "" : column + row;
    }
}
