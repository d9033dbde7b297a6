package crossfoot.core.money;

/** What the text of a money cell turned out to say. */
public sealed interface Reading {
    Empty EMPTY = new Empty();

    /** An exact amount. */
    record Amount(Money money) implements Reading {}

    /** Nothing is stated: blank, or only a dash as Excel shows an accounting zero. */
    record Empty() implements Reading {}

    /**
     * No exact amount can be read, and none is guessed.
     *
     * @param position 1-based position of the character that is in the way; 0 if the number as a whole is
     * @param what that character, or the unit that was found instead; may be empty
     */
    record Refused(Refusal reason, int position, String what) implements Reading {}
}
