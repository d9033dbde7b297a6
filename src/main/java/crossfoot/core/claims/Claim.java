package crossfoot.core.claims;

import crossfoot.core.draft.Span;

/**
 * A figure that a draft states.
 *
 * @param at the figure itself, with its unit
 * @param quote the words around it that say what it is of
 * @param subject what it is of, as the draft words it; empty if that can't be told
 * @param standing what has become of it
 */
public record Claim(Span at, String quote, String subject, Standing standing) {
    /** AGREES and CONTRADICTS only where something was there to compare with. */
    public enum Standing {
        AGREES,
        CONTRADICTS,
        QUESTION,
        ROUNDING,
        UNVERIFIED
    }
}
