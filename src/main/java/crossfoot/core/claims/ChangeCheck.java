package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import crossfoot.core.claims.read.Years;
import crossfoot.core.claims.text.Unit;
import java.util.ArrayList;
import java.util.List;

/** Growth and decline, as amounts and as rates, with the figures now and before. */
final class ChangeCheck {
    private static final int FEW = 3;

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Registry registry;

    ChangeCheck(Verdicts verdicts, List<Mention> mentions, Registry registry) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.registry = registry;
    }

    void check(Mention mention) {
        boolean rate = mention.quantity().unit().isRate();
        if (mention.role().isChange() && rate) {
            rate(mention);
        } else if (mention.role().isChange() && !mention.dimension().equals(Unit.TIMES)) {
            difference(mention);
        } else if (mention.isAmount() || mention.prior()) {
            level(mention);
        }
    }

    private void rate(Mention rate) {
        if (Words.CUMULATIVE.in(rate.lead().clause())) {
            overYears(rate);
            return;
        }
        List<Mention> changes = surroundings.before(rate, other -> other.role().isChange() && !isRate(other));
        if (changes.isEmpty() || changes.get(0).index() != rate.index() - 1) {
            byBase(rate);
            return;
        }
        Mention change = changes.get(0);
        if (isTurned(rate, change)) {
            String arithmetic = change.lead().clause().strip()
                    + Arithmetic.in(change.quantity().unit(), change)
                    + change.quantity().unit().symbol() + " ≠ "
                    + rate.lead().clause().strip();
            verdicts.contradict(Kind.DIFFERENCE, rate, new Reason("words", arithmetic, null, List.of(change)));
            return;
        }
        List<RateText> ways = new ArrayList<>();
        List<Mention> bases = surroundings.item(rate, other -> isBase(other, rate) && same(other, change));
        if (!bases.isEmpty() && bases.get(0).quantity().value().signum() == 0) {
            ofNothing(rate, change, bases.get(0));
            return;
        }
        bases.forEach(base -> RateText.share(rate, change, base).ifPresent(ways::add));
        boolean yearly = rate.against() == Against.PRIOR_YEAR || rate.against() == Against.NOTHING;
        List<Mention> here =
                surroundings.before(rate, other -> (yearly ? other.isAmount() : isNow(other)) && same(other, change));
        here.forEach(now -> Growth.byChange(rate, now, change).ifPresent(ways::add));
        boolean clear = bases.isEmpty() ? isClear(here, rate, change) : bases.size() == 1;
        if (ways.isEmpty()) {
            List<Mention> earlier = surroundings.paragraph(
                    rate,
                    other -> isNow(other)
                            && same(other, change)
                            && other.quantity().exact());
            earlier.forEach(now -> Growth.byChange(rate, now, change).ifPresent(ways::add));
            if (earlier.isEmpty()) {
                surroundings
                        .lately(rate, other -> isNow(other) && same(other, change))
                        .forEach(now -> Growth.byChange(rate, now, change).ifPresent(ways::add));
            }
            clear = !earlier.isEmpty()
                    && earlier.size() <= FEW
                    && rate.against() == Against.PRIOR_YEAR
                    && !change.named();
        }
        RateText.settle(verdicts, ways, clear);
    }

    /** 增加 3 万元，下降 5%: of one change both are told, and they are opposite. */
    private static boolean isTurned(Mention rate, Mention change) {
        String clause = rate.lead().clause().strip();
        boolean bare = (Words.RISE.begin(clause) || Words.FALL.begin(clause))
                && rate.lead().text().strip().length() <= clause.length() + 1;
        return bare
                && rate.role() != change.role()
                && rate.quantity().value().signum() > 0
                && change.quantity().value().signum() > 0;
    }

    /** 累计增长, 年均增长: by whatever years it may be, it agrees or isn't known. */
    private void overYears(Mention rate) {
        List<RateText> ways = new ArrayList<>();
        List<Mention> near = surroundings.before(rate, other -> !isRate(other));
        for (Mention now : near) {
            for (Mention other : near) {
                if (other.role().isChange() && now.isAmount() && same(now, other)) {
                    Growth.byChange(rate, now, other).ifPresent(ways::add);
                } else if (other.prior() && !now.prior() && same(now, other)) {
                    Growth.byBase(rate, now, other).ifPresent(ways::add);
                }
            }
        }
        ways.removeIf(way -> !way.agrees());
        RateText.settle(verdicts, ways, false);
    }

    /** The figure right before the change is what has changed, or there is no other. */
    private static boolean isClear(List<Mention> here, Mention rate, Mention change) {
        return !here.isEmpty()
                && (here.get(0).index() == change.index() - 1
                        || (here.size() == 1 && rate.against() != Against.NOTHING));
    }

    /** Without the amount of the change: from the figures now and before. */
    private void byBase(Mention rate) {
        if (betweenYears(rate)) {
            return;
        }
        List<Mention> bases = surroundings.item(rate, other -> isBase(other, rate));
        List<Mention> here = surroundings.item(rate, ChangeCheck::isNow);
        if (bases.isEmpty() || here.isEmpty() || !same(bases.get(0), here.get(0))) {
            return;
        }
        Mention base = bases.get(0);
        if (base.quantity().value().signum() == 0) {
            ofNothing(rate, here.get(0), base);
            return;
        }
        List<RateText> ways = new ArrayList<>();
        here.stream()
                .filter(now -> same(now, base))
                .forEach(now -> Growth.byBase(rate, now, base).ifPresent(ways::add));
        RateText.settle(verdicts, ways, bases.size() == 1 && here.size() == 1);
    }

    /** 2022 年比 2020 年下降: the figures of both years, if each is told once in the paragraph. */
    private boolean betweenYears(Mention rate) {
        int compared = Years.compared(rate.lead().clause());
        List<Mention> bases = surroundings.paragraph(rate, other -> isNow(other) && other.year() == compared);
        List<Mention> here = surroundings.paragraph(rate, other -> isNow(other) && other.year() == rate.year());
        boolean told = compared > 0
                && bases.size() == 1
                && here.size() == 1
                && same(bases.get(0), here.get(0))
                && bases.get(0).subject().term().equals(here.get(0).subject().term());
        if (told) {
            List<RateText> ways = new ArrayList<>(
                    Growth.byBase(rate, here.get(0), bases.get(0)).stream().toList());
            RateText.settle(verdicts, ways, false);
        }
        return told;
    }

    private void ofNothing(Mention rate, Mention now, Mention base) {
        if (now.quantity().value().signum() > 0 && rate.quantity().value().signum() > 0) {
            String arithmetic = Arithmetic.in(base.quantity().unit(), now) + " ÷ "
                    + Arithmetic.in(base.quantity().unit(), base);
            verdicts.contradict(
                    Kind.IMPOSSIBLE, rate, new Reason("growth.nothing", arithmetic, null, List.of(now, base)));
        }
    }

    private static boolean isRate(Mention mention) {
        return mention.quantity().unit().isRate();
    }

    private static boolean isNow(Mention mention) {
        return mention.isAmount() && !mention.measure().isPlan();
    }

    private static boolean isBase(Mention mention, Mention change) {
        boolean rate = isRate(mention);
        if (mention.role() != Role.AMOUNT && !(rate && change.dimension().equals(Unit.POINTS))) {
            return false;
        }
        boolean year = change.against() == Against.PRIOR_YEAR || change.against() == Against.NOTHING;
        return mention.prior() || (!year && mention.measure().isPlan() && !rate);
    }

    private static boolean same(Mention one, Mention other) {
        return one.dimension().equals(other.dimension());
    }

    /** An amount by which something has changed, between a figure now and one before in the same item. */
    private void difference(Mention change) {
        boolean points = change.dimension().equals(Unit.POINTS);
        List<Mention> bases = surroundings.item(
                change, other -> isBase(other, change) && (points ? isRate(other) : same(other, change)));
        List<Mention> here = surroundings.item(
                change, other -> points ? isRate(other) && isReached(other) : isNow(other) && same(other, change));
        if (bases.size() == 1 && here.isEmpty() && !points) {
            here = registry.outcomes(bases.get(0), bases.get(0).year() + 1);
        }
        if (bases.size() != 1 || here.size() != 1) {
            return;
        }
        Interval expected = Interval.of(here.get(0)).minus(Interval.of(bases.get(0)));
        boolean fall = change.role() == Role.FALL;
        Difference.settle(
                verdicts,
                change,
                fall ? expected.negated() : expected,
                fall ? List.of(bases.get(0), here.get(0)) : List.of(here.get(0), bases.get(0)));
    }

    private static boolean isReached(Mention rate) {
        return !rate.prior() && !rate.role().isChange() && rate.role() != Role.SHARE;
    }

    /** 与上年持平, beside two figures that differ. */
    private void level(Mention mention) {
        String words = mention.tail();
        boolean flat = Words.FLAT.in(words) && Words.PRIOR.in(words) && !words.contains("基本") && !words.contains("大致");
        List<Mention> pair = flat
                ? surroundings.item(mention, other -> other.role() == Role.AMOUNT && same(other, mention))
                : List.of();
        if (pair.isEmpty() || pair.get(0).prior() == mention.prior()) {
            return;
        }
        Mention now = mention.prior() ? pair.get(0) : mention;
        Mention before = mention.prior() ? mention : pair.get(0);
        if (now.quantity().meets(before.quantity())) {
            verdicts.agree(List.of(now, before));
        } else {
            String arithmetic = Arithmetic.in(now.quantity().unit(), now) + " ≠ "
                    + Arithmetic.in(now.quantity().unit(), before);
            verdicts.contradict(Kind.DIFFERENCE, now, new Reason("words", arithmetic, null, List.of(before)));
        }
    }
}
