package crossfoot.core.rules;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a rule table on a ledger: what each rule decides, what it would have decided had no rule before it, and where
 * it is of no use; of a table with faults, what they keep from being decided. Takes entry by entry, then gives its
 * findings.
 */
public final class RuleLint {
    /** What a finding is about; the order is that of their weight. */
    public enum Kind {
        /** It puts 基本支出 under 项目支出, or the other way round. */
        OTHER_TYPE,
        /** A condition excludes all that it asks for. */
        NEVER_MATCHES,
        /** A code in a condition stands in no classification, and in no entry. */
        UNKNOWN_CODE,
        /** A rule before it holds for all that it could hold for, whatever the ledger. */
        NEVER_REACHED,
        /** All entries it would match are decided by rules before it. */
        SHADOWED,
        /** Some entries it would match are decided by a rule before it with another category. */
        OVERLAPS,
        /** Its years have ended, and nothing else was put in its place. */
        EXPIRED,
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
     * @param column key of the column in whose cell it stands
     * @param other the rule before it; null where no other rule has to do with it
     * @param condition the condition in question; empty if it is the whole rule
     * @param entries how many entries it is about
     * @param amount their sum
     */
    public record Finding(
            Kind kind, Rule rule, String column, @Nullable Rule other, String condition, long entries, Money amount) {}

    /**
     * What a rule does on the ledger.
     *
     * @param entries those that it decides
     * @param matching those that meet its conditions, decided by it or by one before it
     * @param lastYear the latest fiscal year in which it decides an entry; 0 if it decides none
     */
    public record Use(Rule rule, long entries, Money amount, long matching, int lastYear) {}

    /**
     * A fault of the table and what it is about.
     *
     * @param entries those that meet the conditions of a rule with this fault, as far as they can be read
     * @param open of these, those that no sound rule before it decides
     */
    public record Fault(Problem problem, long entries, Money amount, long open, Money openAmount) {}

    /** A fault while entries are taken. */
    private static final class OpenFault {
        private final Problem problem;
        private final RuleTally.Weight all = new RuleTally.Weight();
        private final RuleTally.Weight open = new RuleTally.Weight();

        OpenFault(Problem problem) {
            this.problem = problem;
        }

        Fault weighed() {
            return new Fault(problem, all.entries(), all.amount(), open.entries(), open.amount());
        }
    }

    private final Classifier classifier;
    /** In the order of the table. */
    private final List<RuleTally> tallies = new ArrayList<>();

    /** By the rule without its years. */
    private final IdentityHashMap<Rule, RuleTally> byTimeless = new IdentityHashMap<>();

    private final IdentityHashMap<Rule, List<OpenFault>> faulty = new IdentityHashMap<>();
    private final List<OpenFault> faults = new ArrayList<>();
    private final CodesInUse codes = new CodesInUse();
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear = Integer.MIN_VALUE;

    /**
     * Begins with an empty ledger.
     *
     * @param readable the rules as far as they can be read
     * @param faults what keeps them from being used
     * @param tree in which their categories stand
     */
    public RuleLint(RuleTable readable, List<RuleTable.Fault> faults, CategoryTree tree) {
        List<Rule> timeless = new ArrayList<>();
        for (Rule rule : readable.rules()) {
            Rule always = rule.timeless();
            RuleTally tally = new RuleTally(rule, typesBesides(rule, tree));
            timeless.add(always);
            tallies.add(tally);
            byTimeless.put(always, tally);
        }
        this.classifier = new Classifier(new RuleTable(timeless));
        for (RuleTable.Fault fault : faults) {
            OpenFault open = new OpenFault(fault.problem());
            this.faults.add(open);
            fault.rules()
                    .forEach(rule -> faulty.computeIfAbsent(rule, none -> new ArrayList<>())
                            .add(open));
        }
    }

    /** Takes an entry into account; one that a person has decided is no matter of the rules. */
    public void take(ClassifiedEntry one) {
        if (one.isDecided() || one.counts() == 0) {
            return;
        }
        Money amount = one.whole().amount();
        int year = one.entry().fiscalYear();
        codes.see(one.entry());
        firstYear = Math.min(firstYear, year);
        lastYear = Math.max(lastYear, year);
        RuleTally winner = null;
        List<RuleTally> late = new ArrayList<>();
        Set<OpenFault> inDoubt = new HashSet<>();
        Set<OpenFault> open = new HashSet<>();
        for (Rule timeless : classifier.matching(one.entry())) {
            RuleTally tally = tally(timeless);
            Rule rule = tally.rule();
            boolean holds = rule.holdsIn(year);
            boolean sound = !faulty.containsKey(rule);
            if (winner == null && holds && sound) {
                winner = tally;
                tally.decides(year, one.entry().spendingType(), amount);
            } else if (winner != null && holds && sound) {
                tally.loses(winner, amount);
            } else if (holds) {
                inDoubt.addAll(faulty.getOrDefault(rule, List.of()));
                open = winner == null ? new HashSet<>(inDoubt) : open;
            } else if (winner == null && sound && year > rule.toYear()) {
                late.add(tally);
            }
        }
        inDoubt.forEach(fault -> fault.all.add(amount));
        open.forEach(fault -> fault.open.add(amount));
        for (RuleTally tally : late) {
            // A rule that begins later was put in its place.
            if (winner == null || winner.rule().fromYear() <= tally.rule().fromYear()) {
                tally.comesLate(amount);
            }
        }
    }

    /** The spending types of which some or all comes to stand under the other one. */
    private static Set<SpendingType> typesBesides(Rule rule, CategoryTree tree) {
        Set<SpendingType> types = EnumSet.noneOf(SpendingType.class);
        for (Allotment.Share share : rule.allotment().shares()) {
            for (Category above : tree.ancestors(share.category().key())) {
                if (above.key().equals(CategoryTree.BASIC)) {
                    types.add(SpendingType.PROJECT);
                } else if (above.key().equals(CategoryTree.PROJECT)) {
                    types.add(SpendingType.BASIC);
                }
            }
        }
        return types;
    }

    private RuleTally tally(Rule timeless) {
        return Objects.requireNonNull(byTimeless.get(timeless));
    }

    /** What every sound rule does, in the order of the table. */
    public List<Use> uses() {
        return sound().map(RuleTally::use).toList();
    }

    /** The faults of the table, in the order in which they were given. */
    public List<Fault> faults() {
        return faults.stream().map(OpenFault::weighed).toList();
    }

    private Stream<RuleTally> sound() {
        return tallies.stream().filter(tally -> !faulty.containsKey(tally.rule()));
    }

    /** All that is odd about the sound rules, the gravest kind first, and in it the most money first. */
    public List<Finding> findings(ClassificationCodes known) {
        RuleFindings findings = new RuleFindings(firstYear, lastYear);
        sound().forEach(tally -> findings.take(tally, codes.unknown(tally.rule(), known)));
        return findings.sorted();
    }
}
