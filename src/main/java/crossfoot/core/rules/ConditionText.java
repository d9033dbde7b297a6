package crossfoot.core.rules;

import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.HalfWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the text of a cell into a {@link Condition}: {@code |} between alternatives, {@code 30201} exact, {@code 301*}
 * prefix, {@code 30201-30299} range of codes, {@code ~疫情} contains, {@code /…/} regular expression, {@code !} not.
 */
final class ConditionText {
    record Fault(ProblemKind kind, String value, List<String> details) {}

    static final Map<String, SpendingType> SPENDING_TYPES = Map.of(
            "基本支出", SpendingType.BASIC,
            "基本", SpendingType.BASIC,
            "basic", SpendingType.BASIC,
            "项目支出", SpendingType.PROJECT,
            "项目", SpendingType.PROJECT,
            "project", SpendingType.PROJECT);

    private final String text;
    private final RuleColumn column;
    private final List<Condition.Alternative> alternatives = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ConditionText(String text, RuleColumn column) {
        this.text = text;
        this.column = column;
    }

    static ConditionText parse(String text, RuleColumn column) {
        ConditionText parsed = new ConditionText(text, column);
        int start = 0;
        while (start <= text.length()) {
            start = parsed.alternative(start) + 1;
        }
        return parsed;
    }

    /** All that is wrong with the text; the condition is of use only if this is empty. */
    List<Fault> faults() {
        return faults;
    }

    Condition condition() {
        return new Condition(text, alternatives);
    }

    /** Reads the alternative that starts here and returns where the {@code |} after it stands, or the end. */
    private int alternative(int start) {
        int at = afterSpace(start);
        boolean negated = at < text.length() && HalfWidth.of(text.charAt(at)) == '!';
        if (negated) {
            at = afterSpace(at + 1);
        }
        if (at < text.length() && HalfWidth.of(text.charAt(at)) == '/') {
            return regex(at, negated);
        }
        int end = bar(at);
        literal(text.substring(at, end).strip(), negated);
        return end;
    }

    private int regex(int slash, boolean negated) {
        int close = slash + 1;
        while (close < text.length() && text.charAt(close) != text.charAt(slash)) {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        int end = close < text.length() ? afterSpace(close + 1) : text.length();
        if (close >= text.length() || bar(end) != end) {
            end = bar(end);
            fault(ProblemKind.CONFIG_REGEX_NOT_CLOSED, text.substring(slash, end));
            return end;
        }
        String body = text.substring(slash + 1, close);
        if (body.isEmpty()) {
            fault(ProblemKind.CONFIG_EMPTY_ALTERNATIVE, text);
            return end;
        }
        try {
            Pattern pattern = Pattern.compile(body, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            add(new Term.Regex(pattern), negated, false);
        } catch (PatternSyntaxException wrong) {
            fault(
                    ProblemKind.CONFIG_BAD_PATTERN,
                    text.substring(slash, close + 1),
                    wrong.getDescription(),
                    Integer.toString(wrong.getIndex() + 1));
        }
        return end;
    }

    private void literal(String typed, boolean negated) {
        String body = FoldedText.fold(typed);
        boolean contains = body.startsWith("~");
        String sought = contains ? body.substring(1).strip() : body;
        int star = sought.indexOf('*');
        if (sought.isEmpty() || sought.startsWith("!")) {
            fault(ProblemKind.CONFIG_EMPTY_ALTERNATIVE, text);
        } else if (column == RuleColumn.SPENDING_TYPE) {
            spendingType(typed, body, negated);
        } else if (star >= 0 && (contains || star == 0 || star < sought.length() - 1)) {
            fault(ProblemKind.CONFIG_MISPLACED_STAR, typed);
        } else if (star >= 0) {
            String start = sought.substring(0, star).strip();
            add(new Term.Prefix(start), negated, Term.isDigits(start));
        } else if (contains) {
            add(new Term.Contains(sought), negated, Term.isDigits(sought));
        } else {
            exactOrRange(typed, sought, negated);
        }
    }

    private void spendingType(String typed, String body, boolean negated) {
        SpendingType type = SPENDING_TYPES.get(body);
        if (type == null) {
            fault(
                    ProblemKind.CONFIG_BAD_VALUE,
                    typed,
                    SpendingType.BASIC.label() + " | " + SpendingType.PROJECT.label());
        } else {
            add(new Term.Exact(type.label()), negated, false);
        }
    }

    private void exactOrRange(String typed, String sought, boolean negated) {
        int hyphen = column.holdsCodes() ? sought.indexOf('-') : -1;
        String first = hyphen < 0 ? "" : sought.substring(0, hyphen).strip();
        String last = hyphen < 0 ? "" : sought.substring(hyphen + 1).strip();
        if (!Term.isDigits(first) || !Term.isDigits(last)) {
            add(new Term.Exact(sought), negated, Term.isDigits(sought));
        } else if (first.length() != last.length() || first.compareTo(last) > 0) {
            fault(ProblemKind.CONFIG_BAD_RANGE, typed, first, last);
        } else {
            add(new Term.CodeRange(first, last), negated, true);
        }
    }

    private void add(Term term, boolean negated, boolean codeOnly) {
        alternatives.add(new Condition.Alternative(term, negated, codeOnly));
    }

    private void fault(ProblemKind kind, String value, String... details) {
        faults.add(new Fault(kind, value, List.of(details)));
    }

    private int afterSpace(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int bar(int start) {
        int at = start;
        while (at < text.length() && HalfWidth.of(text.charAt(at)) != '|') {
            at++;
        }
        return at;
    }
}
