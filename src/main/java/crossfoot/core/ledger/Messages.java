package crossfoot.core.ledger;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Puts problems into words: place, value, reason, remedy, id. The words are in {@code crossfoot/problems*.properties},
 * those of configuration in {@code crossfoot/configuration*.properties}.
 */
public final class Messages {
    private static final int SHOWN = 80;

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

    /** {@code 2021.xlsx!三季度!I17：金额 “1,2O0.00” 不是数字：第 4 个字符是字母 O。应为数字，…。[CF-IN-001]} */
    public String text(Problem problem) {
        StringBuilder text = new StringBuilder(shown(place(problem)));
        text.append(english ? ": " : "：");
        String subject = words(problem, ".subject");
        if (!subject.isEmpty()) {
            text.append(subject).append(' ');
        }
        if (!problem.value().isEmpty()) {
            text.append('“').append(shown(shortened(problem.value()))).append("” ");
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

    /** Empty if there are no such words: only problems of a cell have a subject. */
    private String words(Problem problem, String part) {
        String key = problem.kind().id() + part;
        ResourceBundle bundle = configuration.containsKey(key) ? configuration : problems;
        if (!bundle.containsKey(key)) {
            return "";
        }
        Object[] details = problem.details().stream().map(this::detail).toArray();
        String ofFile = details.length == 0 ? "" : details[0] + ".reason";
        if (problem.kind() == ProblemKind.CONFIG_UNREADABLE && problems.containsKey(ofFile)) {
            Object[] rest = Arrays.copyOfRange(details, 1, details.length);
            details[0] = new MessageFormat(problems.getString(ofFile), Locale.ROOT).format(rest);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(details);
    }

    /**
     * A detail is shown as it is, but for names such as those of kinds of characters, which are words of the
     * language. One that begins with a name may be several, a line each, that begin with one.
     */
    public String detail(String detail) {
        return detail.startsWith("@")
                ? detail.lines().map(this::named).collect(Collectors.joining(english ? ", " : "，"))
                : shown(detail);
    }

    private String named(String line) {
        String name = line.replaceFirst(" .*", "");
        boolean known = name.startsWith("@") && problems.containsKey(name.substring(1));
        return known ? problems.getString(name.substring(1)) + shown(line.substring(name.length())) : shown(line);
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

    private static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    /** Fit for a terminal: without what moves the cursor or turns the text around. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
            shown.append(c < ' ' || (c >= '\u007F' && c < '\u00A0') || turns ? '\u2423' : c);
        }
        return shown.toString();
    }
}
