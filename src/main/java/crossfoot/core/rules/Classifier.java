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

    /** A rule that holds but for its condition on the 摘要, and the verdict if it has none or that matches nothing. */
    private record Candidate(CompiledRule rule, Verdict verdict) {}

    private final List<CompiledRule> rules;
    private final Set<RuleColumn> looksAt = EnumSet.noneOf(RuleColumn.class);
    private final boolean looksAtYear;
    private final Map<Key, List<Candidate>> choices = new HashMap<>();

    public Classifier(RuleTable table) {
        rules = table.compiled();
        for (RuleColumn column : RuleColumn.values()) {
            if (rules.stream().anyMatch(rule -> rule.looksAt(column))) {
                looksAt.add(column);
            }
        }
        looksAtYear = rules.stream().anyMatch(rule -> rule.rule().isLimitedToYears());
    }

    /** The verdict of the first rule that holds. */
    public Verdict classify(Entry entry) {
        FoldedText summary = null;
        for (Candidate candidate : candidates(entry)) {
            if (!candidate.rule.looksAtSummary()) {
                return candidate.verdict;
            }
            summary = summary == null ? FoldedText.of(entry.summary()) : summary;
            String matched = candidate.rule.matchSummary(summary);
            if (matched != null) {
                return matched.isEmpty() ? candidate.verdict : assigned(candidate.rule, matched);
            }
        }
        return UNMATCHED;
    }

    /** All rules that hold, in the order of the table. */
    List<Rule> matching(Entry entry) {
        List<Rule> matching = new ArrayList<>();
        FoldedText summary = FoldedText.of(entry.summary());
        for (Candidate candidate : candidates(entry)) {
            if (candidate.rule.matchSummary(summary) != null) {
                matching.add(candidate.rule.rule());
            }
        }
        return matching;
    }

    private List<Candidate> candidates(Entry entry) {
        Key key = key(entry);
        List<Candidate> candidates = choices.get(key);
        if (candidates == null) {
            candidates = choice(entry);
            if (choices.size() >= MOST_REMEMBERED) {
                choices.clear();
            }
            choices.put(key, candidates);
        }
        return candidates;
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

    private List<Candidate> choice(Entry entry) {
        FoldedEntry folded = new FoldedEntry(entry);
        List<Candidate> candidates = new ArrayList<>();
        for (CompiledRule rule : rules) {
            String matched = rule.matchBesideSummary(folded);
            if (matched != null) {
                candidates.add(new Candidate(rule, assigned(rule, matched)));
            }
        }
        return candidates;
    }

    private static Verdict assigned(CompiledRule rule, String matchedText) {
        return new Verdict.Assigned(rule.rule(), matchedText);
    }
}
