package crossfoot.core.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts problems into words: place, value, reason, remedy. The words are in {@code crossfoot/*.properties}. */
public final class Messages {
    private final ResourceBundle problems;
    private final ResourceBundle configuration;
    private final boolean english;

    /** English for an English locale, else Chinese. */
    public Messages(Locale locale) {
        this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale known = english ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.problems = ResourceBundle.getBundle("crossfoot.problems", known, exactly);
        this.configuration = ResourceBundle.getBundle("crossfoot.configuration", known, exactly);
    }

    /** {@code 2021.xlsx!三季度!I17: “1,2O0.00” 不是数字…。应为…。} */
    public String text(Problem problem) {
        StringBuilder text = new StringBuilder(place(problem));
        text.append(english ? ": " : "：");
        if (!problem.value().isEmpty()) {
            text.append('“').append(problem.value()).append("” ");
        }
        text.append(sentence(reason(problem)));
        text.append(sentence(remedy(problem)));
        return text.append('[').append(problem.kind().id()).append(']').toString();
    }

    private String sentence(String words) {
        boolean ended = words.endsWith("。") || words.endsWith(".");
        return words + (ended ? "" : english ? "." : "。") + (english ? " " : "");
    }

    /** Why it is a problem. */
    public String reason(Problem problem) {
        return words(problem, ".reason");
    }

    /** What would mend it. */
    public String remedy(Problem problem) {
        return words(problem, ".remedy");
    }

    private String words(Problem problem, String part) {
        String key = problem.kind().id() + part;
        ResourceBundle bundle = configuration.containsKey(key) ? configuration : problems;
        return new MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(problem.details().toArray());
    }

    private static String place(Problem problem) {
        SourceRef at = problem.at();
        StringBuilder place = new StringBuilder(at.file());
        if (!at.sheet().isEmpty()) {
            place.append('!').append(at.sheet());
        }
        if (!problem.cell().isEmpty()) {
            place.append('!').append(problem.cell());
        } else if (at.rowNumber() > 0) {
            place.append('!').append(at.rowNumber());
        }
        return place.toString();
    }
}
