package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 2023 年支出 154.90 万元，2022 年支出 168.45 万元，增加 13.55 万元: the figures of the two years differ by just that, but the other
 * way round. Of so many digits that is no accident, wherever in the paragraph they stand.
 */
final class TurnedChanges {
    private static final int TELLING = 3;
    private static final int FEW = 2;
    private static final int REACH = 8;

    private final Verdicts verdicts;
    private final Surroundings surroundings;

    TurnedChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
    }

    /** A figure of this year and one of a year before. */
    private record Pair(Mention now, Mention base) {
        BigDecimal rise() {
            return now.quantity().value().subtract(base.quantity().value());
        }
    }

    void check(Mention change) {
        boolean usable = change.role().isChange()
                && !change.inTable()
                && !change.quantity().unit().isRate()
                && change.quantity().exact()
                && change.quantity().number().signum() > 0
                && !change.against().isBudget()
                && !change.lead().opensList()
                && !verdicts.isContradicted(change);
        if (usable) {
            List<Pair> pairs = pairs(change);
            BigDecimal value = change.quantity().value();
            BigDecimal rise = change.role() == Role.RISE ? value : value.negate();
            boolean right = pairs.stream().anyMatch(pair -> pair.rise().compareTo(rise) == 0);
            Optional<Pair> turned = pairs.stream()
                    .filter(pair -> pair.rise().negate().compareTo(rise) == 0)
                    .findFirst();
            turned.filter(pair -> !right).ifPresent(pair -> say(change, pair));
        }
    }

    private List<Pair> pairs(Mention change) {
        int digits = change.quantity().number().stripTrailingZeros().precision();
        List<Mention> near = surroundings.paragraph(change, other -> isLevel(other, change)).stream()
                .filter(other -> digits >= TELLING || other.sentence() == change.sentence())
                .limit(digits >= TELLING ? REACH : FEW)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Mention now : near) {
            near.stream()
                    .filter(base -> isYearBefore(base, now, change))
                    .forEach(base -> pairs.add(new Pair(now, base)));
        }
        return pairs;
    }

    private static boolean isLevel(Mention other, Mention change) {
        return other.role() == Role.AMOUNT
                && other.quantity().exact()
                && !other.measure().isPlan()
                && (other.prior() || !DifferenceSearch.isOfOther(change, other))
                && GrowthCheck.same(other, change);
    }

    private static boolean isYearBefore(Mention base, Mention now, Mention change) {
        boolean earlier = base.prior() || (base.year() > 0 && base.year() < now.year());
        return earlier && !now.prior() && (now.year() == change.year() || base.year() == change.year());
    }

    private void say(Mention change, Pair pair) {
        boolean fall = change.role() == Role.FALL;
        Interval apart = Interval.of(pair.now()).minus(Interval.of(pair.base()));
        Difference.settle(
                verdicts,
                change,
                fall ? apart.negated() : apart,
                fall ? List.of(pair.base(), pair.now()) : List.of(pair.now(), pair.base()));
    }
}
