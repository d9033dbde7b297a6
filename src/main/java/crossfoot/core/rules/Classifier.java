package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SpendingType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives every entry the category of the first rule that matches, as {@link RuleTable#classify} does, but quickly: what
 * the rules say of everything but the 摘要 is remembered for entries alike, so that only the conditions on the 摘要 are
 * tried entry by entry. Not to be shared: one for each thread.
 */
public final class Classifier {
    /** Enough for every combination that an office has; when full, it starts afresh. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Verdict UNMATCHED = new Verdict.Unmatched();

    /** The part of an entry that some rule looks at, besides its 摘要; the rest is left empty. */
    private record Key(
            SpendingType spendingType,
            int fiscalYear,
            Code function,
            Code economic,
            Code project,
            String fundSource,
            String unit) {}

    /** A rule that holds but for its condition on the 摘要. */
    private record Candidate(CompiledRule rule, String matchedBeside) {}

    /** The rules in question, in order, and the verdict when the 摘要 fits none of them. */
    private record Choice(List<Candidate> candidates, Verdict otherwise) {}

    private final List<CompiledRule> rules;
    private final Set<RuleColumn> looksAt = EnumSet.noneOf(RuleColumn.class);
    private final boolean looksAtYear;
    private final Map<Key, Choice> choices = new HashMap<>();

    public Classifier(RuleTable table) {
        rules = table.compiled();
        for (RuleColumn column : RuleColumn.values()) {
            if (rules.stream().anyMatch(rule -> rule.looksAt(column))) {
                looksAt.add(column);
            }
        }
        looksAtYear = rules.stream().anyMatch(rule -> rule.rule().isLimitedToYears());
    }

    public Verdict classify(Entry entry) {
        Key key = key(entry);
        Choice choice = choices.get(key);
        if (choice == null) {
            choice = choice(entry);
            if (choices.size() >= MOST_REMEMBERED) {
                choices.clear();
            }
            choices.put(key, choice);
        }
        if (choice.candidates.isEmpty()) {
            return choice.otherwise;
        }
        FoldedText summary = FoldedText.of(entry.summary());
        for (Candidate candidate : choice.candidates) {
            String matched = candidate.rule.matchSummary(summary);
            if (matched != null) {
                return assigned(candidate.rule, matched.isEmpty() ? candidate.matchedBeside : matched);
            }
        }
        return choice.otherwise;
    }

    private Key key(Entry entry) {
        boolean project = looksAt.contains(RuleColumn.PROJECT_CODE) || looksAt.contains(RuleColumn.PROJECT_NAME);
        return new Key(
                entry.spendingType(),
                looksAtYear ? entry.fiscalYear() : 0,
                looksAt.contains(RuleColumn.FUNCTION) ? entry.function() : Code.NONE,
                looksAt.contains(RuleColumn.ECONOMIC) ? entry.economic() : Code.NONE,
                project ? entry.project() : Code.NONE,
                looksAt.contains(RuleColumn.FUND_SOURCE) ? entry.fundSource() : "",
                looksAt.contains(RuleColumn.UNIT) ? entry.unit() : "");
    }

    private Choice choice(Entry entry) {
        FoldedEntry folded = new FoldedEntry(entry);
        List<Candidate> candidates = new ArrayList<>();
        for (CompiledRule rule : rules) {
            String matched = rule.matchBesideSummary(folded);
            if (matched != null && !rule.looksAtSummary()) {
                return new Choice(candidates, assigned(rule, matched));
            }
            if (matched != null) {
                candidates.add(new Candidate(rule, matched));
            }
        }
        return new Choice(candidates, UNMATCHED);
    }

    private static Verdict assigned(CompiledRule rule, String matchedText) {
        return new Verdict.Assigned(rule.rule().category(), rule.rule(), matchedText);
    }
}
