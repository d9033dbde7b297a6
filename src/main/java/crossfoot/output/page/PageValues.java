package crossfoot.output.page;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.report.YuanText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the page's template is filled in with. */
final class PageValues {
    private PageValues() {}

    static Map<String, Object> of(Results results, Function<Problem, Map<String, Object>> problemText) {
        boolean clean = results.counts().rejected() == 0 && results.counts().unclassified() == 0;
        String balance = clean ? "good" : "warn";
        List<Integer> latestFirst = new ArrayList<>(results.years());
        Collections.reverse(latestFirst);
        PageWords words = new PageWords();
        PageYear years = new PageYear(results, words);
        Map<String, Object> values = new HashMap<>();
        values.put("w", words.lambda());
        values.put(
                "verdict",
                PageWords.both(
                        PlainText.of(results.verdict()),
                        PlainText.of(results.standing().verdict(Locale.ENGLISH))));
        values.put("state", results.balanced() ? balance : "bad");
        values.put("inputs", results.inputs());
        values.put("entries", results.counts().entries());
        values.put("rejectedCount", results.counts().rejected());
        values.put("unclassifiedCount", results.counts().unclassified());
        values.put("overlapCount", results.counts().overlaps());
        values.put("hasYears", !latestFirst.isEmpty());
        values.put("columns", PageChart.columns(results));
        values.put("table", years.together());
        values.put("years", latestFirst.stream().map(years::values).toList());
        values.put("hasShifts", !results.shifts().isEmpty());
        values.put(
                "shifts",
                results.shifts().stream().map(shift -> shift(shift, words)).toList());
        new PageUnits(results, words).put(values);
        new PageChecks(words).put(values, results.checks());
        new PageRows(results, problemText, words).put(values);
        PageDrafts.put(values, results);
        return values;
    }

    private static Map<String, Object> shift(Shift shift, PageWords words) {
        return Map.of(
                "year", words.of(shift.year() == 0 ? "yearsTogether" : "year", Integer.toString(shift.year())),
                "label", PlainText.of(shift.label()),
                "yuan", YuanText.of(shift.exact()),
                "own", WanyuanText.of(shift.ownHundredths()),
                "joint", WanyuanText.of(shift.jointHundredths()),
                "moved", WanyuanText.of(shift.jointHundredths() - shift.ownHundredths()));
    }
}
