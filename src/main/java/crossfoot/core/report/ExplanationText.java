package crossfoot.core.report;

import crossfoot.core.summary.Acceptance;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Explanation;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Puts into words what makes up a difference, from {@code crossfoot/explanations*.properties}. Candidates are called
 * what they are: equal to the difference, not its cause.
 */
public final class ExplanationText {
    private final ResourceBundle words;

    /** English for an English locale, else Chinese. */
    public ExplanationText(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.words = ResourceBundle.getBundle(
                "crossfoot.explanations",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One line, without a full stop. */
    public String text(Explanation explanation) {
        boolean several = explanation.count() > 1 && words.containsKey(explanation.kind() + ".several");
        List<String> values = new ArrayList<>();
        values.add(explanation.amount().yuan());
        values.add(Long.toString(explanation.count()));
        values.add(String.join(words.getString("comma"), explanation.places()));
        explanation.details().forEach(detail -> values.add(word(detail)));
        String pattern = words.getString(explanation.kind() + (several ? ".several" : ""));
        return PlainText.of(new MessageFormat(pattern, Locale.ROOT).format(values.toArray()));
    }

    /** All that is to be said of a check's difference: whether it is accepted, then what makes it up. */
    public List<String> lines(Check check) {
        List<String> lines = new ArrayList<>();
        Acceptance.Applied acceptance = check.acceptance();
        if (acceptance != null) {
            lines.add(text(acceptance));
        }
        check.explanations().forEach(explanation -> lines.add(text(explanation)));
        return lines;
    }

    private String text(Acceptance.Applied applied) {
        Acceptance line = applied.line();
        String pattern = words.getString("acceptance." + applied.state());
        Object[] values = {
            line.id(),
            line.reason(),
            line.evidence(),
            line.owner(),
            line.cap().yuan(),
            line.until().toString()
        };
        return PlainText.of(new MessageFormat(pattern, Locale.ROOT).format(values));
    }

    /** A detail as it is, but for the words of the language, which begin with {@code @}. */
    private String word(String detail) {
        return detail.startsWith("@part.") ? words.getString(detail.substring(1)) : detail;
    }
}
