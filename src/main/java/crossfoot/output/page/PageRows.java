package crossfoot.output.page;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.Overlap;
import crossfoot.core.report.Results.RejectedRow;
import crossfoot.core.report.Results.SourceLine;
import crossfoot.core.report.YuanText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The lists on the page: sources, rejected rows, overlaps, unclassified entries; of long ones the first rows. */
record PageRows(Results results, Function<Problem, Map<String, Object>> problemText, PageWords words) {
    static final int MOST = 500;

    void put(Map<String, Object> values) {
        values.put("sources", results.sources().stream().map(this::source).toList());
        values.put("most", MOST);
        Results.Counts counts = results.counts();
        put(values, "rejected", counts.rejected(), first(results.rejected(), this::rejected));
        put(values, "overlaps", counts.overlaps(), first(results.overlaps(), PageRows::overlap));
        put(values, "unclassified", counts.unclassified(), first(results.unclassified(), one -> entry(one.entry())));
    }

    private static <T> List<Map<String, Object>> first(Supplier<Stream<T>> all, Function<T, Map<String, Object>> row) {
        try (Stream<T> some = all.get()) {
            return some.limit(MOST).map(row).toList();
        }
    }

    private static void put(Map<String, Object> values, String name, long count, List<Map<String, Object>> rows) {
        values.put(name, Map.of("any", !rows.isEmpty(), "count", count, "cut", count > rows.size(), "rows", rows));
    }

    private Map<String, Object> source(SourceLine source) {
        Map<String, Object> values = new HashMap<>();
        values.put("file", PlainText.of(source.file()));
        values.put("sha256", source.sha256());
        values.put("status", words.of("source." + source.status()));
        values.put("unreadable", source.status() == Results.SourceStatus.UNREADABLE);
        values.put("format", PlainText.of(source.format()));
        values.put("mapping", source.mapping().stream().map(PlainText::of).toList());
        values.put("hasMapping", !source.mapping().isEmpty());
        values.put("rowsRead", source.rowsRead());
        values.put("entries", source.entries());
        values.put("rejected", source.rejected());
        values.put("statedTotals", source.statedTotals());
        values.put("headers", source.headers());
        values.put("blank", source.blank());
        values.put("notSpending", source.notSpending());
        values.put("overlaps", source.overlaps());
        values.put("yuan", YuanText.of(source.amount()));
        values.put("problems", source.problems().stream().map(problemText).toList());
        return values;
    }

    private Map<String, Object> rejected(RejectedRow row) {
        return Map.of(
                "at", PlainText.of(row.at().display()),
                "text", PlainText.of(row.rowText()),
                "problems", row.problems().stream().map(this::problem).toList());
    }

    private Map<String, Object> problem(Problem problem) {
        return Map.of(
                "id", problem.kind().id(),
                "cell", PlainText.of(problem.cell()),
                "value", PlainText.of(problem.value()),
                "text", problemText.apply(problem));
    }

    private static Map<String, Object> overlap(Overlap overlap) {
        Map<String, Object> values = new HashMap<>(entry(overlap.entry().entry()));
        values.put("countedAt", PlainText.of(overlap.countedAt().display()));
        return values;
    }

    private static Map<String, Object> entry(Entry entry) {
        return Map.of(
                "at", PlainText.of(entry.at().display()),
                "year", Integer.toString(entry.fiscalYear()),
                "voucherNo", PlainText.of(entry.voucherNo()),
                "summary", PlainText.of(entry.summary()),
                "function", PlainText.of(entry.function().display()),
                "economic", PlainText.of(entry.economic().display()),
                "project", PlainText.of(entry.project().display()),
                "yuan", YuanText.of(entry.amount()));
    }
}
