package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why an entry has its category.
 *
 * @param parts the entry as it stands in the classified ledger: one line, or the parts it is shared in
 * @param verdict the rule that decides, or none
 * @param matches of the rule that decides, column key → what its condition matches, as {@link Condition#match}
 * @param passedOver the rules behind it that hold too, in the order of the table: they would decide if it did not
 * @param nearest for an entry that no rule covers, the rules that fail on the fewest conditions, at most five; of rules
 *     that fail on as many, first those that hold in more, then those that ask for what is more like the entry; rules
 *     that have nothing in common with it are none
 * @param contradicting decisions on it that do not agree, so that none of them counts
 */
public record EntryExplanation(
        List<ClassifiedEntry> parts,
        Verdict verdict,
        Map<String, String> matches,
        List<Rule> passedOver,
        List<Miss> nearest,
        List<Decision> contradicting) {
    private static final int NEAREST = 5;
    /** So many letters in a row make two texts alike. */
    private static final int ALIKE = 2;
    /** Words that most projects and vouchers have, and that make none alike. */
    private static final Pattern COMMONPLACE = Pattern.compile("经费|专项|资金|支出|项目|费用");

    /** So many digits in a row make two codes alike, by their column. */
    private static final Map<String, Integer> CODES_ALIKE =
            Map.of(RuleColumn.ECONOMIC.key(), 4, RuleColumn.FUNCTION.key(), 5);

    /** A rule that does not hold, and the conditions that fail; at least one. */
    public record Miss(Rule rule, List<Failure> failures) {
        public Miss {
            failures = List.copyOf(failures);
        }

        /** On how many conditions it fails; another 支出类型 is farther off than another text. */
        private int distance() {
            return failures.size() + (failsOn(RuleColumn.SPENDING_TYPE.key()) ? 1 : 0);
        }

        private boolean failsOn(String column) {
            return failures.stream().anyMatch(failure -> failure.column.equals(column));
        }

        /** How many of its conditions hold; the 支出类型, and not being something, say too little to count. */
        private int holding() {
            return (int) rule.conditions().entrySet().stream()
                    .filter(one -> !one.getKey().equals(RuleColumn.SPENDING_TYPE.key()))
                    .filter(one -> one.getValue().asksForSomething() && !failsOn(one.getKey()))
                    .count();
        }

        /** The most letters in a row that what it asks for has in common with what the entry has there. */
        private int likeness() {
            return failures.stream()
                    .filter(failure -> !failure.column.equals(RuleColumn.SPENDING_TYPE.key()))
                    .filter(failure -> rule.conditions().containsKey(failure.column))
                    .mapToInt(Failure::likeness)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * A condition that fails.
     *
     * @param column the column's key: a field of an entry, or {@code years}
     * @param condition as typed, or the rule's years
     * @param found what the entry has there: code and name, or a text; may be empty
     */
    public record Failure(String column, String condition, String found) {
        private int likeness() {
            int inCommon =
                    NearestText.inCommon(condition, COMMONPLACE.matcher(found).replaceAll("\n"));
            return inCommon < CODES_ALIKE.getOrDefault(column, ALIKE) ? 0 : inCommon;
        }
    }

    public EntryExplanation {
        parts = List.copyOf(parts);
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
        contradicting = List.copyOf(contradicting);
        passedOver = List.copyOf(passedOver);
        nearest = List.copyOf(nearest);
    }

    /** The entry with all its money, under the category of its first part. */
    public ClassifiedEntry entry() {
        return parts.get(0).asWhole();
    }

    /** Tries every rule of the table on the entry; its parts if it is shared, else it alone. */
    public static EntryExplanation of(List<ClassifiedEntry> parts, RuleTable rules, Decisions decisions) {
        Entry entry = parts.get(0).whole();
        List<Decision> contradicting = decisions.contradicting(entry);
        Verdict verdict = rules.classify(entry);
        List<RuleTable.Trial> trials = rules.trials(entry);
        if (verdict instanceof Verdict.Assigned assigned) {
            List<Rule> passedOver = trials.stream()
                    .filter(RuleTable.Trial::holds)
                    .map(RuleTable.Trial::rule)
                    .filter(rule -> !rule.equals(assigned.rule()))
                    .toList();
            Map<String, String> matches = RuleTable.matches(assigned.rule(), entry);
            return new EntryExplanation(parts, verdict, matches, passedOver, List.of(), contradicting);
        }
        List<Miss> nearest = trials.stream()
                .map(trial -> miss(trial, entry))
                .filter(miss -> miss.holding() > 0 || miss.likeness() > 0)
                .sorted(Comparator.comparingInt(Miss::distance)
                        .thenComparing(Comparator.comparingInt(Miss::holding).reversed())
                        .thenComparing(Comparator.comparingInt(Miss::likeness).reversed()))
                .limit(NEAREST)
                .toList();
        return new EntryExplanation(parts, verdict, Map.of(), List.of(), nearest, contradicting);
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
