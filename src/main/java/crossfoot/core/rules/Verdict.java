package crossfoot.core.rules;

/** What the rule table says of an entry. */
public sealed interface Verdict {
    /**
     * The first rule that matches.
     *
     * @param matchedText the text of the entry that the rule's narrowest condition matched; empty if the rule matches
     *     everything
     */
    record Assigned(Rule rule, String matchedText) implements Verdict {}

    /** No rule covers it: it is 待分类, never 其他事务. */
    record Unmatched() implements Verdict {}
}
