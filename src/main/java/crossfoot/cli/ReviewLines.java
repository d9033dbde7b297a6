package crossfoot.cli;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.RuleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people have decided in review sheets: a line a sheet, how much of it counts, and below it what does not. */
final class ReviewLines {
    private static final String FOLDER = "reviews/";

    private static final int SHOWN = 5;

    /** What counts of one sheet, and what does not. */
    private static final class Sheet {
        private long entries;
        private Money amount = Money.ZERO;
        private final List<Problem> unused = new ArrayList<>();
    }

    private final Speech speech;
    private final Map<String, Sheet> sheets = new TreeMap<>();

    ReviewLines(Speech speech, Results results) {
        this.speech = speech;
        for (RuleLine line : results.ruleLines()) {
            if (line.ruleId().startsWith(FOLDER)) {
                Sheet sheet = sheet(line.ruleId().replaceFirst("!.*", ""));
                sheet.entries += line.entries();
                sheet.amount = sheet.amount.plus(line.amount());
            }
        }
        results.findings().stream()
                .filter(ReviewLines::isOfReview)
                .forEach(finding -> sheet(finding.at().file()).unused.add(finding));
    }

    /** It is about a review sheet, and told with it; of a file that is none, such as a lock file, it is not. */
    static boolean isOfReview(Problem finding) {
        return finding.at().file().startsWith(FOLDER) && finding.kind() != ProblemKind.NOT_A_SOURCE;
    }

    private Sheet sheet(String file) {
        return sheets.computeIfAbsent(file, none -> new Sheet());
    }

    /** All that does not count. */
    List<String> findings() {
        return sheets.values().stream()
                .flatMap(sheet -> sheet.unused.stream())
                .map(this::words)
                .toList();
    }

    private String words(Problem finding) {
        return speech.words("finding", speech.text(finding));
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        sheets.forEach((file, sheet) -> {
            int unused = sheet.unused.size();
            String key = unused == 0 ? "reviewed" : "reviewedInPart";
            lines.add(speech.words(key, file, sheet.entries, sheet.amount.yuan(), unused));
            sheet.unused.stream().limit(SHOWN).map(this::words).forEach(lines::add);
            if (unused > SHOWN) {
                lines.add(speech.words("reviewedMore", unused - SHOWN));
            }
        });
        return lines;
    }
}
