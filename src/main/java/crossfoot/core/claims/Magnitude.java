package crossfoot.core.claims;

import java.math.BigDecimal;

/** Whether two amounts are of about one size: what is farther apart is of two things. */
final class Magnitude {
    private Magnitude() {}

    /** The larger is no more than so many times the smaller. */
    static boolean within(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.max(other).compareTo(one.min(other).multiply(times)) <= 0;
    }
}
