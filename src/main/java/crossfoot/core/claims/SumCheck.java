package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Statements;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole and its parts: never less than they are together, and as much where nothing is left out. */
final class SumCheck {
    /** Parts that are together far more than a figure are none of its parts. */
    private static final BigDecimal MOST_ABOVE = BigDecimal.valueOf(60);

    private static final BigDecimal ALMOST = BigDecimal.valueOf(15);
    private static final BigDecimal A_FEW = BigDecimal.TEN;

    /** How unlikely an accident must be where the words announce a total. */
    private static final int CHANCE = 2;

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final OpenLists open;
    private final LargerParts larger;

    SumCheck(Verdicts verdicts, Statements statements) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(statements.mentions());
        this.open = new OpenLists(verdicts, surroundings, statements);
        this.larger = new LargerParts(verdicts, surroundings);
    }

    void check(Breakdown breakdown) {
        Mention whole = breakdown.whole();
        if (agrees(whole, breakdown.parts())
                || UnitSlip.said(verdicts, whole, breakdown.parts())
                || !breakdown.certain()) {
            return;
        }
        if (isClosing(breakdown)
                && !ListedParts.isOfRounded(whole, breakdown.parts())
                && NearMiss.settle(verdicts, whole, breakdown.parts(), CHANCE)) {
            return;
        }
        settle(breakdown, within(breakdown));
    }

    /** @param parts up to one that is more than the whole */
    private void settle(Breakdown breakdown, List<Mention> parts) {
        Mention whole = breakdown.whole();
        if (breakdown.parts().size() > 1
                && isSlip(whole, TableSum.of(breakdown.parts()))
                && !isShared(whole, breakdown.parts())) {
            verdicts.contradict(kind(whole), whole, apart(whole, breakdown.parts(), "sum.more"));
            return;
        }
        if (parts.isEmpty()) {
            larger.aboveAll(whole, breakdown.parts().get(0));
            return;
        }
        boolean more = isMore(breakdown, parts);
        boolean all = parts.size() == breakdown.parts().size();
        boolean less = all && Interval.of(whole).isAbove(Interval.sum(parts));
        if (!more && !less && ListedParts.isBracketed(breakdown)) {
            larger.aboveAll(breakdown);
            return;
        }
        if (less && isFilledBehind(whole, parts)) {
            return;
        }
        if (ListedParts.isTwoSided(breakdown.parts()) || isOfOther(whole, breakdown.parts())) {
            larger.aboveFamily(breakdown);
            return;
        }
        if (!more && !less) {
            larger.aboveFamily(breakdown);
            open.add(breakdown);
        } else {
            apart(breakdown, parts, more);
        }
    }

    /** Its total stands behind it, and says so. */
    private static boolean isClosing(Breakdown breakdown) {
        return breakdown.complete()
                && breakdown.parts().get(0).index() < breakdown.whole().index();
    }

    private void apart(Breakdown breakdown, List<Mention> parts, boolean more) {
        Mention whole = breakdown.whole();
        if (!more && ListedParts.isFarBelow(whole, parts)) {
            return;
        }
        if ((more || breakdown.complete()) && ListedParts.isOfRounded(whole, parts)) {
            verdicts.note(kind(whole), whole, apart(whole, parts, "sum.rounding"));
        } else if (ListedParts.isMixed(breakdown) && Slip.of(whole, parts).size() == 1) {
            Slip.say(verdicts, whole, parts, Slip.of(whole, parts));
        } else if (more || breakdown.complete()) {
            verdicts.contradict(kind(whole), whole, apart(whole, parts, more ? "sum.more" : "sum.less"));
        } else {
            open.add(breakdown);
        }
    }

    private boolean isMore(Breakdown breakdown, List<Mention> parts) {
        Interval stated = Interval.of(breakdown.whole());
        Interval sum = Interval.sum(parts);
        return sum.isAbove(stated)
                && parts.size() > 1
                && (!breakdown.overlapping() || new ListWeight(breakdown).isFamily())
                && !isShared(breakdown.whole(), parts)
                && !ListedParts.isExplained(breakdown)
                && !isOfTwoThings(breakdown.whole(), parts)
                && (isNear(sum, stated, A_FEW)
                        || !CountNouns.differ(breakdown.whole(), parts)
                        || new ListWeight(breakdown).isFamily())
                && (isNear(sum, stated, ALMOST)
                        || !ListedParts.isMixed(breakdown)
                        || ListedParts.isBracketed(breakdown))
                && (ListedParts.isAll(breakdown) || isNear(sum, stated, MOST_ABOVE));
    }

    /** Digits changed about; or, where the parts are more than the whole, one left out or another for another. */
    private static boolean isSlip(Mention whole, BigDecimal sum) {
        boolean more = sum.compareTo(whole.quantity().value()) > 0;
        return Typo.isSwapped(whole, sum) || (more && (Typo.isLike(whole, sum) || Typo.isOtherDigit(whole, sum)));
    }

    /** 投资 70 亿元，其中民间 45 亿元，占 64%；工业 28 亿元，占 40%: by their shares the parts are right, so they overlap. */
    private boolean isShared(Mention whole, List<Mention> parts) {
        List<RateText> shares = new ArrayList<>();
        for (Mention part : parts) {
            surroundings.behind(part, rate -> rate.index() == part.index() + 1 && isOfPart(rate)).stream()
                    .flatMap(rate -> RateText.share(rate, part, whole).stream())
                    .forEach(shares::add);
        }
        boolean far = !isNear(Interval.sum(parts), Interval.of(whole), ALMOST);
        return shares.size() > (far ? 0 : 1) && shares.stream().allMatch(RateText::agrees);
    }

    /** 面积 10 亩，其中机扫 9 亩，机扫率 90%；外包 8 亩: behind a semicolon something else is told of the whole. */
    private static boolean isOfTwoThings(Mention whole, List<Mention> parts) {
        return parts.size() == 2
                && parts.get(1).lead().text().indexOf('；') >= 0
                && !isNear(Interval.sum(parts), Interval.of(whole), ALMOST);
    }

    /** 占 30%, or 机械化清扫率 30%. */
    private static boolean isOfPart(Mention rate) {
        return rate.role() == Role.SHARE || rate.role() == Role.RATE;
    }

    /** Another figure nearby is what they are the parts of. */
    private boolean isOfOther(Mention whole, List<Mention> parts) {
        List<Mention> others = surroundings.back(
                parts.get(0),
                other -> other.index() != whole.index()
                        && other.isAmount()
                        && other.dimension().equals(whole.dimension()));
        Optional<Mention> other = parts.size() < 2
                ? Optional.empty()
                : others.stream()
                        .filter(one -> Interval.of(one).meets(Interval.sum(parts)))
                        .findFirst();
        other.ifPresent(one -> {
            verdicts.addUp(one, parts);
        });
        return other.isPresent();
    }

    /** Of the lists that need not be all of their wholes, when all else has been checked. */
    void checkOpen() {
        open.check();
    }

    /** The parts that a list names come to nearly the whole, but not to all of it, as its closing total has it. */
    void askOfPart(Breakdown partial) {
        Mention whole = partial.whole();
        Mention total = partial.parts().get(0);
        Interval stated = Interval.of(whole);
        Interval listed = Interval.of(total);
        if (stated.meets(listed)) {
            verdicts.agree(List.of(whole, total));
        } else if (isNear(stated, listed, ALMOST) && isNear(listed, stated, ALMOST)) {
            String arithmetic = Arithmetic.in(whole.quantity().unit(), total) + " ≠ "
                    + Arithmetic.in(whole.quantity().unit(), whole);
            verdicts.ask(
                    kind(whole),
                    whole,
                    new Reason("repeat", arithmetic, total.quantity().value(), List.of(total)));
        }
    }

    /**
     * 支出总计 3 万元，其中：基本支出 1 万元，项目支出 1 万元；年末结转 1 万元: the rest stands behind the list, or in a sentence of
     * its own (另有 1 万元).
     */
    private boolean isFilledBehind(Mention whole, List<Mention> parts) {
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(parts));
        Mention last = parts.get(parts.size() - 1);
        Optional<Mention> rest = surroundings
                .besides(
                        last,
                        other -> other.dimension().equals(whole.dimension())
                                && other.quantity().value().compareTo(missing) == 0)
                .stream()
                .findFirst();
        rest.ifPresent(one -> {
            List<Mention> all = new ArrayList<>(parts);
            all.add(one);
            verdicts.addUp(whole, all);
        });
        return rest.isPresent();
    }

    /** Up to a part that is more than the whole: there the list has ended, unless it is known to be all of it. */
    private static List<Mention> within(Breakdown breakdown) {
        List<Mention> parts = breakdown.parts();
        int end = ListedParts.isBracketed(breakdown) || isClosed(breakdown) ? parts.size() : 0;
        while (end < parts.size()
                && (ListedParts.isEnumerated(parts, end)
                        || !Interval.of(parts.get(end)).isAbove(Interval.of(breakdown.whole())))) {
            end++;
        }
        return parts.subList(0, end);
    }

    /** 三公经费 and its three items: they are its parts, however much they come to. */
    private static boolean isClosed(Breakdown breakdown) {
        return breakdown.complete()
                && FamilySums.isClosed(breakdown.whole().subject().term());
    }

    private static boolean isNear(Interval larger, Interval smaller, BigDecimal mostAbove) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return larger.low().multiply(hundred).compareTo(smaller.high().multiply(hundred.add(mostAbove))) <= 0;
    }

    /** The parts, or the first of them where the list ends unmarked, are the whole: 其他 is always one of them. */
    private boolean agrees(Mention whole, List<Mention> parts) {
        BigDecimal total = BigDecimal.ZERO;
        int near = 0;
        for (int count = 1; count <= parts.size(); count++) {
            total = total.add(parts.get(count - 1).quantity().value());
            List<Mention> first = parts.subList(0, count);
            boolean ended = (count == parts.size() || (!Completeness.isOfSet(parts) && isParted(parts, count)))
                    && parts.subList(count, parts.size()).stream()
                            .noneMatch(part -> Words.CATCHALL.in(part.subject().words()));
            if (count > 1 && ended && total.compareTo(whole.quantity().value()) == 0) {
                verdicts.addUp(whole, first);
                return true;
            }
            boolean rounded = Interval.of(whole).meets(Interval.sum(first)) || ListedParts.isCutOff(whole, total);
            near = count == parts.size() && count > 1 && rounded ? count : 0;
        }
        if (near == 0) {
            return false;
        }
        List<Mention> rounded = parts.subList(0, near);
        boolean alike = rounded.stream()
                .allMatch(part -> part.quantity().exact()
                        && (part.quantity().grain().signum() == 0
                                || part.quantity()
                                                .grain()
                                                .compareTo(whole.quantity().grain())
                                        == 0));
        if ((alike && whole.quantity().exact()) || ListedParts.isCutOff(whole, total)) {
            verdicts.note(kind(whole), whole, apart(whole, rounded, "sum.rounding"));
        }
        verdicts.addUp(whole, rounded);
        return true;
    }

    /** 甲 3 个、乙 4 个，丙 5 个: it may have ended there, but not among items that are all parted alike. */
    private static boolean isParted(List<Mention> parts, int count) {
        char next = parts.get(count).lead().joint();
        return next != '、'
                || parts.subList(1, count).stream().anyMatch(part -> part.lead().joint() != next);
    }

    static Kind kind(Mention whole) {
        return whole.quantity().unit().isCount() ? Kind.COUNT : Kind.SUM;
    }

    static Reason apart(Mention whole, List<Mention> parts, String key) {
        BigDecimal total = parts.stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Reason(key, Arithmetic.sum(whole.quantity().unit(), parts), total, parts);
    }
}
