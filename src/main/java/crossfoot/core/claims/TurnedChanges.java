package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 与上年的 1536.20 万元相比增加 53.53 万元, of what is 1482.67 万元 now: it is the difference of the two to the last digit, but
 * what is said to have grown has fallen.
 */
final class TurnedChanges {
    private static final Surroundings.Reach REACH = new Surroundings.Reach(10, 0, 20);
    private static final int FEWEST_DIGITS = 3;
    private static final int LAST = 1;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    TurnedChanges(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        mentions.stream().filter(this::isUsable).forEach(this::settle);
    }

    private boolean isUsable(Mention change) {
        return change.role().isChange()
                && !change.inTable()
                && !change.quantity().unit().isRate()
                && !change.dimension().equals(Unit.POINTS)
                && change.quantity().exact()
                && change.quantity().number().precision() >= FEWEST_DIGITS
                && !change.against().isBudget()
                && !verdicts.isContradicted(change);
    }

    private void settle(Mention change) {
        List<Mention> near = surroundings.near(change, REACH, other -> isLevel(other, change));
        BigDecimal stated = signed(change);
        boolean right = near.stream()
                .anyMatch(now ->
                        near.stream().anyMatch(base -> apart(now, base).compareTo(stated) == 0 && !isLater(base, now)));
        Optional<List<Mention>> turned = right
                ? Optional.empty()
                : near.stream()
                        .filter(base -> isBase(base, change))
                        .flatMap(base -> near.stream()
                                .filter(now -> isNow(now, base, change)
                                        && apart(now, base).compareTo(stated.negate()) == 0)
                                .map(now -> List.of(now, base)))
                        .findFirst();
        turned.ifPresent(pair -> say(change, pair));
    }

    private void say(Mention change, List<Mention> pair) {
        boolean fall = change.role() == Role.FALL;
        Interval grown = Interval.of(pair.get(0)).minus(Interval.of(pair.get(1)));
        Difference.settle(
                verdicts, change, fall ? grown.negated() : grown, fall ? List.of(pair.get(1), pair.get(0)) : pair);
    }

    private static boolean isLevel(Mention other, Mention change) {
        return other.role() == Role.AMOUNT
                && other.quantity().exact()
                && !other.measure().isPlan()
                && other.dimension().equals(change.dimension());
    }

    /** In its own sentence: what it may be compared with. */
    private static boolean isBase(Mention base, Mention change) {
        return base.sentence() == change.sentence() && base.index() < change.index();
    }

    private static boolean isYearBefore(Mention base, Mention now) {
        return (base.prior() || base.year() > 0) && base.year() + LAST == now.year() && !now.prior();
    }

    /** Of the year that is told of, by the same name as the change or the base. */
    private static boolean isNow(Mention now, Mention base, Mention change) {
        boolean named = isOfOne(now, base) || isOfOne(now, change);
        boolean years = change.year() == now.year() || change.year() == base.year();
        return years && isYearBefore(base, now) && (named || now.sentence() >= change.sentence() - LAST);
    }

    private static boolean isOfOne(Mention now, Mention other) {
        String term = now.subject().term();
        String key = now.subject().key();
        return (!term.isEmpty() && term.equals(other.subject().term()))
                || (!key.isEmpty() && key.equals(other.subject().key()));
    }

    /** It is of a year after the other's. */
    private static boolean isLater(Mention base, Mention now) {
        return !base.prior() && (now.prior() || base.year() > now.year());
    }

    private static BigDecimal apart(Mention now, Mention base) {
        return now.quantity().value().subtract(base.quantity().value());
    }

    private static BigDecimal signed(Mention change) {
        BigDecimal value = change.quantity().value();
        return change.role() == Role.FALL ? value.negate() : value;
    }
}
