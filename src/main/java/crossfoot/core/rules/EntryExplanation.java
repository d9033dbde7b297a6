package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why an entry has its category.
 *
 * @param parts the entry as it stands in the classified ledger: one line, or the parts it is shared in
 * @param verdict the rule that decides, or none
 * @param passedOver the rules behind it that hold too, in the order of the table: they would decide if it did not
 * @param nearest for an entry that no rule covers, the rules that fail on the fewest conditions, at most five
 */
public record EntryExplanation(
        List<ClassifiedEntry> parts, Verdict verdict, List<Rule> passedOver, List<Miss> nearest) {
    private static final int NEAREST = 5;

    /** A rule that does not hold, and the conditions that fail; at least one. */
    public record Miss(Rule rule, List<Failure> failures) {
        public Miss {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A condition that fails.
     *
     * @param column the column's key: a field of an entry, or {@code years}
     * @param condition as typed, or the rule's years
     * @param found what the entry has there: code and name, or a text; may be empty
     */
    public record Failure(String column, String condition, String found) {}

    public EntryExplanation {
        parts = List.copyOf(parts);
        passedOver = List.copyOf(passedOver);
        nearest = List.copyOf(nearest);
    }

    /** The entry with all its money, under the category of its first part. */
    public ClassifiedEntry entry() {
        return parts.get(0).asWhole();
    }

    /** Tries every rule of the table on the entry; its parts if it is shared, else it alone. */
    public static EntryExplanation of(List<ClassifiedEntry> parts, RuleTable rules) {
        Entry entry = parts.get(0).whole();
        Verdict verdict = rules.classify(entry);
        List<RuleTable.Trial> trials = rules.trials(entry);
        if (verdict instanceof Verdict.Assigned assigned) {
            List<Rule> passedOver = trials.stream()
                    .filter(RuleTable.Trial::holds)
                    .map(RuleTable.Trial::rule)
                    .filter(rule -> !rule.equals(assigned.rule()))
                    .toList();
            return new EntryExplanation(parts, verdict, passedOver, List.of());
        }
        List<Miss> nearest = trials.stream()
                .sorted(Comparator.comparingInt(trial -> trial.failing().size()))
                .limit(NEAREST)
                .map(trial -> miss(trial, entry))
                .toList();
        return new EntryExplanation(parts, verdict, List.of(), nearest);
    }

    private static Miss miss(RuleTable.Trial trial, Entry entry) {
        Rule rule = trial.rule();
        List<Failure> failures = new ArrayList<>();
        for (String key : trial.failing()) {
            Condition condition = rule.conditions().get(key);
            if (condition == null) {
                String year = Integer.toString(entry.fiscalYear());
                failures.add(new Failure(key, rule.years(), year));
            } else {
                failures.add(new Failure(key, condition.text(), RuleColumn.display(key, entry)));
            }
        }
        return new Miss(rule, failures);
    }
}
