package crossfoot.cli;

import crossfoot.core.ledger.Messages;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.PlainText;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Explanation;
import crossfoot.job.Reason;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Says things on the terminal in the chosen language: results to stdout, complaints to stderr. */
final class Speech {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;
    private final ResourceBundle words;
    private final Messages messages;
    private final ExplanationText explanations;
    private final List<String> complaints = new ArrayList<>();

    Speech(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.words = bundle("crossfoot.speech", locale);
        this.messages = new Messages(locale);
        this.explanations = new ExplanationText(locale);
    }

    /** The bundle of the language, without regard to the machine's. */
    static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String words(String key, Object... details) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }

    boolean knows(String key) {
        return words.containsKey(key);
    }

    /** Why a run failed. */
    String cause(String message) {
        return new FailureWords(this).cause(message);
    }

    String cause(Throwable failure) {
        return cause(Reason.of(failure));
    }

    /** What mends it, in the words of this key if it is nothing of its own. */
    String remedy(String message, String otherwise) {
        return new FailureWords(this).remedy(message, otherwise);
    }

    /** How many entries; of those counted elsewhere, how many have a share in what is told. */
    String count(long entries, long shares) {
        return words(shares == 0 ? "count" : entries == 0 ? "countShares" : "countBoth", entries, shares);
    }

    void say(String key, Object... details) {
        line(words(key, details));
    }

    /** The one way to stdout: nothing steers the terminal, no number names a person. */
    void line(String text) {
        out.println(fit(text));
        out.flush();
    }

    void complain(String key, Object... details) {
        complainLine(words(key, details));
    }

    /** The one way to stderr, as {@link #line}. */
    void complainLine(String text) {
        String fit = fit(text);
        err.println(fit);
        err.flush();
        complaints.add(fit);
    }

    /** Says something of which an operator should know, on stderr if it is to be shown, and keeps it. */
    void note(String key, Object detail, boolean shown) {
        if (shown) {
            complain(key, detail);
        } else {
            complaints.add(fit(words(key, detail)));
        }
    }

    /** All that was said to stderr. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Our own line ends stay; those of a ledger's texts are taken out where the texts are put in. */
    static String fit(String text) {
        return PersonalNumbers.masked(text.lines().map(PlainText::of).collect(Collectors.joining("\n")));
    }

    String text(Problem problem) {
        String header = problem.details().isEmpty() ? "" : problem.details().get(0);
        String value = PersonalNumbers.masked(PersonalNumbers.maskedUnder(header, problem.value()));
        return messages.text(new Problem(problem.kind(), problem.at(), problem.cell(), value, problem.details()));
    }

    /** One of a problem's details, in the language. */
    String detail(Problem problem, int index) {
        return messages.detail(problem.details().get(index));
    }

    /** All that is to be said of a check's difference. */
    List<String> lines(Check check) {
        return explanations.lines(check);
    }

    String text(Explanation explanation) {
        return explanations.text(explanation);
    }
}
