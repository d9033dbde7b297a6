package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is said of a figure.
 *
 * @param key of the words in {@code crossfoot/proofs*.properties}
 * @param arithmetic what was calculated, the same in every language
 * @param expected in the dimension's own unit; null if no one number can be named
 * @param from the figures it was compared with
 */
record Reason(String key, String arithmetic, @Nullable BigDecimal expected, List<Mention> from) {
    Reason {
        from = List.copyOf(from);
    }
}
