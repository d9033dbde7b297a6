package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is left, by the words (结余, 结转下年, 剩余部分): the two amounts right before it, or the nearest totals of income and
 * spending, make it. That they miss it by a slip of digits is no chance, anything else proves nothing.
 */
final class Remainders {
    private static final List<String> LEFT = List.of(
            "结余", "节余", "结转下年", "剩余", "余额", "余下", "其余", "核减", "审减", "净收益", "未支付", "未使用", "未拨付", "净值", "净额", "下年");
    private static final List<String> AFTER = List.of("实际下达", "实际到位", "实际拨付", "调整后", "最终");
    private static final List<String> INCOME = List.of("收入合计", "收入总计", "总收入", "收入共计", "收入总量");
    private static final List<String> SPENDING = List.of("支出合计", "支出总计", "总支出", "支出共计", "支出总量");
    private static final List<String> CARRIED = List.of("年初结转", "上年结转", "年初结余", "上年结余", "期初");
    private static final List<String> EARNED = List.of("收入", "到位", "下达");
    private static final List<String> SPENT = List.of("支出", "使用", "支付");
    private static final List<String> ADDED = List.of("追加", "新增", "调增", "获批");
    /** How unlikely an accident must be, the words being what they are. */
    private static final int CHANCE = 2;

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    Remainders(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention rest) {
        boolean open = !rest.inTable() && !rest.quantity().unit().isRate() && verdicts.isOpen(rest);
        List<Mention> before = open ? before(rest) : List.of();
        if (open && isAfterFall(rest, before)) {
            Difference.settle(
                    verdicts, rest, less(before.get(1), before.get(0)), List.of(before.get(1), before.get(0)));
        } else if (open && isLeft(rest)) {
            boolean told = ofThree(rest, before) || (before.size() == 2 && settle(rest, before.get(1), before.get(0)));
            if (!told) {
                ofTotals(rest);
            }
        }
    }

    private static boolean isLeft(Mention rest) {
        return rest.role() == Role.SURPLUS || (rest.isAmount() && isCalled(rest, LEFT));
    }

    /** 下达 111 万元，调减 40 万元，实际下达 71 万元: nothing else is told. */
    private static boolean isAfterFall(Mention rest, List<Mention> before) {
        return rest.isAmount()
                && isCalled(rest, AFTER)
                && before.size() == 2
                && before.get(0).role() == Role.FALL
                && before.get(1).isAmount()
                && !isCalled(before.get(1), ADDED);
    }

    private static boolean isCalled(Mention mention, List<String> words) {
        return words.stream().anyMatch(mention.lead().clause()::contains);
    }

    private List<Mention> before(Mention rest) {
        return surroundings.before(
                rest,
                other -> !other.quantity().unit().isRate() && other.dimension().equals(rest.dimension()));
    }

    /** 年初结转 1 万元，本年收入 3 万元，本年支出 2 万元，年末结转 2 万元: four in a row. */
    private boolean ofThree(Mention rest, List<Mention> before) {
        boolean told = before.size() == 3
                && before.stream().allMatch(Mention::isAmount)
                && isCalled(before.get(2), CARRIED)
                && isCalled(before.get(1), EARNED)
                && isCalled(before.get(0), SPENT);
        if (told) {
            Interval all = Interval.sum(List.of(before.get(2), before.get(1)));
            Interval left = all.minus(Interval.of(before.get(0)));
            if (left.meets(Interval.of(rest))) {
                verdicts.agree(List.of(rest));
                verdicts.agree(before);
            } else {
                verdicts.contradict(Kind.DIFFERENCE, rest, reason(rest, before));
            }
        }
        return told;
    }

    private static Reason reason(Mention rest, List<Mention> before) {
        Unit unit = rest.quantity().unit();
        List<Mention> added = List.of(before.get(2), before.get(1));
        BigDecimal left = TableSum.of(added).subtract(before.get(0).quantity().value());
        String arithmetic = Arithmetic.in(unit, before.get(2)) + " + " + Arithmetic.in(unit, before.get(1)) + " − "
                + Arithmetic.in(unit, before.get(0)) + " = "
                + Arithmetic.number(unit, left, rest.quantity().number().scale());
        return new Reason("difference", arithmetic, left, before);
    }

    /** 收入总计 3 万元，…支出总计 2 万元，…结转下年 1 万元: the nearest, in its paragraph or in those shortly before. */
    private void ofTotals(Mention rest) {
        List<Mention> income = near(rest, other -> isTotal(other, INCOME));
        List<Mention> spending = near(rest, other -> isTotal(other, SPENDING) || isBare(other, income));
        boolean told = !income.isEmpty()
                && !spending.isEmpty()
                && income.get(0).index() < spending.get(0).index();
        if (told && isInARow(income.get(0), spending.get(0), rest)) {
            Mention whole = income.get(0);
            Mention part = spending.get(0);
            Difference.settle(verdicts, rest, less(whole, part), List.of(whole, part));
        } else if (told) {
            settle(rest, income.get(0), spending.get(0));
        }
    }

    /** 收入合计 3 万元，支出 2 万元，结余 1 万元: nothing is told between them. */
    private static boolean isInARow(Mention income, Mention spending, Mention rest) {
        return income.quantity().value().compareTo(spending.quantity().value()) > 0
                && spending.index() == income.index() + 1
                && rest.index() == spending.index() + 1
                && rest.sentence() == income.sentence();
    }

    private static boolean isTotal(Mention other, List<String> names) {
        return other.isAmount() && names.stream().anyMatch(other.lead().clause().strip()::endsWith);
    }

    /** 收入合计 3 万元，支出 2 万元: right behind the income. */
    private static boolean isBare(Mention other, List<Mention> income) {
        return !income.isEmpty()
                && other.index() == income.get(0).index() + 1
                && other.lead().clause().strip().endsWith("支出");
    }

    private List<Mention> near(Mention rest, Predicate<Mention> wanted) {
        Predicate<Mention> alike = other -> other.dimension().equals(rest.dimension()) && wanted.test(other);
        List<Mention> near = new ArrayList<>(surroundings.paragraph(rest, alike));
        near.addAll(surroundings.lately(rest, alike));
        return near;
    }

    private static Interval less(Mention whole, Mention part) {
        return Interval.of(whole).minus(Interval.of(part));
    }

    private boolean settle(Mention rest, Mention whole, Mention part) {
        boolean within = whole.isAmount()
                && part.isAmount()
                && whole.quantity().value().compareTo(part.quantity().value()) > 0;
        List<Mention> parts = List.of(part, rest);
        if (!within || !NearMiss.isUnlikely(whole, parts, CHANCE)) {
            return false;
        }
        Interval left = less(whole, part);
        if (left.meets(Interval.of(rest)) || Typo.meant(rest, left).isPresent()) {
            Difference.settle(verdicts, rest, left, List.of(whole, part));
            return true;
        }
        return NearMiss.settle(verdicts, whole, parts, CHANCE);
    }
}
