package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import crossfoot.core.claims.text.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Growth and decline, as amounts and as rates, with the figures now and before. */
final class ChangeCheck {
    /** They may have been below nothing. */
    private static final List<String> SIGNED = List.of("利润", "盈", "亏", "余", "净", "差", "收益", "效益");

    private static final List<String> MORE_OR_LESS = List.of("多", "少", "高", "低");
    /** What has become of a budget in the year is told by {@link AdjustmentCheck}. */
    private static final List<String> ADJUSTED = List.of("调减", "追加", "核减", "收回", "调增");

    private static final Pattern OTHER_BASE = Pattern.compile("^[比较]\\p{IsHan}{2,}");

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Registry registry;
    private final GrowthCheck growth;
    private final ParallelGrowth parallel;

    ChangeCheck(Verdicts verdicts, List<Mention> mentions, Registry registry) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.registry = registry;
        this.growth = new GrowthCheck(verdicts, mentions);
        this.parallel = new ParallelGrowth(verdicts, mentions);
    }

    void check(Mention mention) {
        boolean rate = mention.quantity().unit().isRate();
        if (parallel.check(mention)) {
            return;
        }
        if (mention.role().isChange() && rate) {
            growth.check(mention);
        } else if (mention.role().isChange() && !mention.dimension().equals(Unit.TIMES)) {
            difference(mention);
        } else if (mention.isAmount() || mention.prior()) {
            level(mention);
        }
    }

    private boolean isAdjustment(Mention change) {
        return ADJUSTED.stream().anyMatch(change.lead().clause()::contains)
                && !surroundings
                        .before(change, other -> other.measure() == Measure.INITIAL)
                        .isEmpty();
    }

    /** An amount by which something has changed, between a figure now and one before in the same item. */
    private void difference(Mention change) {
        if (isAboveAll(change) || isAdjustment(change)) {
            return;
        }
        boolean points = change.dimension().equals(Unit.POINTS);
        if (!points && (besideBase(change) || ofTwoYears(change))) {
            return;
        }
        List<Mention> bases = surroundings.item(
                change,
                other -> GrowthCheck.isBase(other, change)
                        && (points ? GrowthCheck.isRate(other) : GrowthCheck.same(other, change)));
        List<Mention> here = surroundings.item(
                change,
                other -> points
                        ? GrowthCheck.isRate(other) && isReached(other)
                        : GrowthCheck.isNow(other) && GrowthCheck.same(other, change));
        if (bases.size() == 1 && here.isEmpty() && !points) {
            here = registry.outcomes(bases.get(0), bases.get(0).year() + 1);
        }
        if (here.isEmpty() && !points && change.against() == Against.PRIOR_YEAR) {
            here = surroundings.item(change, other -> other.isAmount() && GrowthCheck.same(other, change));
        }
        here = plain(here);
        boolean other = points ? isOfOtherBase(change) : isOfOther(change);
        if (bases.size() != 1 || here.size() != 1 || other) {
            return;
        }
        if (!bases.get(0).prior() && isByRate(change, here.get(0))) {
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

    /** 2021 年末在职 45 人，2022 年末在职 43 人，减少 2 人: of one thing, a year apart, and nothing else before it. */
    private boolean ofTwoYears(Mention change) {
        List<Mention> before = surroundings.before(change, other -> GrowthCheck.same(other, change));
        boolean two = before.size() == 2
                && !change.named()
                && before.stream().allMatch(one -> one.isAmount() && one.named())
                && before.get(1).year() > 0
                && before.get(1).year() + 1 == before.get(0).year()
                && before.get(0).subject().key().equals(before.get(1).subject().key())
                && before.get(0).subject().rest().equals(before.get(1).subject().rest());
        if (two) {
            boolean fall = change.role() == Role.FALL;
            List<Mention> pair = fall ? List.of(before.get(1), before.get(0)) : before;
            Difference.settle(verdicts, change, apart(change, before.get(0), before.get(1)), pair);
        }
        return two;
    }

    /** 支出 3 万元，较上年 2 万元增加 1 万元，较预算 4 万元减少 1 万元: each change is from the figure right before it. */
    private boolean besideBase(Mention change) {
        Optional<Mention> base = GrowthCheck.base(surroundings, change);
        if (base.isEmpty()) {
            return false;
        }
        List<Mention> told = surroundings.before(base.get(), other -> GrowthCheck.same(other, change) && isTold(other));
        boolean listed =
                !surroundings.before(change, other -> other.lead().opensList()).isEmpty();
        Optional<Mention> now = told.stream()
                .filter(one -> apart(change, one, base.get()).meets(Interval.of(change)))
                .findFirst()
                .or(() -> told.stream().filter(one -> !listed).findFirst());
        boolean fall = change.role() == Role.FALL;
        now.ifPresent(one -> Difference.settle(
                verdicts,
                change,
                apart(change, one, base.get()),
                fall ? List.of(base.get(), one) : List.of(one, base.get())));
        return true;
    }

    /** In the direction of the change. */
    private static Interval apart(Mention change, Mention now, Mention base) {
        Interval apart = Interval.of(now).minus(Interval.of(base));
        return change.role() == Role.FALL ? apart.negated() : apart;
    }

    private static boolean isTold(Mention amount) {
        return amount.isAmount() && !GrowthCheck.isCompared(amount);
    }

    /** 共 218.7 万人，比上年增加 8630 万人: nothing can have grown by more than it is. */
    private boolean isAboveAll(Mention change) {
        Mention now =
                surroundings.back(change, other -> true).stream().findFirst().orElse(change);
        boolean told = change.role() == Role.RISE
                && Words.COMPARING.begin(change.lead().clause().strip())
                && !change.named()
                && now.sentence() == change.sentence()
                && GrowthCheck.isNow(now)
                && now.quantity().number().signum() > 0
                && GrowthCheck.same(now, change)
                && SIGNED.stream().noneMatch(now.lead().clause()::contains)
                && Interval.of(change).isAbove(Interval.of(now));
        if (told) {
            String arithmetic = Arithmetic.in(now.quantity().unit(), change) + " > "
                    + Arithmetic.in(now.quantity().unit(), now);
            verdicts.contradict(Kind.IMPOSSIBLE, change, new Reason("growth.above", arithmetic, null, List.of(now)));
        }
        return told;
    }

    /** 550 件（含转办 246 件）: what stands in brackets is told by the way. */
    private static List<Mention> plain(List<Mention> here) {
        List<Mention> plain =
                here.stream().filter(one -> !one.lead().opensBracket()).toList();
        return plain.isEmpty() ? here : plain;
    }

    /** The rate right behind it is that of this change against last year: so the change is, not against the plan. */
    private boolean isByRate(Mention change, Mention now) {
        if (change.against() == Against.INITIAL || change.against() == Against.ADJUSTED) {
            return false;
        }
        List<Mention> rates =
                surroundings.behind(change, rate -> rate.index() == change.index() + 1 && rate.role() == change.role());
        return rates.stream()
                .filter(GrowthCheck::isRate)
                .anyMatch(rate -> Growth.byChange(rate, now, change)
                        .filter(RateText::agrees)
                        .isPresent());
    }

    /** 由 3 万元调整为 5 万元，其中利润调增 1 万元，原因是拨款调减 2 万元: the clause names something else that has changed. */
    private static boolean isOfOther(Mention change) {
        String clause = change.lead().clause().strip();
        boolean bare = Words.RISE.begin(clause)
                || Words.FALL.begin(clause)
                || Words.COMPARING.begin(clause)
                || MORE_OR_LESS.contains(clause);
        return change.lead().opensList()
                || (!bare
                        && (change.subject().term().isEmpty()
                                || Words.REASON.in(change.lead().text())));
    }

    /** 比上年的 95.6% 低 2.5 个百分点，比全县平均水平高 1.1 个百分点: the second is of a rate that isn't told. */
    private static boolean isOfOtherBase(Mention change) {
        String clause = change.lead().clause().strip();
        return OTHER_BASE.matcher(clause).find() && !Words.PRIOR.in(clause) && !Words.COMPARING.begin(clause);
    }

    private static boolean isReached(Mention rate) {
        return !rate.prior() && !rate.role().isChange() && rate.role() != Role.SHARE;
    }

    /** 与上年持平, beside two figures that differ. */
    private void level(Mention mention) {
        String words = mention.tail();
        boolean flat = Words.FLAT.in(words) && Words.PRIOR.in(words) && !words.contains("基本") && !words.contains("大致");
        List<Mention> pair = flat
                ? surroundings.item(mention, other -> other.role() == Role.AMOUNT && GrowthCheck.same(other, mention))
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
