package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sum that is missed by one slip of a finger. That it is no chance is weighed: as many differences as slips of these
 * figures can make, against as many as figures of that size can have.
 */
final class NearMiss {
    /** Slips that one digit allows: nine other digits, its neighbour's place, left out. */
    private static final int SLIPS_PER_DIGIT = 11;

    private NearMiss() {}

    /**
     * Proves the sum, or says the slip that parts it from its whole.
     *
     * @param chance the most that an accident may be likely, one in so many; the more the words announce a sum, the less
     * @return something has been said
     */
    static boolean settle(Verdicts verdicts, Mention whole, List<Mention> parts, int chance) {
        if (parts.size() < 2 || verdicts.isContradicted(whole) || parts.stream().anyMatch(verdicts::isContradicted)) {
            return false;
        }
        if (Interval.sum(parts).meets(Interval.of(whole))) {
            boolean exact = TableSum.of(parts).compareTo(whole.quantity().value()) == 0;
            if (exact || isUnlikely(whole, parts, chance)) {
                verdicts.addUp(whole, parts);
            }
            return true;
        }
        if (!isUnlikely(whole, parts, chance)
                || Stream.concat(Stream.of(whole), parts.stream())
                        .anyMatch(one -> !one.quantity().exact())) {
            return false;
        }
        return slipped(verdicts, whole, parts);
    }

    private static boolean slipped(Verdicts verdicts, Mention whole, List<Mention> parts) {
        List<Mention> open = parts.stream().filter(verdicts::isOpen).toList();
        List<Slip> slips = Slip.all(whole, parts, open);
        Interval sum = Interval.sum(parts);
        boolean ofWhole = verdicts.isOpen(whole) && Typo.meant(whole, sum).isPresent();
        if (ofWhole || slips.size() > 1) {
            String key = sum.isAbove(Interval.of(whole)) ? "sum.more" : "sum.less";
            verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, key));
        } else if (slips.size() == 1) {
            Slip.say(verdicts, whole, parts, slips);
        }
        return ofWhole || !slips.isEmpty();
    }

    /** One in so many at most that figures unrelated to each other came so near. */
    private static boolean isUnlikely(Mention whole, List<Mention> parts, int chance) {
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
