package crossfoot.output.workbook;

import crossfoot.core.reckoning.Deviation;
import crossfoot.core.reckoning.Execution;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.report.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where 预算分析 has the excesses over opening budgets. */
final class ExcessRows {
    static final String COLUMN = "E";

    /** Of what the sheet has the execution, a table each. */
    static final List<Execution.Kind> KINDS = List.of(Execution.Kind.ECONOMIC, Execution.Kind.FUND);

    private static final int TITLE_ROWS = 3;
    private static final int ROWS_AROUND = 2;

    private ExcessRows() {}

    /** The rows of the figures' excesses by year and figure: what stands above the last table is counted. */
    static Map<String, Integer> of(Results results) {
        Reckoning reckoning = results.reckoning();
        int row = TITLE_ROWS + 1 + ROWS_AROUND;
        row += reckoning.paces().isEmpty() ? 0 : rows(reckoning.paces().size());
        row += rows(reckoning.adjustments().size());
        row += reckoning.shortages().isEmpty() ? 0 : rows(reckoning.shortages().size());
        for (Execution.Kind kind : KINDS) {
            row += rows(executions(results, kind).size());
        }
        Map<String, Integer> rows = new HashMap<>();
        for (Deviation one : exceeding(results)) {
            if (!one.budget().project()) {
                rows.put(one.budget().year() + one.budget().subject(), row);
            }
            row++;
        }
        return rows;
    }

    /** What a table takes: a line of explanation, the heading, its lines, a free row. */
    private static int rows(int lines) {
        return ROWS_AROUND + Math.max(1, lines) + 1;
    }

    static List<Deviation> exceeding(Results results) {
        return results.reckoning().deviations().stream()
                .filter(one -> one.excess().fen() > 0)
                .toList();
    }

    static List<Execution> executions(Results results, Execution.Kind kind) {
        return results.years().stream()
                .flatMap(year -> results.reckoning().executions().stream()
                        .filter(line -> line.kind() == kind && line.subject().year() == year))
                .toList();
    }
}
