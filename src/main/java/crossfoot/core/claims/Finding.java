package crossfoot.core.claims;

import crossfoot.core.draft.Span;
import java.util.List;
import java.util.Locale;

/**
 * What is to be said of a figure that a draft states.
 *
 * @param id stable for the same draft: kind and a running number, {@code CF-RP-sum-3}
 * @param at the stated figure
 * @param quote the words of the draft around it
 * @param stated the figure as a plain number in {@code unit}, e.g. {@code 3163.88}
 * @param expected what it should be, likewise; empty if no one number can be named
 * @param difference stated − expected; empty where expected is
 * @param unit {@code 万元}, {@code %}, {@code 人} …
 * @param why the arithmetic written out, with the figures it is made of, in Chinese and in English
 * @param from the other figures of the draft that it is compared with
 */
public record Finding(
        String id,
        Verdict verdict,
        Kind kind,
        Span at,
        String quote,
        String stated,
        String expected,
        String difference,
        String unit,
        Why why,
        List<Span> from) {

    public Finding {
        from = List.copyOf(from);
    }

    public enum Verdict {
        CONTRADICTS,
        QUESTION,
        ROUNDING,
        UNVERIFIED;

        /** As in {@code crossfoot-report/1}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Kind {
        SUM,
        REPEAT,
        RATE,
        DIFFERENCE,
        COUNT,
        LEDGER,
        IMPOSSIBLE;

        /** As in {@code crossfoot-report/1}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same sentence in both languages. */
    public record Why(String chinese, String english) {}
}
