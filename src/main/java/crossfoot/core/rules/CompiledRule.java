package crossfoot.core.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with its conditions by column: first all that don't look at the 摘要, then the one that does. */
final class CompiledRule {
    private static final RuleColumn[] COLUMNS = RuleColumn.values();

    private final Rule rule;
    private final Map<RuleColumn, Condition> conditions = new EnumMap<>(RuleColumn.class);

    CompiledRule(Rule rule) {
        this.rule = rule;
        for (RuleColumn column : COLUMNS) {
            Condition condition = rule.conditions().get(column.key());
            if (condition != null) {
                conditions.put(column, condition);
            }
        }
    }

    Rule rule() {
        return rule;
    }

    boolean looksAt(RuleColumn column) {
        return conditions.containsKey(column);
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
        for (Map.Entry<RuleColumn, Condition> condition : conditions.entrySet()) {
            RuleColumn column = condition.getKey();
            if (column == RuleColumn.SUMMARY) {
                continue;
            }
            String matched = condition.getValue().match(entry.code(column), entry.name(column));
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
    String matchSummary(FoldedText summary) {
        Condition condition = conditions.get(RuleColumn.SUMMARY);
        return condition == null ? "" : condition.match(summary, FoldedText.EMPTY);
    }

    /** The keys of the columns whose conditions don't hold; {@code years} for the rule's years. */
    List<String> failing(FoldedEntry entry) {
        List<String> failing = new ArrayList<>();
        conditions.forEach((column, condition) -> {
            if (condition.match(entry.code(column), entry.name(column)) == null) {
                failing.add(column.key());
            }
        });
        if (!rule.holdsIn(entry.entry().fiscalYear())) {
            failing.add("years");
        }
        return failing;
    }
}
