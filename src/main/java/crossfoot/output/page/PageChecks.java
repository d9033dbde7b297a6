package crossfoot.output.page;

import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.PlainText;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The checks on the page: those that fail first, those that pass folded away. */
final class PageChecks {
    private PageChecks() {}

    static void put(Map<String, Object> values, List<Check> checks) {
        ExplanationText words = new ExplanationText(Locale.CHINESE);
        for (Status status : Status.values()) {
            List<Map<String, Object>> rows = checks.stream()
                    .filter(check -> check.status() == status)
                    .map(check -> row(check, words))
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

    private static Map<String, Object> row(Check check, ExplanationText words) {
        Integer year = check.year();
        return Map.of(
                "id", PlainText.of(check.id()),
                "kind", check.kind().label(),
                "year", year == null ? "" : year.toString(),
                "what", PlainText.of(check.what()),
                "where", PlainText.of(check.where()),
                "expected", check.expected().text(),
                "actual", check.actual().text(),
                "difference", check.differenceText(),
                "unit", check.expected() instanceof Quantity.Rows ? "行" : "元",
                "explanations", words.lines(check));
    }
}
