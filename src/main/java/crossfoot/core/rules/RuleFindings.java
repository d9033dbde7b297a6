package crossfoot.core.rules;

import crossfoot.core.ledger.SpendingType;
import crossfoot.core.money.Money;
import crossfoot.core.rules.RuleLint.Finding;
import crossfoot.core.rules.RuleLint.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of one rule after the other, in the order of the table, what is odd about it. */
final class RuleFindings {
    private final int firstYear;
    private final int lastYear;
    private final List<Rule> before = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The years of the ledger; the first is above the last if it is empty. */
    RuleFindings(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The gravest kind first, and in it the most money first. */
    List<Finding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(finding -> -Math.abs(finding.amount().fen()))
                        .thenComparing(finding -> finding.rule().rowNumber()))
                .toList();
    }

    /** The next rule, with the alternatives of its conditions, by column, that ask for codes which there are not. */
    void take(RuleTally tally, Map<String, List<Condition>> unknownCodes) {
        Rule rule = tally.rule();
        unknownCodes.forEach((column, parts) -> parts.forEach(
                part -> add(new Finding(Kind.UNKNOWN_CODE, rule, column, null, part.text(), 0, Money.ZERO))));
        List<RuleColumn> contradictions = Arrays.stream(RuleColumn.values())
                .filter(column -> isContradictory(rule, column))
                .toList();
        for (RuleColumn column : contradictions) {
            String text = rule.conditions().get(column.key()) + "";
            add(new Finding(Kind.NEVER_MATCHES, rule, column.key(), null, text, 0, Money.ZERO));
        }
        if (contradictions.isEmpty()) {
            use(tally);
            before.add(rule);
        }
    }

    private void add(Finding finding) {
        findings.add(finding);
    }

    private static boolean isContradictory(Rule rule, RuleColumn column) {
        Condition condition = rule.conditions().get(column.key());
        if (condition == null) {
            return false;
        }
        boolean noSuchType = column == RuleColumn.SPENDING_TYPE
                && Arrays.stream(SpendingType.values())
                        .noneMatch(type -> condition.match(FoldedText.of(type.label()), FoldedText.EMPTY) != null);
        return noSuchType || condition.isContradictory();
    }

    private void use(RuleTally tally) {
        Rule rule = tally.rule();
        Rule hiding =
                before.stream().filter(one -> hides(one, rule)).findFirst().orElse(null);
        if (tally.besides().entries() > 0) {
            RuleTally.Weight besides = tally.besides();
            String category = RuleRows.CATEGORY;
            add(new Finding(Kind.OTHER_TYPE, rule, category, null, "", besides.entries(), besides.amount()));
        }
        if (isExpired(tally)) {
            String end = Integer.toString(rule.toYear());
            RuleTally.Weight late = tally.late();
            add(new Finding(Kind.EXPIRED, rule, RuleRows.TO_YEAR, null, end, late.entries(), late.amount()));
        }
        if (hiding != null) {
            add(whole(Kind.NEVER_REACHED, tally, hiding, tally.lost()));
        } else if (tally.use().matching() == 0 && !isExpired(tally)) {
            add(whole(Kind.UNUSED, tally, null, tally.lost()));
        } else if (tally.use().matching() > 0 && tally.decided().entries() == 0) {
            add(whole(Kind.SHADOWED, tally, tally.mostlyLostTo(), tally.lost()));
        }
        if (tally.decided().entries() > 0) {
            tally.lostTo().forEach((winner, weight) -> {
                if (!winner.rule().allotment().isLike(rule.allotment())) {
                    add(whole(Kind.OVERLAPS, tally, winner.rule(), weight));
                }
            });
        }
    }

    private static Finding whole(Kind kind, RuleTally tally, @Nullable Rule other, RuleTally.Weight weight) {
        return new Finding(kind, tally.rule(), RuleRows.ID, other, "", weight.entries(), weight.amount());
    }

    /** Its years end before the ledger's, and it is missed, or all of them are past. */
    private boolean isExpired(RuleTally tally) {
        int toYear = tally.rule().toYear();
        boolean past = firstYear <= lastYear && toYear < firstYear;
        return past || (toYear < lastYear && tally.late().entries() > 0);
    }

    /** Whatever the second holds for, the first holds for too. */
    private static boolean hides(Rule first, Rule second) {
        return first.fromYear() <= second.fromYear()
                && first.toYear() >= second.toYear()
                && first.conditions().entrySet().stream().allMatch(one -> {
                    Condition narrower = second.conditions().get(one.getKey());
                    return narrower != null && one.getValue().covers(narrower);
                });
    }
}
