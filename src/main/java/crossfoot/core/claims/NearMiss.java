package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sum that is missed by one slip of a finger. That it is no chance is weighed: as many differences as slips of these
 * figures can make, against as many as figures of that size can have.
 */
final class NearMiss {
    /** Slips that one digit allows: nine other digits, its neighbour's place, left out. */
    private static final int SLIPS_PER_DIGIT = 11;

    /** In a longer list any difference is some slip. */
    private static final int MOST = 100;

    private NearMiss() {}

    /**
     * Proves the sum, or says the slip that parts it from its whole. Changes are added by their directions.
     *
     * @param chance an accident may be as likely as one in so many; the more the words announce a sum, the fewer
     * @return something has been said
     */
    static boolean settle(Verdicts verdicts, Mention whole, List<Mention> parts, int chance) {
        if (parts.size() < 2
                || parts.size() > MOST
                || verdicts.isContradicted(whole)
                || parts.stream().anyMatch(verdicts::isContradicted)) {
            return false;
        }
        Interval made = ParallelSums.signed(parts);
        Interval stated = ParallelSums.signed(List.of(whole));
        if (made.meets(stated)) {
            if (isUnlikely(whole, parts, chance)) {
                verdicts.addUp(whole, parts);
            }
            return true;
        }
        if (!isUnlikely(whole, parts, chance)
                || Stream.concat(Stream.of(whole), parts.stream())
                        .anyMatch(one -> !one.quantity().exact())) {
            return false;
        }
        boolean rounded = isUnlikely(whole, parts, chance * (parts.size() + 1));
        return slipped(verdicts, whole, parts, rounded);
    }

    /** @param rounded each figure may be half a digit off: as many more slips lead to the sum */
    private static boolean slipped(Verdicts verdicts, Mention whole, List<Mention> parts, boolean rounded) {
        List<Slip> slips = new ArrayList<>();
        for (Mention part : parts) {
            List<Mention> others = new ArrayList<>(parts);
            others.remove(part);
            Interval meant = signed(List.of(whole), rounded).minus(signed(others, rounded));
            meant(part, meant)
                    .filter(amount -> verdicts.isOpen(part))
                    .ifPresent(amount -> slips.add(new Slip(part, amount)));
        }
        boolean ofWhole =
                verdicts.isOpen(whole) && meant(whole, signed(parts, rounded)).isPresent();
        if (ofWhole || slips.size() > 1) {
            verdicts.contradict(kind(whole), whole, reason(whole, parts));
        } else if (slips.size() == 1) {
            slips.get(0).say(verdicts, whole, parts, reason(whole, parts).arithmetic());
        }
        return ofWhole || !slips.isEmpty();
    }

    private static Interval signed(List<Mention> figures, boolean rounded) {
        Interval signed = ParallelSums.signed(figures);
        return rounded ? signed : signed.middle();
    }

    /** Of the whole or of one of the parts two neighbouring digits have changed places. */
    static boolean isSwapped(Mention whole, List<Mention> parts) {
        BigDecimal total = TableSum.of(parts);
        BigDecimal missing = whole.quantity().value().subtract(total);
        return Typo.isSwapped(whole, total)
                || parts.stream()
                        .anyMatch(part ->
                                Typo.isSwapped(part, part.quantity().value().add(missing)));
    }

    /** One digit of the whole or of a part is another, or two are in the other order, and that is no accident. */
    static boolean isSlip(Mention whole, List<Mention> parts, int chance) {
        BigDecimal missing = whole.quantity().value().subtract(TableSum.of(parts));
        return isSwapped(whole, parts)
                || (isUnlikely(whole, parts, chance)
                        && (Typo.isAnyDigit(whole, TableSum.of(parts))
                                || parts.stream()
                                        .anyMatch(part -> Typo.isAnyDigit(
                                                part, part.quantity().value().add(missing)))));
    }

    private static Optional<BigDecimal> meant(Mention one, Interval signed) {
        return Typo.meant(one, one.role() == Role.FALL ? signed.negated() : signed);
    }

    static Kind kind(Mention whole) {
        return whole.role().isChange() ? Kind.DIFFERENCE : SumCheck.kind(whole);
    }

    private static Reason reason(Mention whole, List<Mention> parts) {
        boolean more = Interval.sum(parts).isAbove(Interval.of(whole));
        return whole.role().isChange()
                ? ParallelSums.changes(whole, parts)
                : SumCheck.apart(whole, parts, more ? "sum.more" : "sum.less");
    }

    /** One in so many at most that figures unrelated to each other came so near. */
    static boolean isUnlikely(Mention whole, List<Mention> parts, int chance) {
        BigDecimal grain = Stream.concat(Stream.of(whole), parts.stream())
                .map(one -> BigDecimal.ONE
                        .movePointLeft(one.quantity().number().scale())
                        .multiply(one.quantity().unit().factor()))
                .reduce(BigDecimal::min)
                .orElseThrow();
        BigDecimal range = whole.quantity().value().abs().divide(grain, 0, RoundingMode.HALF_UP);
        int digits = Stream.concat(Stream.of(whole), parts.stream())
                .mapToInt(one ->
                        one.quantity().number().unscaledValue().abs().toString().length())
                .sum();
        return range.compareTo(BigDecimal.valueOf((long) digits * SLIPS_PER_DIGIT * chance)) > 0;
    }
}
