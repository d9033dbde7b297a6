package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is left at the end of a year, beside income and spending, or beside the budget and what was spent of it. */
final class BalanceCheck {
    private static final Set<String> INCOME = Set.of("收入总计", "本年收入", "收入");
    private static final Set<String> SPENDING = Set.of("支出总计", "本年支出", "支出");
    /** What is named before them is in them. */
    private static final Set<String> TOTALS = Set.of("收入总计", "支出总计", "收支总计");

    private static final Set<String> CARRIED_IN = Set.of("年初结转");
    private static final Set<String> YEAR_END = Set.of("年末结转");
    private static final List<String> OF_THE_YEAR = List.of("本年", "当年", "当期", "收支");
    /** What years have left together: the income and spending of one of them don't make it. */
    private static final List<String> OF_ALL_YEARS = List.of("滚存", "累计", "历年", "结存", "净结余");

    private static final String INCOME_OF_YEAR = "本年收入";
    private static final String SPENDING_OF_YEAR = "本年支出";
    private static final String EARNED = "收入";
    private static final String SPENT = "支出";

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    BalanceCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention rest) {
        boolean left = rest.role() == Role.SURPLUS
                || (rest.isAmount() && (isTerm(rest, YEAR_END) || isNamedSo(rest)) && !isTerm(rest, CARRIED_IN));
        boolean listed = rest.lead().opensList()
                || !surroundings.item(rest, other -> other.lead().opensList()).isEmpty();
        boolean added = surroundings.rest(rest, other -> isTerm(other, TOTALS)).stream()
                .findFirst()
                .isPresent();
        if (!left
                || rest.inTable()
                || listed
                || added
                || !rest.quantity().unit().isMoney()) {
            return;
        }
        List<Mention> two = surroundings
                .before(rest, other -> other.quantity().unit().isMoney())
                .stream()
                .limit(2)
                .toList();
        if (two.size() == 2 && UnitSlip.said(verdicts, two.get(1), List.of(two.get(0), rest))) {
            return;
        }
        if (OF_ALL_YEARS.stream().anyMatch(rest.lead().clause()::contains)) {
            return;
        }
        Optional<Mention> income = nearest(rest, other -> isSide(other, INCOME, EARNED, SPENT));
        Optional<Mention> spending = nearest(rest, other -> isSide(other, SPENDING, SPENT, EARNED));
        if (income.isPresent() && spending.isPresent() && !isCarriedIn(rest) && !isOfOthers(rest)) {
            settle(rest, income.get(), spending.get());
        } else if (!ofParagraph(rest)) {
            ofBudget(rest);
        }
    }

    /** 本年收入 3 万元，…。本年支出 2 万元，…。本年收支结余 1 万元: each told in a sentence of its own. */
    private boolean ofParagraph(Mention rest) {
        Optional<Mention> income = surroundings.paragraph(rest, other -> isTold(other, INCOME_OF_YEAR)).stream()
                .findFirst();
        Optional<Mention> spending = surroundings.paragraph(rest, other -> isTold(other, SPENDING_OF_YEAR)).stream()
                .findFirst();
        boolean told = isOfTheYear(rest) && income.isPresent() && spending.isPresent();
        if (!told && isOfTheYear(rest)) {
            return askDigits(rest);
        }
        if (told) {
            Interval expected = Interval.of(income.get()).minus(Interval.of(spending.get()));
            Difference.settle(verdicts, rest, expected, List.of(income.get(), spending.get()));
        }
        return told;
    }

    /** Of the nearest income and spending of its paragraph it is the difference, but for two digits. */
    private boolean askDigits(Mention rest) {
        List<Mention> income = surroundings.paragraph(rest, other -> isSide(other, INCOME, EARNED, SPENT));
        List<Mention> spending = surroundings.paragraph(rest, other -> isSide(other, SPENDING, SPENT, EARNED));
        for (Mention earned : income) {
            for (Mention spent : spending) {
                BigDecimal left =
                        earned.quantity().value().subtract(spent.quantity().value());
                if (Typo.isSwapped(rest, left)) {
                    Interval expected = Interval.of(earned).minus(Interval.of(spent));
                    Difference.settle(verdicts, rest, expected, List.of(earned, spent));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTold(Mention mention, String name) {
        return isNow(mention) && mention.lead().clause().strip().endsWith(name);
    }

    private static boolean isNamedSo(Mention rest) {
        return rest.lead().clause().strip().endsWith("结余");
    }

    private static boolean isOfTheYear(Mention rest) {
        String clause = rest.lead().clause();
        boolean balance = rest.role() == Role.SURPLUS || clause.contains("结余") || clause.contains("节余");
        return balance && OF_THE_YEAR.stream().anyMatch(clause::contains);
    }

    private Optional<Mention> nearest(Mention rest, Predicate<Mention> wanted) {
        return surroundings.before(rest, wanted).stream().findFirst();
    }

    private static boolean isNow(Mention mention) {
        return mention.isAmount() && !mention.measure().isPlan();
    }

    /** By its term, or by nothing but the word; one that is named by the other side's word is of that side. */
    private static boolean isSide(Mention mention, Set<String> terms, String word, String otherWord) {
        String clause = mention.lead().clause().strip();
        boolean bare = mention.subject().term().isEmpty() || clause.equals(word);
        return isNow(mention)
                && !clause.equals(otherWord)
                && (isTerm(mention, terms) || (bare && clause.endsWith(word)));
    }

    /** Some two other amounts of its sentence make it: whichever they are called. */
    private boolean isOfOthers(Mention rest) {
        List<Mention> near = surroundings.before(
                rest, other -> isNow(other) && other.dimension().equals(rest.dimension()));
        for (Mention more : near) {
            for (Mention less : near) {
                if (more.quantity()
                                .value()
                                .subtract(less.quantity().value())
                                .compareTo(rest.quantity().value())
                        == 0) {
                    verdicts.agree(List.of(rest, more, less));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTerm(Mention mention, Set<String> terms) {
        return terms.contains(mention.subject().term());
    }

    /** What was brought forward from the year before belongs to the rest. */
    private boolean isCarriedIn(Mention rest) {
        return !surroundings.paragraph(rest, other -> isTerm(other, CARRIED_IN)).isEmpty();
    }

    private void settle(Mention rest, Mention income, Mention spending) {
        Interval expected = Interval.of(income).minus(Interval.of(spending));
        boolean ofTheYear = isOfTheYear(rest);
        if (!ofTheYear && !surroundings.before(rest, BalanceCheck::isOfTheYear).isEmpty()) {
            return;
        }
        if (expected.meets(Interval.of(rest)) || ofTheYear) {
            Difference.settle(verdicts, rest, expected, List.of(income, spending));
            return;
        }
        BigDecimal left = income.quantity().value().subtract(spending.quantity().value());
        var unit = rest.quantity().unit();
        String arithmetic = Arithmetic.in(unit, income) + " − " + Arithmetic.in(unit, spending) + " = "
                + Arithmetic.number(unit, left, rest.quantity().number().scale());
        verdicts.ask(Kind.DIFFERENCE, rest, new Reason("surplus", arithmetic, left, List.of(income, spending)));
    }

    /** What is left of the budget: shown where it is so, for there are other ways to come by a rest. */
    private void ofBudget(Mention rest) {
        List<Mention> outcomes = surroundings.before(rest, BalanceCheck::isNow);
        for (Mention plan : surroundings.before(
                rest, other -> other.isAmount() && other.measure().isPlan())) {
            for (Mention outcome : outcomes) {
                boolean comparable = plan.dimension().equals(rest.dimension())
                        && outcome.dimension().equals(rest.dimension());
                if (comparable && Interval.of(plan).minus(Interval.of(outcome)).meets(Interval.of(rest))) {
                    verdicts.agree(List.of(rest, plan, outcome));
                }
            }
        }
    }
}
