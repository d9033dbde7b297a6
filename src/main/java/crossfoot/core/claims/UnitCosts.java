package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * 发放 163.2 万元，68 人，人均 2.4 万元; 68 人，按每人 2.4 万元发放 163.2 万元: what each of them has, times their number, is all.
 * What is counted is named by the word in front of 均 or behind 每; of all pairs of an amount and such a number, the one
 * that the words point at most clearly must make it, if no other does.
 */
final class UnitCosts {
    /** What one has in another time than what all have, or may have at most. */
    private static final List<String> OTHERWISE =
            List.of("月", "日", "天", "季", "标准为", "不超过", "控制", "以内", "最高", "最低", "上限", "预计", "目标", "高于", "低于", "省定");

    private static final List<String> GIVEN = List.of("标准", "定额", "不超过", "控制", "限额", "单价");
    /** 按每人 89 元标准测算为 2,278.4 万元. */
    private static final Pattern MADE = Pattern.compile("标准(?=测算|计算|核定|应)");

    /** 人均 79 元计算，应安排 3 万元. */
    private static final Pattern MADE_OF = Pattern.compile("^(?:的?标准)?(?:计算|测算|核算|核定|计)");

    /** 按每户 150 元的标准分配: to some of them, or more than once. */
    private static final String STANDARD = "的标准";

    private static final Pattern HELD = Pattern.compile("^[，（(](?:其中)?含");

    private static final int MOST = 10;
    private static final int CLEAR = 9;
    private static final int AHEAD = 2;
    /** One of the two at least stands beside it. */
    private static final int NEAR = 5;

    private static final int SLIP = 3;
    private static final int REACH = 3;
    private static final int MONTHS = 12;
    /** 0.03 万元, where 300 万元 was written. */
    private static final int PLACES = 4;

    private static final String MONTH = "月";
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(3);
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    private final Set<Integer> parts = new HashSet<>();
    private final TurnedProducts turned;

    UnitCosts(Verdicts verdicts, List<Mention> mentions, List<Breakdown> lists) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.turned = new TurnedProducts(verdicts);
        lists.forEach(list -> list.parts().forEach(part -> parts.add(part.index())));
    }

    /** So much in all, for how many of what it is, and how clearly the words point at them. */
    private record Way(Quotient quotient, boolean slip, int weight) {}

    void check(Mention each) {
        boolean usable = each.role() == Role.EACH
                && !each.inTable()
                && each.quantity().value().signum() > 0;
        Optional<Quotient.Each> counted = usable ? Quotient.each(each) : Optional.empty();
        counted.ifPresent(of -> settle(each, of, ways(each, of)));
    }

    private List<Way> ways(Mention each, Quotient.Each of) {
        List<Mention> all = near(each, other -> other.index() != each.index() && isAll(other, of));
        List<Mention> counts = near(each, other -> isCount(other, of));
        Set<String> own = Affinity.pairs(each.lead().clause());
        List<Way> ways = new ArrayList<>();
        for (Mention sum : all) {
            for (Mention count : counts) {
                if (sum.index() != count.index()) {
                    Quotient quotient = new Quotient(of, sum, count);
                    int weight = weight(each, sum, own, all) + weight(each, count, own, counts);
                    boolean slip = quotient.isSlip(each);
                    ways.add(new Way(quotient, slip, weight + (slip ? SLIP : 0)));
                }
            }
        }
        ways.sort(Comparator.comparingInt(Way::weight).reversed());
        return ways;
    }

    private List<Mention> near(Mention each, Predicate<Mention> wanted) {
        List<Mention> near = new ArrayList<>(limit(surroundings.paragraph(each, wanted)));
        near.addAll(surroundings.rest(each, wanted));
        near.addAll(limit(surroundings.earlier(each, wanted)));
        return near;
    }

    private static List<Mention> limit(List<Mention> figures) {
        return figures.subList(0, Math.min(figures.size(), MOST));
    }

    private static boolean isAll(Mention other, Quotient.Each of) {
        return other.role() == Role.AMOUNT
                && other.dimension().equals(of.dimension())
                && other.quantity().value().signum() > 0
                && GIVEN.stream().noneMatch(MADE.matcher(other.lead().clause()).replaceAll("")::contains);
    }

    private static boolean isCount(Mention other, Quotient.Each of) {
        return other.role() == Role.AMOUNT
                && of.counts(other)
                && other.quantity().value().signum() > 0;
    }

    private int weight(Mention each, Mention figure, Set<String> own, List<Mention> alike) {
        boolean item =
                surroundings.item(each, one -> one.index() == figure.index()).size() == 1;
        int weight = (figure.at().block() == each.at().block() ? 1 : 0)
                + (figure.sentence() == each.sentence() ? 1 : 0)
                + (item ? 2 : 0)
                + (figure.equals(first(alike)) ? 1 : 0)
                + (parts.contains(figure.index()) ? -2 : 0)
                + (Affinity.shared(own, figure) > 0 ? 3 : 0);
        weight -= figure.prior() == each.prior() ? 0 : 3;
        weight += isOnly(alike) && !each.tail().startsWith(STANDARD) ? 1 : 0;
        weight += MADE_OF.matcher(each.tail()).find() ? 1 : 0;
        return figure.measure().isPlan() == each.measure().isPlan() ? weight : weight - 1;
    }

    private static boolean isOnly(List<Mention> alike) {
        return alike.stream().allMatch(one -> one.quantity().meets(alike.get(0).quantity()));
    }

    /** The nearest that is no part of another, or the nearest. */
    private Mention first(List<Mention> alike) {
        return alike.stream()
                .filter(one -> !parts.contains(one.index()))
                .findFirst()
                .orElse(alike.get(0));
    }

    private void settle(Mention each, Quotient.Each of, List<Way> ways) {
        boolean monthly = (each.lead().text() + each.tail()).contains(MONTH);
        Optional<Way> right = ways.stream()
                .filter(way -> way.quotient().agrees(each, monthly ? MONTHS : 1))
                .filter(way -> isTelling(each) || way.weight() >= ways.get(0).weight() - REACH)
                .findFirst();
        Optional<Way> best =
                ways.stream().findFirst().filter(way -> way.weight() >= (way.slip() ? CLEAR - AHEAD * 2 : CLEAR));
        List<Quotient> slipped = ways.stream()
                .filter(way -> way.weight() >= NEAR)
                .map(Way::quotient)
                .toList();
        if (right.isPresent()) {
            verdicts.agree(List.of(
                    each, right.get().quotient().all(), right.get().quotient().count()));
        } else if (turned.check(each, slipped)) {
            return;
        } else if (best.isPresent() && isAlone(best.get(), ways) && isSure(each, best.get())) {
            say(each, of, best.get().quotient());
        }
    }

    /** With few digits it is made by many. */
    private static boolean isTelling(Mention each) {
        return each.quantity().number().stripTrailingZeros().precision() > 2;
    }

    private static boolean isAlone(Way best, List<Way> ways) {
        return ways.stream()
                .filter(way -> way.weight() > best.weight() - AHEAD)
                .allMatch(way -> way.quotient().isSame(best.quotient()));
    }

    /** Of one time, exact, and either near it or the same digits in another place. */
    private boolean isSure(Mention each, Way way) {
        Quotient of = way.quotient();
        boolean exact = each.quantity().exact()
                && !isOneOfMany(each, of.all())
                && of.all().quantity().exact()
                && of.count().quantity().exact()
                && OTHERWISE.stream().noneMatch(each.lead().clause()::contains);
        BigDecimal meant = of.value();
        BigDecimal said = each.quantity().value();
        boolean near = Magnitude.within(meant, said, FARTHEST);
        return exact && ((near && !isOfMore(each, of.all())) || way.slip() || of.isShifted(each));
    }

    /** 下达 95 万元，含寄宿生补助; 另有 4 个由区级保障: not all of them are told of. */
    private boolean isOfMore(Mention each, Mention all) {
        return HELD.matcher(all.tail()).find()
                || !surroundings
                        .rest(each, other -> Words.BESIDES.in(other.lead().text()))
                        .isEmpty();
    }

    /** 甲级 88 户、每户 1.2 万元，乙级 52 户、每户 2.2 万元: together they are all, unless each is told with its own. */
    private boolean isOneOfMany(Mention each, Mention all) {
        List<Mention> before = surroundings.before(each, other -> isAlike(other, each) && other.index() > all.index());
        List<Mention> behind = surroundings.rest(each, other -> isAlike(other, each) || isAmountOf(other, all));
        boolean first = !behind.isEmpty() && isAlike(behind.get(0), each);
        boolean later = all.index() > each.index() && behind.stream().anyMatch(other -> isAlike(other, each));
        return !before.isEmpty() || first || later;
    }

    private static boolean isAmountOf(Mention other, Mention all) {
        return other.isAmount() && other.dimension().equals(all.dimension());
    }

    private static boolean isAlike(Mention other, Mention each) {
        return other.role() == Role.EACH
                && other.dimension().equals(each.dimension())
                && other.lead().text().indexOf('；') < 0
                && !Words.COMPARING.begin(other.lead().clause().strip())
                && Quotient.each(other).equals(Quotient.each(each));
    }

    private void say(Mention each, Quotient.Each of, Quotient quotient) {
        Mention all = quotient.all();
        Mention larger = all.with(all.quantity().with(all.quantity().number().multiply(UNIT)));
        boolean slip = all.quantity().unit().isMoney()
                && all.quantity().unit().factor().compareTo(BigDecimal.ONE) == 0
                && new Quotient(of, larger, quotient.count()).agrees(each, 1);
        Optional<Quotient> meant = meant(each, of, quotient);
        if (slip) {
            verdicts.contradict(
                    Kind.IMPOSSIBLE,
                    all,
                    new Reason(
                            "repeat.slip",
                            quotient.text(),
                            larger.quantity().value(),
                            List.of(each, quotient.count())));
        } else if (meant.isPresent()) {
            boolean ofCount = meant.get().all().equals(all);
            Mention wrong = ofCount ? quotient.count() : all;
            Mention right = ofCount ? meant.get().count() : meant.get().all();
            verdicts.contradict(Kind.REPEAT, wrong, RepeatCheck.twice(right, wrong));
        } else if (all.index() > each.index() && !quotient.isSlip(each) && !verdicts.addsUp(all)) {
            BigDecimal product = quotient.product(each).setScale(2, RoundingMode.HALF_UP);
            verdicts.contradict(
                    Kind.RATE, all, new Reason("rate", quotient.text(each), product, List.of(each, quotient.count())));
        } else {
            BigDecimal factor = each.quantity().unit().factor();
            int scale = Math.max(0, each.quantity().number().scale());
            boolean small = quotient.value().compareTo(factor) < 0;
            BigDecimal value = quotient.value()
                    .divide(factor, small ? scale + PLACES : scale, RoundingMode.HALF_UP)
                    .multiply(factor);
            verdicts.contradict(
                    Kind.RATE, each, new Reason("rate", quotient.text(), value, List.of(all, quotient.count())));
        }
    }

    /** What another figure of the same name makes right. */
    private Optional<Quotient> meant(Mention each, Quotient.Each of, Quotient quotient) {
        List<Quotient> others = new ArrayList<>();
        verdicts.namesakes(quotient.all()).forEach(all -> others.add(new Quotient(of, all, quotient.count())));
        verdicts.namesakes(quotient.count()).forEach(count -> others.add(new Quotient(of, quotient.all(), count)));
        return others.stream().filter(other -> other.agrees(each, 1)).findFirst();
    }
}
