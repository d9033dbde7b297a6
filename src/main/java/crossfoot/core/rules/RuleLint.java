package crossfoot.core.rules;

import crossfoot.core.ledger.Code;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a rule table on a ledger: what each rule decides, what it would have decided had no rule before it, and where
 * it is of no use. Takes entry by entry, then gives its findings.
 */
public final class RuleLint {
    /** What a finding is about; the order is that of their weight. */
    public enum Kind {
        /** A code in a condition stands in no classification, and in no entry. */
        UNKNOWN_CODE,
        /** A rule before it holds for all that it could hold for, whatever the ledger. */
        NEVER_REACHED,
        /** All entries it would match are decided by rules before it. */
        SHADOWED,
        /** Some entries it would match are decided by a rule before it with another category. */
        OVERLAPS,
        /** No entry meets its conditions. */
        UNUSED;

        /** As it is typed: {@code unknown-code}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that is odd about a rule.
     *
     * @param other the rule before it; null where no other rule has to do with it
     * @param condition the condition in question; empty if it is the whole rule
     * @param entries how many entries it is about
     * @param amount their sum
     */
    public record Finding(Kind kind, Rule rule, @Nullable Rule other, String condition, long entries, Money amount) {}

    /**
     * What a rule does on the ledger.
     *
     * @param entries those that it decides
     * @param matching those that meet its conditions, decided by it or by one before it
     * @param lastYear the latest fiscal year in which it decides an entry; 0 if it decides none
     */
    public record Use(Rule rule, long entries, Money amount, long matching, int lastYear) {
        private static Use none(Rule rule) {
            return new Use(rule, 0, Money.ZERO, 0, 0);
        }

        private Use decides(int year, Money more) {
            return new Use(rule, entries + 1, amount.plus(more), matching + 1, Math.max(lastYear, year));
        }

        private Use passedOver() {
            return new Use(rule, entries, amount, matching + 1, lastYear);
        }
    }

    private record Pair(Rule winner, Rule loser) {}

    private record Weight(long entries, Money amount) {
        private Weight plus(Money more) {
            return new Weight(entries + 1, amount.plus(more));
        }
    }

    private static final Weight NOTHING = new Weight(0, Money.ZERO);

    private final Classifier classifier;
    private final Map<Rule, Use> uses = new LinkedHashMap<>();
    private final Map<Pair, Weight> pairs = new LinkedHashMap<>();
    private final Set<Code> economics = new HashSet<>();
    private final Set<Code> functions = new HashSet<>();

    /** Begins with an empty ledger. */
    public RuleLint(RuleTable table) {
        this.classifier = new Classifier(table);
        table.rules().forEach(rule -> uses.put(rule, Use.none(rule)));
    }

    /** Takes an entry into account; one that a person has decided is no matter of the rules. */
    public void take(ClassifiedEntry one) {
        if (one.isDecided() || one.counts() == 0) {
            return;
        }
        Money amount = one.whole().amount();
        economics.add(one.entry().economic());
        functions.add(one.entry().function());
        Rule winner = null;
        for (Rule rule : classifier.matching(one.entry())) {
            if (winner == null) {
                winner = rule;
                uses.computeIfPresent(
                        rule, (same, use) -> use.decides(one.entry().fiscalYear(), amount));
            } else {
                uses.computeIfPresent(rule, (same, use) -> use.passedOver());
                pairs.merge(new Pair(winner, rule), NOTHING.plus(amount), (had, more) -> had.plus(amount));
            }
        }
    }

    /** What every rule does, in the order of the table. */
    public List<Use> uses() {
        return List.copyOf(uses.values());
    }

    /** All that is odd, the gravest kind first, and in it the most money first. */
    public List<Finding> findings(ClassificationCodes codes) {
        List<Finding> findings = new ArrayList<>();
        List<Rule> before = new ArrayList<>();
        for (Use use : uses.values()) {
            Rule rule = use.rule();
            findings.addAll(unknownCodes(rule, codes));
            Rule hiding =
                    before.stream().filter(one -> hides(one, rule)).findFirst().orElse(null);
            if (hiding != null) {
                findings.add(new Finding(Kind.NEVER_REACHED, rule, hiding, "", use.matching(), passedOver(rule)));
            } else if (use.matching() == 0) {
                findings.add(new Finding(Kind.UNUSED, rule, null, "", 0, Money.ZERO));
            } else if (use.entries() == 0) {
                findings.add(new Finding(Kind.SHADOWED, rule, mostlyBy(rule), "", use.matching(), passedOver(rule)));
            }
            before.add(rule);
        }
        pairs.forEach((pair, weight) -> {
            if (!pair.winner.allotment().isLike(pair.loser.allotment()) && decides(pair.loser)) {
                findings.add(new Finding(Kind.OVERLAPS, pair.loser, pair.winner, "", weight.entries, weight.amount));
            }
        });
        findings.sort(Comparator.comparing(Finding::kind)
                .thenComparing(finding -> -Math.abs(finding.amount().fen()))
                .thenComparing(finding -> finding.rule().rowNumber()));
        return findings;
    }

    private boolean decides(Rule rule) {
        return uses.getOrDefault(rule, Use.none(rule)).entries() > 0;
    }

    private Money passedOver(Rule loser) {
        Money sum = Money.ZERO;
        for (Map.Entry<Pair, Weight> pair : pairs.entrySet()) {
            sum = pair.getKey().loser.equals(loser) ? sum.plus(pair.getValue().amount) : sum;
        }
        return sum;
    }

    /** The rule that takes the most entries from it. */
    private @Nullable Rule mostlyBy(Rule loser) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getKey().loser.equals(loser))
                .max(Comparator.comparingLong(pair -> pair.getValue().entries))
                .map(pair -> pair.getKey().winner)
                .orElse(null);
    }

    /** Every condition of the first stands in the second too, and its years hold all of the second's. */
    private static boolean hides(Rule first, Rule second) {
        return first.fromYear() <= second.fromYear()
                && first.toYear() >= second.toYear()
                && first.conditions().entrySet().stream()
                        .allMatch(
                                one -> one.getValue().equals(second.conditions().get(one.getKey())));
    }

    private List<Finding> unknownCodes(Rule rule, ClassificationCodes codes) {
        List<Finding> findings = new ArrayList<>();
        for (RuleColumn column : List.of(RuleColumn.FUNCTION, RuleColumn.ECONOMIC)) {
            Condition condition = rule.conditions().get(column.key());
            if (condition != null) {
                boolean economic = column == RuleColumn.ECONOMIC;
                var scheme = economic ? ClassificationCodes.Scheme.DEPARTMENT : ClassificationCodes.Scheme.FUNCTION;
                for (Condition part : condition.parts()) {
                    if (!codes.hasAny(scheme, part) && !isIn(economic ? economics : functions, part)) {
                        findings.add(new Finding(Kind.UNKNOWN_CODE, rule, null, part.text(), 0, Money.ZERO));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isIn(Set<Code> seen, Condition part) {
        return seen.stream()
                .anyMatch(code -> part.matchesPlainly(FoldedText.of(code.code()), FoldedText.of(code.name())));
    }
}
