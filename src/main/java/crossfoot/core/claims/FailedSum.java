package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;

/**
 * A total that no way of adding explains.
 *
 * @param plain nothing but its label says of which rows it is
 */
record FailedSum(Mention total, List<Mention> addends, boolean plain) {
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(3);

    /** What is far from adding up was never meant to. */
    boolean isNear() {
        BigDecimal stated = total.quantity().value();
        BigDecimal apart = stated.subtract(TableSum.of(addends)).abs();
        return apart.multiply(FARTHEST).compareTo(stated.abs()) <= 0
                || Typo.isLike(total, TableSum.of(addends))
                || Typo.isOtherDigit(total, TableSum.of(addends))
                || Typo.isSwapped(total, TableSum.of(addends))
                || (addends.size() > 2 && TableSum.isLeftOut(total, addends))
                || !Slip.of(total, addends).isEmpty();
    }

    boolean isSlip() {
        return TableSum.isLeftOut(total, addends) || Typo.isLike(total, TableSum.of(addends));
    }
}
