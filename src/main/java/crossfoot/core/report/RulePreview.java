package crossfoot.core.report;

import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Classifier;
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
 * @param movements entries that would get another category or another rule, by what they have and would have
 * @param figures the figures that would move, by year and key, and by how much; a figure that stays is not there
 */
public record RulePreview(long entries, List<Movement> movements, Map<Integer, Map<String, Money>> figures) {
    /** Entries of one year that move together. A rule is empty where no rule covers them. */
    public record Movement(Way way, Money amount, long entries) {
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
        ledger.forEach(trying::take);
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

        void take(ClassifiedEntry one) {
            entries++;
            if (one.isDecided()) {
                return;
            }
            String category = CategoryTree.UNCLASSIFIED;
            String rule = "";
            if (classifier.classify(one.entry()) instanceof Verdict.Assigned assigned) {
                category = assigned.category().key();
                rule = assigned.rule().id();
            }
            if (!category.equals(one.categoryKey()) || !rule.equals(one.ruleId())) {
                Way way = new Way(one.entry().fiscalYear(), one.categoryKey(), category, one.ruleId(), rule);
                Movement before = movements.getOrDefault(way, new Movement(way, Money.ZERO, 0));
                Money amount = before.amount.plus(one.entry().amount());
                movements.put(way, new Movement(way, amount, before.entries + 1));
            }
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
