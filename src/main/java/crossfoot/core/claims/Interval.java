package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a number can be, given how the figures it is made of were rounded. In the dimension's own unit. */
record Interval(BigDecimal low, BigDecimal high) {
    /** In percent. */
    static final Interval ALL = new Interval(BigDecimal.valueOf(100), BigDecimal.valueOf(100));

    /** 万元: billions are rounded. */
    private static final BigDecimal MOST_FACTOR = BigDecimal.valueOf(10_000);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    static Interval of(Mention mention) {
        return new Interval(mention.quantity().least(), mention.quantity().most());
    }

    /** 1 万元 beside 0.53 万元 is 1.00: nobody rounds so small an amount to a whole number when others have decimals. */
    static Interval beside(Mention mention, Mention other) {
        var quantity = mention.quantity();
        BigDecimal finer = other.quantity().grain();
        boolean small = quantity.exact()
                && quantity.unit().isMoney()
                && quantity.unit().equals(other.quantity().unit())
                && quantity.unit().factor().compareTo(MOST_FACTOR) <= 0
                && quantity.number().abs().compareTo(BigDecimal.TEN) < 0
                && finer.signum() > 0
                && finer.compareTo(quantity.grain()) < 0;
        BigDecimal margin = finer.multiply(HALF);
        return small
                ? new Interval(
                        quantity.value().subtract(margin), quantity.value().add(margin))
                : of(mention);
    }

    /** The sum of figures; those in one unit all are as fine as the finest of them: 28.8 beside 417.85 is 28.80. */
    static Interval sum(List<Mention> parts) {
        Interval sum = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);
        Map<BigDecimal, BigDecimal> finest = new HashMap<>();
        for (Mention part : parts) {
            BigDecimal grain = part.quantity().grain();
            if (grain.signum() > 0) {
                finest.merge(part.quantity().unit().factor(), grain, BigDecimal::min);
            }
        }
        for (Mention part : parts) {
            sum = sum.plus(
                    asFineAs(part, finest.getOrDefault(part.quantity().unit().factor(), BigDecimal.ZERO)));
        }
        return sum;
    }

    private static Interval asFineAs(Mention part, BigDecimal grain) {
        var quantity = part.quantity();
        if (!quantity.exact()) {
            return of(part);
        }
        BigDecimal margin = quantity.grain().signum() == 0 ? BigDecimal.ZERO : grain.multiply(HALF);
        return new Interval(quantity.value(), quantity.value()).widened(margin);
    }

    Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    /** As if nothing had been rounded. */
    Interval middle() {
        BigDecimal middle = low.add(high).multiply(HALF);
        return new Interval(middle, middle);
    }

    Interval negated() {
        return new Interval(high.negate(), low.negate());
    }

    boolean isPositive() {
        return low.signum() > 0;
    }

    /** In percent of a positive other. */
    Interval percentOf(Interval other) {
        BigDecimal least = low.signum() < 0 ? other.low : other.high;
        BigDecimal most = high.signum() < 0 ? other.high : other.low;
        return new Interval(
                low.multiply(HUNDRED).divide(least, DIGITS),
                high.multiply(HUNDRED).divide(most, DIGITS));
    }

    Interval widened(BigDecimal by) {
        return new Interval(low.subtract(by), high.add(by));
    }

    /** With the point so many places to the right. */
    Interval scaled(int places) {
        return new Interval(low.scaleByPowerOfTen(places), high.scaleByPowerOfTen(places));
    }

    boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean isAbove(Interval other) {
        return low.compareTo(other.high) > 0;
    }
}
