package crossfoot.output.page;

import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From what a draft speaks of to the row of that figure on the page. */
final class FigureLinks {
    private static final String ENDING = "支出|经费|费用|费|项目";

    private final Results results;
    private final Map<String, String> keys = new HashMap<>();

    FigureLinks(Results results) {
        this.results = results;
        Figures.keys(results).forEach(key -> keys.putIfAbsent(plain(Figures.label(results, key)), key));
    }

    /** The anchor of a figure's row. */
    static String anchor(int year, String key) {
        return "figure-" + year + '-' + key;
    }

    /** Empty unless the subject is a figure's label and the quote names one year, or there is only one. */
    String to(String subject, String quote) {
        String key = keys.get(plain(subject));
        List<Integer> years = results.years().size() == 1
                ? results.years()
                : results.years().stream()
                        .filter(year -> quote.contains(year + ""))
                        .toList();
        return key == null || years.size() != 1 ? "" : '#' + anchor(years.get(0), key);
    }

    private static String plain(String label) {
        String plain = label.replaceAll("\\s|[“”\"]", "");
        String shorter = plain.replaceFirst("(?:" + ENDING + ")+$", "");
        return shorter.isEmpty() ? plain : shorter;
    }
}
