package crossfoot.core.report;

import crossfoot.core.summary.Check;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a run came to, in numbers.
 *
 * @param entries that count
 * @param checks all checks
 * @param differences checks that fail
 * @param rejected rows
 * @param unclassified entries
 * @param unreadable files
 */
public record Standing(long entries, long checks, long differences, long rejected, long unclassified, long unreadable) {
    public static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0);

    /** The standing of these checks and counts. */
    public static Standing of(List<Check> checks, Results.Counts counts, long unreadable) {
        long differences = checks.stream()
                .filter(check -> check.status() == Check.Status.FAIL)
                .count();
        return new Standing(
                counts.entries(), checks.size(), differences, counts.rejected(), counts.unclassified(), unreadable);
    }

    /** The verdict in one line: whether everything agrees, and if not, how much does not. English or Chinese. */
    public String verdict(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        ResourceBundle words = ResourceBundle.getBundle(
                "crossfoot.verdict",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> open = new ArrayList<>();
        open(open, words, "differences", differences);
        open(open, words, "rejected", rejected);
        open(open, words, "unclassified", unclassified);
        open(open, words, "unreadable", unreadable);
        String done = text(words, "done", entries, checks);
        return open.isEmpty()
                ? text(words, "good", done)
                : text(words, "open", String.join(words.getString("comma"), open), done);
    }

    private static void open(List<String> open, ResourceBundle words, String key, long count) {
        if (count > 0) {
            open.add(text(words, key, count));
        }
    }

    private static String text(ResourceBundle words, String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }
}
