package crossfoot.core.claims.text;

import java.math.BigDecimal;

/**
 * A number that a text states, with its unit.
 *
 * @param start of the figure in the text, 0-based, words such as 约 included
 * @param end behind its unit and words such as 左右
 * @param number as written, in {@code unit}; the lower one of a range
 * @param step what one of its last written digit is, in {@code unit}; 0 for a count that is exact
 * @param low the least it can mean, in {@code unit}
 * @param high the most it can mean, in {@code unit}
 */
public record Quantity(
        int start, int end, BigDecimal number, BigDecimal step, Unit unit, BigDecimal low, BigDecimal high) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** In the dimension's own unit: 元, not 万元. */
    public BigDecimal value() {
        return number.multiply(unit.factor());
    }

    /** The step in the dimension's own unit. */
    public BigDecimal grain() {
        return step.multiply(unit.factor());
    }

    public BigDecimal least() {
        return low.multiply(unit.factor());
    }

    public BigDecimal most() {
        return high.multiply(unit.factor());
    }

    /** Stated without 约, 余, 以上 and the like. */
    public boolean exact() {
        BigDecimal half = step.multiply(HALF);
        return low.compareTo(number.subtract(half)) == 0 && high.compareTo(number.add(half)) == 0;
    }

    /** Both can mean the same. */
    public boolean meets(Quantity other) {
        return unit.dimension().equals(other.unit.dimension())
                && least().compareTo(other.most()) <= 0
                && other.least().compareTo(most()) <= 0;
    }

    /** Another number, written as finely. */
    public Quantity with(BigDecimal other) {
        return new Quantity(
                start, end, other, step, unit, other.add(low.subtract(number)), other.add(high.subtract(number)));
    }

    public Quantity with(Unit inherited, BigDecimal ownStep) {
        BigDecimal half = ownStep.multiply(HALF);
        return new Quantity(start, end, number, ownStep, inherited, number.subtract(half), number.add(half));
    }
}
