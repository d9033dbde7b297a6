package crossfoot.output.page;

import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.YuanText;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The checks on the page: those that fail first, those that pass folded away. */
record PageChecks(PageWords words) {
    private static final ExplanationText CHINESE = new ExplanationText(Locale.CHINESE);
    private static final ExplanationText ENGLISH = new ExplanationText(Locale.ENGLISH);

    void put(Map<String, Object> values, List<Check> checks) {
        for (Status status : Status.values()) {
            List<Map<String, Object>> rows = checks.stream()
                    .filter(check -> check.status() == status)
                    .map(this::row)
                    .toList();
            String name = name(status);
            values.put(name + "Checks", rows);
            values.put("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), !rows.isEmpty());
            values.put(name + "Count", rows.size());
        }
        values.put("checkCount", checks.size());
        values.put("hasChecks", !checks.isEmpty());
    }

    private static String name(Status status) {
        return switch (status) {
            case PASS -> "passed";
            case FAIL -> "failed";
            case ACCEPTED -> "accepted";
            case SKIPPED -> "skipped";
        };
    }

    private Map<String, Object> row(Check check) {
        Integer year = check.year();
        return Map.of(
                "id", PlainText.of(check.id()),
                "kind", words.of("kind." + check.kind()),
                "year", year == null ? "" : year.toString(),
                "what", PlainText.of(check.what()),
                "where", PlainText.of(check.where()),
                "expected", grouped(check.expected()),
                "actual", grouped(check.actual()),
                "difference", grouped(check.difference()),
                "unit", words.of(check.expected() instanceof Quantity.Rows ? "unit.rows" : "unit.yuan"),
                "explanations", explanations(check));
    }

    private static String grouped(Quantity quantity) {
        if (quantity instanceof Quantity.Amount amount) {
            return YuanText.of(amount.money());
        }
        return String.format(Locale.ROOT, "%,d", ((Quantity.Rows) quantity).count());
    }

    private static List<Map<String, Object>> explanations(Check check) {
        List<String> chinese = CHINESE.lines(check);
        List<String> english = ENGLISH.lines(check);
        return IntStream.range(0, chinese.size())
                .mapToObj(line -> PageWords.both(chinese.get(line), english.get(line)))
                .toList();
    }
}
