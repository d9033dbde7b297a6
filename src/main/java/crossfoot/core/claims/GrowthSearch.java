package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rates of growth and decline of which nothing has been said yet: of all that there is now and was before near one,
 * the two that its words point at most clearly. Two that make it prove it; where none do, it is wrong by those pointed
 * at, if that is clear enough.
 */
final class GrowthSearch {
    private static final int MOST_BEFORE = 12;
    private static final int MOST_EARLIER = 6;
    private static final int MOST_BEHIND = 3;
    /** What the words must weigh. */
    private static final int CLEAR = 11;

    private static final int POSSIBLE = 7;
    /** By how much the change itself is told. */
    private static final int TOLD = 6;

    private static final int AHEAD = 2;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(2);
    private static final BigDecimal MOST_GROWN = BigDecimal.TEN;
    private static final List<String> FROM = List.of("由", "从");
    private static final List<String> YEAR_BEFORE = List.of("上年", "去年", "上期", "同期");
    private static final List<String> OPENING = List.of("年初", "期初");
    private static final List<String> OF_MANY = List.of("年均", "累计", "平均", "分别");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    GrowthSearch(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    private record Way(RateText text, int weight) {}

    void check(Mention rate) {
        boolean open = rate.role().isChange()
                && GrowthCheck.isRate(rate)
                && !rate.inTable()
                && !rate.prior()
                && rate.quantity().exact()
                && OF_MANY.stream().noneMatch(rate.lead().clause()::contains)
                && verdicts.isOpen(rate);
        if (open) {
            settle(rate, ways(rate));
        }
    }

    private List<Way> ways(Mention rate) {
        List<Mention> near = new ArrayList<>(limit(surroundings.paragraph(rate, GrowthSearch::isUsable), MOST_BEFORE));
        near.addAll(limit(surroundings.behind(rate, GrowthSearch::isUsable), MOST_BEHIND));
        near.addAll(limit(surroundings.earlier(rate, GrowthSearch::isUsable), MOST_EARLIER));
        Optional<Mention> change =
                surroundings.before(rate, other -> other.role() == rate.role() && !GrowthCheck.isRate(other)).stream()
                        .filter(other -> isRightBefore(other, rate))
                        .findFirst();
        List<Way> ways = new ArrayList<>();
        for (Mention base : near) {
            Stream<Way> ofChange = change.stream()
                    .filter(amount -> GrowthCheck.same(amount, base))
                    .flatMap(amount -> RateText.share(rate, amount, base).stream())
                    .map(text -> new Way(text, near(rate, base) + base(rate, base) + TOLD));
            ofChange.forEach(ways::add);
            for (Mention now : near) {
                if (now.index() != base.index() && GrowthCheck.same(now, base) && isOfOneSize(now, base)) {
                    int weight = near(rate, now) + near(rate, base) + base(rate, base) + now(rate, now, base);
                    Growth.byBase(rate, now, base)
                            .map(text -> new Way(text, weight))
                            .ifPresent(ways::add);
                }
            }
        }
        ways.sort(Comparator.comparingInt(Way::weight).reversed());
        return ways;
    }

    /** 594 万元 has not grown from 15 元. */
    private static boolean isOfOneSize(Mention now, Mention base) {
        BigDecimal one = now.quantity().value();
        BigDecimal other = base.quantity().value();
        return one.max(other).compareTo(one.min(other).multiply(MOST_GROWN)) <= 0;
    }

    /** Its base may be told between them, in brackets. */
    private static boolean isRightBefore(Mention change, Mention rate) {
        return change.index() >= rate.index() - 2;
    }

    private static List<Mention> limit(List<Mention> figures, int most) {
        return figures.subList(0, Math.min(figures.size(), most));
    }

    private static boolean isUsable(Mention other) {
        return other.role() == Role.AMOUNT
                && other.quantity().exact()
                && other.quantity().value().signum() > 0;
    }

    private int near(Mention rate, Mention figure) {
        boolean item = surroundings
                        .item(rate, other -> other.index() == figure.index())
                        .size()
                == 1;
        return (figure.at().block() == rate.at().block() ? 1 : 0)
                + (figure.sentence() == rate.sentence() ? 1 : 0)
                + (item ? 1 : 0);
    }

    /** What the change is from says so, and in the bracket behind it more clearly. */
    private static int base(Mention rate, Mention base) {
        String clause = base.lead().clause();
        boolean from = FROM.stream().anyMatch(clause.strip()::endsWith);
        boolean opening = rate.against().isBudget()
                || OPENING.stream().anyMatch(rate.lead().text()::contains);
        boolean initial = OPENING.stream().anyMatch(clause::contains)
                || (rate.against().isBudget()
                        && base.measure().isPlan()
                        && (rate.against() == Against.BUDGET || ExecutionCheck.isOf(rate.against(), base.measure())));
        boolean before = base.prior()
                || YEAR_BEFORE.stream().anyMatch(clause::contains)
                || (base.year() > 0 && base.year() < rate.year());
        boolean bracket = base.index() == rate.index() + 1 && base.lead().startsWith('（', '(');
        boolean told = from || (opening ? initial : before) || (bracket && initial);
        return (told ? 4 : -4) + (told && bracket ? 2 : 0);
    }

    private static int now(Mention rate, Mention now, Mention base) {
        Set<String> name = Affinity.pairs(base.lead().clause());
        boolean alike = Affinity.shared(name, now) > 0
                || now.subject().key().equals(base.subject().key());
        boolean past = now.prior() || (now.year() > 0 && now.year() < rate.year());
        boolean next = Math.abs(now.index() - base.index()) == 1;
        return (alike ? 2 : 0) + (past ? -4 : 0) + (next ? 1 : 0) + (now.index() < rate.index() ? 0 : -1);
    }

    private void settle(Mention rate, List<Way> ways) {
        Optional<Way> right = ways.stream().filter(way -> way.text().agrees()).findFirst();
        List<Way> plausible =
                ways.stream().filter(way -> isPlausible(rate, way)).toList();
        Optional<Way> best = plausible.stream()
                .findFirst()
                .filter(way ->
                        way.weight() >= CLEAR && way.weight() >= ways.get(0).weight());
        boolean near = ways.stream().anyMatch(way -> way.text().isNear());
        if (right.isPresent()) {
            if (right.get().weight() >= POSSIBLE) {
                verdicts.agree(List.of(rate));
                verdicts.agree(right.get().text().from());
            }
        } else if (best.isPresent() && !near && isAlone(best.get(), plausible)) {
            RateText.settle(verdicts, List.of(best.get().text()), true);
        }
    }

    private static boolean isAlone(Way best, List<Way> ways) {
        return ways.stream()
                .filter(way -> way.weight() > best.weight() - AHEAD)
                .allMatch(way -> expected(way).compareTo(expected(best)) == 0);
    }

    private static BigDecimal expected(Way way) {
        return Arithmetic.percent(way.text().part(), way.text().whole());
    }

    private static boolean isPlausible(Mention rate, Way way) {
        BigDecimal said = rate.quantity().value();
        return said.compareTo(expected(way).multiply(FARTHEST)) <= 0
                && expected(way).compareTo(said.multiply(FARTHEST)) <= 0;
    }
}
