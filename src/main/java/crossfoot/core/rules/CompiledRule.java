package crossfoot.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with its conditions by column: first all that don't look at the 摘要, then the one that does. */
final class CompiledRule {
    private record Asked(RuleColumn column, Condition condition) {}

    private final Rule rule;
    private final Asked[] besideSummary;
    private final @Nullable Condition summary;

    CompiledRule(Rule rule) {
        this.rule = rule;
        this.summary = rule.conditions().get(RuleColumn.SUMMARY.key());
        List<Asked> asked = new ArrayList<>();
        for (RuleColumn column : RuleColumn.values()) {
            Condition condition = rule.conditions().get(column.key());
            if (condition != null && column != RuleColumn.SUMMARY) {
                asked.add(new Asked(column, condition));
            }
        }
        this.besideSummary = asked.toArray(Asked[]::new);
    }

    Rule rule() {
        return rule;
    }

    boolean looksAt(RuleColumn column) {
        return rule.conditions().containsKey(column.key());
    }

    boolean looksAtSummary() {
        return summary != null;
    }

    /**
     * Tries all conditions but that on the 摘要.
     *
     * @return the narrowest text they match, empty if there is none; null if one doesn't hold
     */
    @Nullable
    String matchBesideSummary(FoldedEntry entry) {
        if (!rule.holdsIn(entry.entry().fiscalYear())) {
            return null;
        }
        String narrowest = "";
        for (Asked asked : besideSummary) {
            String matched = asked.condition.match(entry.code(asked.column), entry.name(asked.column));
            if (matched == null) {
                return null;
            }
            if (narrowest.isEmpty()) {
                narrowest = matched;
            }
        }
        return narrowest;
    }

    /** What the condition on the 摘要 matches, empty if there is none; null if it doesn't hold. */
    @Nullable
    String matchSummary(FoldedText text) {
        return summary == null ? "" : summary.match(text, FoldedText.EMPTY);
    }

    /** Column key → the text of an entry that its condition matches, as {@link Condition#match}; all hold for it. */
    Map<String, String> matches(FoldedEntry entry) {
        Map<String, String> matches = new LinkedHashMap<>();
        for (RuleColumn column : RuleColumn.values()) {
            Condition condition = rule.conditions().get(column.key());
            String matched = condition == null ? null : condition.match(entry.code(column), entry.name(column));
            if (matched != null) {
                matches.put(column.key(), matched);
            }
        }
        return matches;
    }

    /** The keys of the columns whose conditions don't hold; {@code years} for the rule's years. */
    List<String> failing(FoldedEntry entry) {
        List<String> failing = new ArrayList<>();
        if (matchSummary(entry.code(RuleColumn.SUMMARY)) == null) {
            failing.add(RuleColumn.SUMMARY.key());
        }
        for (Asked asked : besideSummary) {
            if (asked.condition.match(entry.code(asked.column), entry.name(asked.column)) == null) {
                failing.add(asked.column.key());
            }
        }
        if (!rule.holdsIn(entry.entry().fiscalYear())) {
            failing.add("years");
        }
        return failing;
    }
}
