package crossfoot.cli;

import crossfoot.core.ledger.Problem;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.RuleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people have decided in review sheets, a line a sheet: how much of it counts, and how many lines do not. */
final class ReviewLines {
    private static final String FOLDER = "reviews/";

    private record Sheet(long entries, Money amount, long unused) {
        private Sheet plus(Sheet more) {
            return new Sheet(entries + more.entries, amount.plus(more.amount), unused + more.unused);
        }
    }

    private final Speech speech;
    private final Map<String, Sheet> sheets = new TreeMap<>();

    ReviewLines(Speech speech, Results results) {
        this.speech = speech;
        for (RuleLine line : results.ruleLines()) {
            add(line.ruleId(), new Sheet(line.entries(), line.amount(), 0));
        }
        for (Problem finding : results.findings()) {
            add(finding.at().file(), new Sheet(0, Money.ZERO, 1));
        }
    }

    private void add(String place, Sheet sheet) {
        if (place.startsWith(FOLDER)) {
            int end = place.indexOf('!');
            sheets.merge(end < 0 ? place : place.substring(0, end), sheet, Sheet::plus);
        }
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        sheets.forEach((file, sheet) -> lines.add(speech.words(
                sheet.unused == 0 ? "reviewed" : "reviewedInPart",
                file,
                sheet.entries,
                sheet.amount.yuan(),
                sheet.unused)));
        return lines;
    }
}
