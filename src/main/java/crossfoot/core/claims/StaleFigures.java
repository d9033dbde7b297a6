package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 支出 5,873.14 万元，比 2022 年的 5,296.80 万元增长 10.88%, and elsewhere 2023 年支出 5,296.80 万元: last year's figure, left
 * standing as this year's. Its digits are no chance; the fewer of them there are, the more must the words say that one
 * thing is meant.
 */
final class StaleFigures {
    private static final int FEW_DIGITS = 2;
    private static final int SOME_DIGITS = 3;
    private static final int MANY_DIGITS = 5;
    /** Pairs of signs in common where a figure has few digits. */
    private static final int FEWEST_PAIRS = 2;
    /** More figures than that are too many of one value to be told by a slip. */
    private static final int MOST_TOLD = 2;

    private static final int NEAR = 8;
    private static final int NOUN = 8;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Surroundings surroundings;

    /** What there was the year before, and what there is now. */
    private record Years(Mention base, Mention now) {}

    StaleFigures(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        this.surroundings = new Surroundings(mentions);
    }

    void check() {
        List<Years> all = mentions.stream()
                .filter(base -> !base.inTable() && base.quantity().exact() && digits(base) >= FEW_DIGITS)
                .flatMap(base -> now(base).map(now -> new Years(base, now)).stream())
                .toList();
        all.forEach(this::check);
    }

    private void check(Years years) {
        List<Mention> told = mentions.stream()
                .filter(one -> isTold(one, years))
                .limit(MOST_TOLD + 1L)
                .toList();
        if (told.size() <= MOST_TOLD) {
            told.stream()
                    .filter(one -> verdicts.isOpen(one) && isMeant(one, years))
                    .forEach(one -> verdicts.contradict(Kind.REPEAT, one, RepeatCheck.twice(years.now(), one)));
        }
    }

    /** The nearest of its kind in its paragraph that it is the year before of, by a change or a rate told there. */
    private Optional<Mention> now(Mention base) {
        if (!base.prior() && base.year() == 0) {
            return Optional.empty();
        }
        List<Mention> near = new ArrayList<>(
                mentions.subList(Math.max(0, base.index() - NEAR), Math.min(mentions.size(), base.index() + NEAR + 1)));
        near.removeIf(one -> one.at().block() != base.at().block());
        return near.stream()
                .filter(one -> isNow(one, base))
                .filter(one -> isOfOneTerm(one, base) || near.stream().anyMatch(change -> isChange(change, one, base)))
                .min(Comparator.comparingInt(one -> Math.abs(one.index() - base.index())));
    }

    private boolean isNow(Mention one, Mention base) {
        boolean later = base.prior()
                ? one.year() == 0 || base.year() == 0 || one.year() > base.year()
                : one.year() == base.year() + 1;
        return one.isAmount()
                && later
                && one.dimension().equals(base.dimension())
                && one.measure().isPlan() == base.measure().isPlan()
                && !one.quantity().meets(base.quantity())
                && !verdicts.isContradicted(one);
    }

    /** 项目支出 of both years, each of which adds up with others. */
    private boolean isOfOneTerm(Mention now, Mention base) {
        return !now.subject().term().isEmpty()
                && now.named()
                && base.named()
                && now.subject().key().equals(base.subject().key())
                && verdicts.addsUp(now)
                && verdicts.addsUp(base);
    }

    private static boolean isChange(Mention change, Mention now, Mention base) {
        Interval apart = Interval.of(now).minus(Interval.of(base));
        boolean rise = now.quantity().value().compareTo(base.quantity().value()) > 0;
        if (change.role() != (rise ? Role.RISE : Role.FALL)) {
            return false;
        }
        return change.quantity().unit().isRate()
                ? Growth.byBase(change, now, base).filter(RateText::agrees).isPresent()
                : change.dimension().equals(now.dimension())
                        && (rise ? apart : apart.negated()).meets(Interval.of(change));
    }

    /** It has the value of the year before, and is not said to be of it. */
    private static boolean isTold(Mention one, Years years) {
        Mention base = years.base();
        return one.index() != base.index()
                && one.sentence() != base.sentence()
                && one.isAmount()
                && one.quantity().exact()
                && one.dimension().equals(base.dimension())
                && one.quantity().value().compareTo(base.quantity().value()) == 0
                && (one.year() == 0
                        || years.now().year() == 0
                        || one.year() >= years.now().year());
    }

    /** The same thing as this year's figure. */
    private boolean isMeant(Mention one, Years years) {
        Mention now = years.now();
        boolean planned = one.measure().isPlan() != now.measure().isPlan();
        boolean compared = Words.PRIOR.in(one.lead().text())
                || !surroundings
                        .behind(one, other -> other.prior() && other.dimension().equals(one.dimension()))
                        .isEmpty();
        boolean said = mentions.stream()
                .anyMatch(other -> other.sentence() == one.sentence()
                        && other.quantity().meets(now.quantity())
                        && other.dimension().equals(now.dimension()));
        return !planned && !compared && !said && isNamed(one, years);
    }

    private static boolean isNamed(Mention one, Years years) {
        Mention now = years.now();
        Set<String> pairs = Affinity.pairs(words(now) + "|" + words(years.base()));
        long shared =
                Affinity.pairs(words(one)).stream().filter(pairs::contains).count();
        boolean terms = one.named() && !one.subject().term().isEmpty();
        boolean same = one.subject().term().equals(now.subject().term());
        boolean other = terms && now.named() && !now.subject().term().isEmpty() && !same;
        int digits = digits(one);
        boolean many = digits >= MANY_DIGITS || (digits >= SOME_DIGITS && ((terms && same) || shared > 0));
        return !other && (many || shared >= FEWEST_PAIRS);
    }

    /** Those in front of it, what it is of, and what it goes on with. */
    private static String words(Mention one) {
        String tail = one.tail().substring(0, Math.min(NOUN, one.tail().length()));
        return String.join("|", one.lead().clause(), one.subject().words(), tail);
    }

    private static int digits(Mention one) {
        return one.quantity().value().stripTrailingZeros().precision();
    }
}
