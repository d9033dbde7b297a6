package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Terms;
import crossfoot.core.claims.read.Words;
import crossfoot.core.claims.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rates of growth and decline, with the change, or the figures now and before, that they come of. */
final class GrowthCheck {
    private static final int FEW = 3;
    private static final Pattern COMPARED = Pattern.compile("^[^\\p{IsHan}]?(?:同比|环比|[较比](?:上年|去年)(?:同期)?)?");

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final YearsGrowth years;
    private final NothingLeft nothing;

    GrowthCheck(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.years = new YearsGrowth(verdicts, surroundings);
        this.nothing = new NothingLeft(verdicts, surroundings);
    }

    void check(Mention rate) {
        if (Words.CUMULATIVE.in(rate.lead().clause())) {
            years.overYears(rate);
            return;
        }
        List<Mention> changes = surroundings.before(rate, other -> other.role().isChange() && !isRate(other));
        boolean ofOther = changes.isEmpty() || (rate.lead().joint() == '、' && rate.named());
        if (ofOther || changes.get(0).index() != rate.index() - 1) {
            byBase(rate);
            return;
        }
        Mention change = changes.get(0);
        if (isTurned(rate, change)) {
            boolean right = direction(change) == rate.role();
            verdicts.contradict(
                    Kind.DIFFERENCE,
                    right ? change : rate,
                    new Reason("words", turned(rate, change), null, List.of(right ? rate : change)));
            return;
        }
        if (isOfPlanned(rate, change)) {
            return;
        }
        List<Mention> beside = base(surroundings, change).stream().toList();
        List<Mention> item = surroundings.item(rate, other -> isBase(other, rate) && same(other, change));
        List<Mention> bases = beside.isEmpty() ? item : beside;
        if (!bases.isEmpty() && bases.get(0).quantity().value().signum() == 0) {
            nothing.ofBase(rate, change, bases.get(0));
            return;
        }
        if (beside.isEmpty()) {
            byChange(rate, change, bases);
        } else {
            RateText.settle(
                    verdicts,
                    RateText.share(rate, change, beside.get(0)).stream().toList(),
                    true);
        }
    }

    /** 安排支出 3 万元，比预算减少 1 万元，下降 25%: what is called planned is what there is now, if the rate says so. */
    private boolean isOfPlanned(Mention rate, Mention change) {
        List<Mention> amounts = surroundings.before(rate, other -> other.isAmount() && same(other, change));
        boolean one = amounts.size() == 1 && amounts.get(0).measure().isPlan();
        List<RateText> ways = one
                ? Growth.byChange(rate, amounts.get(0), change).filter(RateText::agrees).stream()
                        .toList()
                : List.of();
        RateText.settle(verdicts, ways, false);
        return !ways.isEmpty();
    }

    /** By the change and what it is of: a figure before it, or now. */
    private void byChange(Mention rate, Mention change, List<Mention> bases) {
        if (nothing.isLost(rate, change)) {
            return;
        }
        List<RateText> ways = new ArrayList<>();
        bases.forEach(base -> RateText.share(rate, change, base).ifPresent(ways::add));
        boolean yearly = rate.against() == Against.PRIOR_YEAR || rate.against() == Against.NOTHING;
        List<Mention> here =
                surroundings.before(rate, other -> (yearly ? other.isAmount() : isNow(other)) && same(other, change));
        boolean exact = here.stream().anyMatch(now -> now.quantity().exact());
        here.removeIf(now -> exact && !now.quantity().exact());
        here.forEach(now -> Growth.byChange(rate, now, change).ifPresent(ways::add));
        surroundings.before(rate, other -> other.isAmount() && same(other, change)).stream()
                .flatMap(now -> Growth.byChange(rate, now, change).filter(RateText::agrees).stream())
                .forEach(ways::add);
        if (ways.isEmpty() && here.stream().anyMatch(now -> NothingLeft.isNew(rate, now, change))) {
            nothing.ofNew(rate, here.get(0), change);
        } else if (ways.isEmpty()) {
            fromEarlier(rate, change);
        } else {
            RateText.settle(verdicts, ways, bases.isEmpty() ? isClear(here, rate, change) : bases.size() == 1);
        }
    }

    /** What has changed was told in a sentence before, or in a paragraph before. */
    private void fromEarlier(Mention rate, Mention change) {
        List<Mention> earlier = surroundings.paragraph(
                rate,
                other -> isNow(other) && same(other, change) && other.quantity().exact());
        List<Mention> all =
                earlier.isEmpty() ? surroundings.lately(rate, other -> isNow(other) && same(other, change)) : earlier;
        List<Mention> own =
                all.stream().filter(now -> isToldBefore(now, change)).toList();
        own = own.isEmpty() ? ofSubject(all, change) : own;
        own = own.isEmpty() ? ofSubject(surroundings.lately(rate, GrowthCheck::isNow), change) : own;
        boolean certain = isOfOneValue(own);
        all = certain ? own : all;
        List<RateText> ways = new ArrayList<>();
        for (Mention now : all) {
            Growth.byChange(rate, now, change).ifPresent(ways::add);
        }
        boolean close = !change.named() && !earlier.isEmpty() && earlier.size() <= FEW;
        boolean clear = certain || (close && earlier.stream().noneMatch(now -> Growth.isOfPart(change, now)));
        if (clear && ways.isEmpty() && !all.isEmpty() && NothingLeft.isNew(rate, all.get(0), change)) {
            nothing.ofNew(rate, all.get(0), change);
        }
        RateText.settle(verdicts, ways, clear && rate.against() == Against.PRIOR_YEAR);
    }

    /** 收入支出总计 3 万元。与上年相比，收入支出总计减少 1 万元: of the sentence right before, by the same term. */
    static boolean isToldBefore(Mention now, Mention change) {
        String term = change.subject().term();
        return now.sentence() < change.sentence()
                && now.at().block() == change.at().block()
                && !term.isEmpty()
                && term.equals(now.subject().term())
                && now.subject().scope().fits(change.subject().scope());
    }

    private static boolean isOfOneValue(List<Mention> amounts) {
        return !amounts.isEmpty()
                && amounts.stream()
                        .allMatch(one -> one.quantity().meets(amounts.get(0).quantity()));
    }

    /** 项目支出 told before, and now how it has changed. */
    private static List<Mention> ofSubject(List<Mention> amounts, Mention change) {
        return amounts.stream()
                .filter(amount -> !change.subject().term().isEmpty()
                        && amount.year() == change.year()
                        && (isOfOneName(amount.subject(), change.subject()) || isOfOneMoney(amount, change)))
                .toList();
    }

    private static boolean isOfOneName(Subject one, Subject other) {
        return one.key().equals(other.key()) && one.scope().isSame(other.scope());
    }

    /** 三公经费 and its items are of one money, whoever is named along with them. */
    private static boolean isOfOneMoney(Mention amount, Mention change) {
        Subject one = amount.subject();
        Subject other = change.subject();
        String term = one.term();
        return term.equals(other.term())
                && (FamilySums.isClosed(term) || FamilySums.isClosed(Terms.wholeOf(term)))
                && (one.rest().isEmpty() || other.rest().isEmpty());
    }

    private static String turned(Mention rate, Mention change) {
        return change.lead().clause().strip()
                + Arithmetic.in(change.quantity().unit(), change)
                + change.quantity().unit().symbol() + " ≠ "
                + rate.lead().clause().strip();
    }

    /** 增加 3 万元，下降 5%: of one change both are told, and they are opposite. */
    private static boolean isTurned(Mention rate, Mention change) {
        String words = COMPARED.matcher(rate.lead().text().strip()).replaceFirst("");
        return (Words.RISE.begin(words) || Words.FALL.begin(words))
                && rate.role() != change.role()
                && rate.quantity().value().signum() > 0
                && change.quantity().value().signum() > 0;
    }

    /** 支出 9 万元，比上年 8 万元减少 1 万元: by the two figures before it, it rose. What nothing tells is as it is called. */
    private Role direction(Mention change) {
        List<Mention> before =
                surroundings.paragraph(change, other -> other.role() == Role.AMOUNT && same(other, change));
        for (int i = 0; i + 1 < Math.min(before.size(), FEW); i++) {
            Mention base = before.get(i);
            Interval apart = Interval.of(before.get(i + 1)).minus(Interval.of(base));
            boolean compared = base.prior() || isCompared(base);
            if (compared && apart.meets(Interval.of(change))) {
                return Role.RISE;
            }
            if (compared && apart.negated().meets(Interval.of(change))) {
                return Role.FALL;
            }
        }
        return change.role();
    }

    /** The figure right before the change is what has changed, or there is no other. */
    private boolean isClear(List<Mention> here, Mention rate, Mention change) {
        return !here.isEmpty()
                && !Growth.isOfPart(change, here.get(0))
                && (surroundings.isNext(here.get(0), change)
                        || (here.size() == 1 && rate.against() != Against.NOTHING));
    }

    /** Without the amount of the change: from the figures now and before. */
    private void byBase(Mention rate) {
        if (years.between(rate) || beforeChange(rate)) {
            return;
        }
        List<Mention> bases = surroundings.item(rate, other -> isBase(other, rate));
        List<Mention> told = bases.isEmpty() ? List.of() : surroundings.item(rate, other -> same(other, bases.get(0)));
        List<Mention> done = told.stream().filter(GrowthCheck::isNow).toList();
        List<Mention> all = told.stream().filter(Mention::isAmount).toList();
        List<Mention> here = done.isEmpty() && !all.isEmpty() && bases.get(0).prior() ? all : done;
        if (here.isEmpty()) {
            return;
        }
        Mention base = bases.get(0);
        if (base.quantity().value().signum() == 0) {
            nothing.ofBase(rate, here.get(0), base);
            return;
        }
        List<RateText> ways = new ArrayList<>();
        here.forEach(now -> Growth.byBase(rate, now, base).ifPresent(ways::add));
        RateText.settle(verdicts, ways, bases.size() == 1 && here.size() == 1);
    }

    /** 增长 5%，增收 3 万元: the change stands behind its rate. */
    private boolean beforeChange(Mention rate) {
        List<Mention> behind = surroundings.behind(
                rate, other -> other.index() == rate.index() + 1 && other.role() == rate.role() && !isRate(other));
        List<Mention> here = surroundings.item(rate, GrowthCheck::isNow);
        boolean told = !behind.isEmpty()
                && !here.isEmpty()
                && surroundings.isNext(here.get(0), rate)
                && same(here.get(0), behind.get(0));
        if (told) {
            List<RateText> ways =
                    Growth.byChange(rate, here.get(0), behind.get(0)).stream().toList();
            RateText.settle(verdicts, ways, true);
        }
        return told;
    }

    /** 较上年 2 万元 of 较上年 2 万元减少 1 万元; empty where the change does not stand right behind what it is from. */
    static Optional<Mention> base(Surroundings surroundings, Mention change) {
        String words = change.lead().text().strip();
        boolean bare = Words.RISE.all().contains(words) || Words.FALL.all().contains(words);
        return bare
                ? surroundings.before(change, other -> true).stream()
                        .findFirst()
                        .filter(other -> same(other, change) && other.role() == Role.AMOUNT && isCompared(other))
                : Optional.empty();
    }

    /** 较上年 2 万元, 比预算数 3 万元. */
    static boolean isCompared(Mention amount) {
        String clause = amount.lead().clause().strip();
        return clause.startsWith("较") || clause.startsWith("比");
    }

    static boolean isRate(Mention mention) {
        return mention.quantity().unit().isRate();
    }

    static boolean isNow(Mention mention) {
        return mention.isAmount() && !mention.measure().isPlan();
    }

    static boolean isBase(Mention mention, Mention change) {
        boolean rate = isRate(mention);
        if (mention.role() != Role.AMOUNT && !(rate && change.dimension().equals(Unit.POINTS))) {
            return false;
        }
        boolean year = change.against() == Against.PRIOR_YEAR || change.against() == Against.NOTHING;
        return mention.prior() || (!year && mention.measure().isPlan() && !rate);
    }

    static boolean same(Mention one, Mention other) {
        return one.dimension().equals(other.dimension());
    }
}
