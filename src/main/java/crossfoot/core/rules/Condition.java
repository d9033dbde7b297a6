package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition of one cell of the rule table, compiled: it holds when no negated alternative matches, and a plain one
 * does or there are none. {@link #text()} is the cell as typed.
 */
public final class Condition {
    /**
     * @param negated written with {@code !}
     * @param codeOnly a number: compared with the code, not with the name beside it
     */
    record Alternative(Term term, boolean negated, boolean codeOnly) {
        @Nullable
        String in(FoldedText code, FoldedText name) {
            if (codeOnly || name.isEmpty()) {
                return term.in(code);
            }
            String found = code.isEmpty() ? null : term.in(code);
            return found == null ? term.in(name) : found;
        }

        /** Proven: it matches whatever the other matches. */
        boolean covers(Alternative other) {
            return term.covers(other.term) && (!codeOnly || other.codeOnly);
        }
    }

    private final String text;
    private final Alternative[] negated;
    private final Alternative[] plain;

    Condition(String text, List<Alternative> alternatives) {
        this.text = text;
        this.negated = alternatives.stream().filter(Alternative::negated).toArray(Alternative[]::new);
        this.plain = alternatives.stream().filter(one -> !one.negated()).toArray(Alternative[]::new);
    }

    /**
     * A condition as it would stand in a text column such as 摘要.
     *
     * @throws IllegalArgumentException if the text is no condition
     */
    public static Condition of(String text) {
        ConditionText parsed = ConditionText.parse(text, RuleColumn.SUMMARY);
        if (!parsed.faults().isEmpty()) {
            throw new IllegalArgumentException(text + ": " + parsed.faults());
        }
        return parsed.condition();
    }

    public String text() {
        return text;
    }

    /** It does not only say what is excluded. */
    boolean asksForSomething() {
        return plain.length > 0;
    }

    /** Proven: it holds wherever the other holds. False where nothing is proven. */
    boolean covers(Condition other) {
        boolean takesIn = plain.length == 0
                || (other.plain.length > 0 && Arrays.stream(other.plain).allMatch(one -> covered(plain, one)));
        return takesIn && Arrays.stream(negated).allMatch(one -> covered(other.negated, one));
    }

    /** Proven: it holds for nothing, for what it asks for it excludes. False where nothing is proven. */
    boolean isContradictory() {
        return plain.length > 0 && Arrays.stream(plain).allMatch(one -> covered(negated, one));
    }

    private static boolean covered(Alternative[] by, Alternative one) {
        return Arrays.stream(by).anyMatch(other -> other.covers(one));
    }

    /** Each alternative as a condition of its own, without its negation. */
    List<Condition> parts() {
        List<Condition> parts = new ArrayList<>();
        for (Alternative[] some : List.of(plain, negated)) {
            for (Alternative one : some) {
                parts.add(new Condition(one.term.toString(), List.of(new Alternative(one.term, false, one.codeOnly))));
            }
        }
        return parts;
    }

    /** Whether it holds for a code with its name. */
    boolean matchesPlainly(Code code) {
        return match(FoldedText.of(code.code()), FoldedText.of(code.name())) != null;
    }

    /**
     * Whether it holds for a code with its name, and by what.
     *
     * @param name empty for a text that is no code
     * @return what it matched of the entry's text, empty if it holds only because nothing negated matched; null if it
     *     doesn't hold
     */
    @Nullable
    String match(FoldedText code, FoldedText name) {
        for (Alternative alternative : negated) {
            if (alternative.in(code, name) != null) {
                return null;
            }
        }
        for (Alternative alternative : plain) {
            String found = alternative.in(code, name);
            if (found != null) {
                return found;
            }
        }
        return plain.length == 0 ? "" : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
