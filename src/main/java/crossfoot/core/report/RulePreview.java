package crossfoot.core.report;

import crossfoot.core.ledger.Entry;
import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Classifier;
import crossfoot.core.rules.EntryParts;
import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.rules.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What another rule table would move, before it is put in place.
 *
 * @param entries how many entries were tried; what a person has decided stays whatever the rules say
 * @param movements entries that would get another category, other shares or another rule, by what they have and would
 *     have
 * @param figures the figures that would move, by year and key, and by how much; a figure that stays is not there
 */
public record RulePreview(long entries, List<Movement> movements, Map<Integer, Map<String, Money>> figures) {
    /**
     * Entries of one year that move together. A rule is empty where no rule covers them.
     *
     * @param entries those that are counted here: a shared entry counts in one of its movements
     * @param shares those of which a share moves here, and that are counted elsewhere
     */
    public record Movement(Way way, Money amount, long entries, long shares) {
        /** They would not change their category, only the rule that gives it. */
        public boolean isRuleOnly() {
            return way.fromCategory.equals(way.toCategory);
        }
    }

    /** From where to where, categories by their keys, rules by their ids. */
    public record Way(int year, String fromCategory, String toCategory, String fromRule, String toRule) {}

    private static final Comparator<Way> IN_ORDER = Comparator.comparingInt(Way::year)
            .thenComparing(Way::fromCategory)
            .thenComparing(Way::toCategory)
            .thenComparing(Way::fromRule)
            .thenComparing(Way::toRule);

    public RulePreview {
        movements = List.copyOf(movements);
    }

    /** Classifies every entry by the edited table and compares with what it has. */
    public static RulePreview of(Stream<ClassifiedEntry> ledger, RuleTable edited, CategoryTree tree) {
        Trying trying = new Trying(new Classifier(edited));
        ledger.forEach(new EntryParts(trying::take));
        List<Movement> movements = new ArrayList<>(trying.movements.values());
        return new RulePreview(trying.entries, movements, figures(movements, tree));
    }

    private static final class Trying {
        private final Classifier classifier;
        private final Map<Way, Movement> movements = new TreeMap<>(IN_ORDER);
        private long entries;

        Trying(Classifier classifier) {
            this.classifier = classifier;
        }

        void take(List<ClassifiedEntry> parts) {
            entries++;
            if (!parts.get(0).isDecided()) {
                Entry entry = parts.get(0).whole();
                new EntryMoves(parts, classified(entry)).all().forEach(this::add);
            }
        }

        private List<ClassifiedEntry> classified(Entry entry) {
            if (classifier.classify(entry) instanceof Verdict.Assigned assigned) {
                Rule rule = assigned.rule();
                return ClassifiedEntry.of(entry, rule.allotment(), rule.id(), "");
            }
            return List.of(new ClassifiedEntry(entry, CategoryTree.UNCLASSIFIED, "", ""));
        }

        private void add(Movement more) {
            movements.merge(
                    more.way(),
                    more,
                    (had, one) -> new Movement(
                            had.way, had.amount.plus(one.amount), had.entries + one.entries, had.shares + one.shares));
        }
    }

    private static Map<Integer, Map<String, Money>> figures(List<Movement> movements, CategoryTree tree) {
        Map<Integer, Map<String, Money>> figures = new TreeMap<>();
        for (Movement movement : movements) {
            Map<String, Money> year = figures.computeIfAbsent(movement.way.year, none -> new TreeMap<>());
            add(year, tree, movement.way.fromCategory, movement.amount.negated());
            add(year, tree, movement.way.toCategory, movement.amount);
        }
        figures.values().forEach(year -> year.values().removeIf(Money::isZero));
        figures.values().removeIf(Map::isEmpty);
        return figures;
    }

    /** A leaf and every figure above it. A category that the tree does not have any more has none above it. */
    private static void add(Map<String, Money> year, CategoryTree tree, String leaf, Money amount) {
        year.merge(leaf, amount, Money::plus);
        if (tree.find(leaf).isPresent()) {
            for (Category above : tree.ancestors(leaf)) {
                year.merge(above.key(), amount, Money::plus);
            }
        }
    }
}
