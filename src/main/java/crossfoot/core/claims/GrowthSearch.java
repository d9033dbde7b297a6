package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rates of growth and decline of which nothing has been said yet: of all that there is now and was before near one,
 * the two that its words point at most clearly. Two that make it prove it; where none do, it is wrong by those pointed
 * at, if that is clear enough.
 */
final class GrowthSearch {
    private static final Surroundings.Reach REACH = new Surroundings.Reach(12, 3, 6);
    /** What the words must weigh. */
    private static final int CLEAR = 11;

    private static final int POSSIBLE = 7;
    /** By how much the change itself is told. */
    private static final int TOLD = 6;

    private static final BigDecimal MOST_GROWN = BigDecimal.TEN;
    private static final List<String> FROM = List.of("由", "从");
    private static final List<String> YEAR_BEFORE = List.of("上年", "去年", "上期", "同期");
    private static final List<String> OPENING = List.of("年初", "期初");
    private static final List<String> OF_MANY = List.of("年均", "累计", "平均", "分别");

    /** 减少 4.2 万度: it is of a figure whose unit is none of those that are known. */
    private static final Pattern UNREAD = Pattern.compile("\\d\\.\\d|\\d[万亿]");

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    GrowthSearch(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    void check(Mention rate) {
        boolean open = rate.role().isChange()
                && GrowthCheck.isRate(rate)
                && !rate.inTable()
                && !rate.prior()
                && rate.quantity().exact()
                && OF_MANY.stream().noneMatch(rate.lead().clause()::contains)
                && !UNREAD.matcher(rate.lead().text()).find()
                && verdicts.isOpen(rate);
        if (open) {
            RateWays ways = ways(rate);
            if (!ways.prove(verdicts, POSSIBLE)) {
                ways.meant(CLEAR, POSSIBLE).ifPresent(text -> RateText.settle(verdicts, List.of(text), true));
            }
        }
    }

    private RateWays ways(Mention rate) {
        List<Mention> near = surroundings.near(rate, REACH, GrowthSearch::isUsable);
        Optional<Mention> change =
                surroundings.before(rate, other -> other.role() == rate.role() && !GrowthCheck.isRate(other)).stream()
                        .filter(other -> isRightBefore(other, rate))
                        .findFirst();
        RateWays ways = new RateWays(rate);
        for (Mention base : near) {
            int weight = surroundings.closeness(rate, base) + base(rate, base);
            change.filter(amount -> GrowthCheck.same(amount, base))
                    .ifPresent(amount -> ways.add(RateText.share(rate, amount, base), weight + TOLD));
            near.stream()
                    .filter(now -> now.index() != base.index() && GrowthCheck.same(now, base) && isOfOneSize(now, base))
                    .forEach(now -> ways.add(
                            Growth.byBase(rate, now, base),
                            weight + surroundings.closeness(rate, now) + now(rate, now, base),
                            Growth.isOfNow(rate, now, base) || Growth.isTurned(rate, now, base)));
        }
        return ways;
    }

    /** 594 万元 has not grown from 15 元. */
    private static boolean isOfOneSize(Mention now, Mention base) {
        return Magnitude.within(now.quantity().value(), base.quantity().value(), MOST_GROWN);
    }

    /** Its base may be told between them, in brackets. */
    private static boolean isRightBefore(Mention change, Mention rate) {
        return change.index() >= rate.index() - 2;
    }

    private static boolean isUsable(Mention other) {
        return other.role() == Role.AMOUNT
                && other.quantity().exact()
                && other.quantity().value().signum() > 0;
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
}
