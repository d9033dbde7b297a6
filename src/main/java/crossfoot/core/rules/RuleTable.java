package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import java.util.List;
import java.util.Map;

/** The rules in their order; the first that matches an entry decides. Immutable; any number of threads may share it. */
public final class RuleTable {
    /** What became of reading a rule table. */
    public sealed interface Reading {
        record Ok(RuleTable table) implements Reading {}

        /**
         * All that is wrong with it.
         *
         * @param readable its rules as far as they can be read: a condition with a fault is left out, and what can't be
         *     given its category is 待分类
         */
        record Faulty(List<Fault> faults, RuleTable readable) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }

            public List<Problem> problems() {
                return faults.stream().map(Fault::problem).toList();
            }
        }
    }

    /**
     * A fault of the table.
     *
     * @param rules the readable rules that it keeps from being used; of a column with a fault, all that fill it
     */
    public record Fault(Problem problem, List<Rule> rules) {
        public Fault {
            rules = List.copyOf(rules);
        }
    }

    /**
     * How one rule fares with one entry.
     *
     * @param failing keys of the columns whose conditions don't hold ({@code years} for its years); empty = it matches
     */
    public record Trial(Rule rule, List<String> failing) {
        public Trial {
            failing = List.copyOf(failing);
        }

        public boolean holds() {
            return failing.isEmpty();
        }
    }

    /** A table without a rule. */
    public static final RuleTable NONE = new RuleTable(List.of());

    private final List<CompiledRule> rules;

    RuleTable(List<Rule> rules) {
        this.rules = rules.stream().map(CompiledRule::new).toList();
    }

    /**
     * Reads {@code rules.csv} or {@code rules.xlsx}: see design.md, Rules.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows, CategoryTree tree) {
        return RuleRows.read(file, rows, tree);
    }

    /**
     * Reads a table of the same conditions that says something else of the entries it covers: another column in place
     * of 归类, whose texts are the caller's matter.
     */
    public static Reading readConditions(
            String file, List<RawRow> rows, HeadedTable.Column inPlace, CategoryTree tree) {
        return RuleRows.readConditions(file, rows, inPlace, tree);
    }

    public List<Rule> rules() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    List<CompiledRule> compiled() {
        return rules;
    }

    /** Tries every rule in its order: the plain way, for explaining. {@link Classifier} is the quick one. */
    public Verdict classify(Entry entry) {
        FoldedEntry folded = new FoldedEntry(entry);
        for (CompiledRule rule : rules) {
            String beside = rule.matchBesideSummary(folded);
            String summary = beside == null ? null : rule.matchSummary(folded.code(RuleColumn.SUMMARY));
            if (beside != null && summary != null) {
                return new Verdict.Assigned(rule.rule(), summary.isEmpty() ? beside : summary);
            }
        }
        return new Verdict.Unmatched();
    }

    /**
     * Column key → what a rule's condition there matches of an entry; empty where it holds for want of what it
     * excludes.
     */
    static Map<String, String> matches(Rule rule, Entry entry) {
        return new CompiledRule(rule).matches(new FoldedEntry(entry));
    }

    /** How every rule fares with an entry, in the order of the table. */
    public List<Trial> trials(Entry entry) {
        FoldedEntry folded = new FoldedEntry(entry);
        return rules.stream()
                .map(rule -> new Trial(rule.rule(), rule.failing(folded)))
                .toList();
    }
}
