package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure of a table beside what others of its row, or of the row before, would make it.
 *
 * @param telling that it holds is no matter of course
 */
record RowLine(Mention stated, Interval expected, boolean telling, Kind kind, Reason reason) {
    boolean holds() {
        return expected.meets(Interval.of(stated));
    }

    /** As many values as the figure could have had, in digits; more if it is exactly what the others make. */
    int digits() {
        BigDecimal grain = stated.quantity().grain();
        BigDecimal width = grain.signum() == 0 ? BigDecimal.ONE : grain;
        BigDecimal meant = Objects.requireNonNull(reason.expected());
        if (meant.compareTo(stated.quantity().value()) != 0) {
            width = width.max(expected.high().subtract(expected.low()));
        }
        BigDecimal values = stated.quantity().value().abs().divide(width, 0, RoundingMode.DOWN);
        return values.signum() == 0 ? 0 : values.precision();
    }

    /** What it comes of has not been rounded. */
    RowLine exactly() {
        BigDecimal meant = Objects.requireNonNull(reason.expected());
        return new RowLine(stated, new Interval(meant, meant), telling, kind, reason);
    }

    /** One slip of its digits, where they are no accident. */
    boolean isSlip() {
        BigDecimal meant = Objects.requireNonNull(reason.expected());
        return Typo.meant(stated, expected).isPresent()
                || Typo.meant(stated, new Interval(meant, meant)).isPresent();
    }

    /** 净值 = 原值 − 折旧: all of one dimension; empty where it is not. */
    static Optional<RowLine> linear(Mention stated, List<Mention> plus, List<Mention> minus) {
        List<Mention> from = Stream.concat(plus.stream(), minus.stream()).toList();
        if (plus.isEmpty() || !from.stream().allMatch(one -> isAlike(one, stated))) {
            return Optional.empty();
        }
        Unit unit = stated.quantity().unit();
        BigDecimal value = TableSum.of(plus).subtract(TableSum.of(minus));
        String arithmetic = plus.stream().map(one -> Arithmetic.in(unit, one)).collect(Collectors.joining(" + "))
                + minus.stream().map(one -> " − " + Arithmetic.in(unit, one)).collect(Collectors.joining())
                + " = "
                + Arithmetic.number(unit, value, stated.quantity().number().scale());
        boolean telling = from.stream().filter(RowLine::isSomething).count() > 1;
        boolean sum = minus.isEmpty();
        return Optional.of(new RowLine(
                stated,
                Interval.sum(plus).minus(Interval.sum(minus)),
                telling,
                sum ? Kind.SUM : Kind.DIFFERENCE,
                new Reason(sum ? "table.sum" : "table.row", arithmetic, value, from)));
    }

    /** 金额 = 标准 × 面积, perhaps in another unit. */
    static Optional<RowLine> product(Mention stated, Mention one, Mention other, BigDecimal scale) {
        if (!Interval.of(one).isPositive() || !Interval.of(other).isPositive()) {
            return Optional.empty();
        }
        BigDecimal value =
                one.quantity().value().multiply(other.quantity().value()).multiply(scale);
        Interval expected = new Interval(
                one.quantity().least().multiply(other.quantity().least()).multiply(scale),
                one.quantity().most().multiply(other.quantity().most()).multiply(scale));
        return Optional.of(of(expected, reason(stated, value, " × ", List.of(one, other)), stated));
    }

    /** 人均 = 支出 ÷ 人数, perhaps in another unit. */
    static Optional<RowLine> quotient(Mention stated, Mention one, Mention other, BigDecimal scale) {
        if (!Interval.of(one).isPositive() || !Interval.of(other).isPositive()) {
            return Optional.empty();
        }
        BigDecimal value =
                one.quantity().value().multiply(scale).divide(other.quantity().value(), MathContext.DECIMAL64);
        Interval expected = new Interval(
                one.quantity().least().multiply(scale).divide(other.quantity().most(), MathContext.DECIMAL64),
                one.quantity().most().multiply(scale).divide(other.quantity().least(), MathContext.DECIMAL64));
        return Optional.of(of(expected, reason(stated, value, " ÷ ", List.of(one, other)), stated));
    }

    /** 得分 = 分值 × 完成 ÷ 目标. */
    static Optional<RowLine> rated(Mention stated, Mention full, Mention done, Mention due) {
        BigDecimal value = full.quantity()
                .value()
                .multiply(done.quantity().value())
                .divide(due.quantity().value(), MathContext.DECIMAL64);
        Reason reason = reason(stated, value, " × ", List.of(full, done));
        String arithmetic = reason.arithmetic().replace(" = ", " ÷ " + written(due) + " = ");
        return Optional.of(of(
                new Interval(value, value),
                new Reason(reason.key(), arithmetic, reason.expected(), List.of(full, done, due)),
                stated));
    }

    private static RowLine of(Interval expected, Reason reason, Mention stated) {
        boolean telling =
                reason.from().stream().allMatch(one -> one.quantity().number().precision() > 1);
        return new RowLine(stated, expected, telling, Kind.RATE, reason);
    }

    /** As finely as the figure is written. */
    private static Reason reason(Mention stated, BigDecimal value, String sign, List<Mention> from) {
        Unit unit = stated.quantity().unit();
        int decimals = Math.max(0, stated.quantity().number().scale());
        BigDecimal shown = value.divide(unit.factor(), decimals, RoundingMode.HALF_UP);
        String arithmetic = from.stream().map(RowLine::written).collect(Collectors.joining(sign)) + " = "
                + shown.toPlainString() + unit.symbol();
        return new Reason("table.row", arithmetic, shown.multiply(unit.factor()), from);
    }

    /** Rates are points apart. */
    private static boolean isAlike(Mention one, Mention stated) {
        return one.dimension().equals(stated.dimension())
                || (stated.dimension().equals(Unit.POINTS)
                        && one.quantity().unit().isRate());
    }

    private static String written(Mention one) {
        return one.quantity().number().toPlainString() + one.quantity().unit().symbol();
    }

    private static boolean isSomething(Mention one) {
        return one.quantity().value().signum() != 0;
    }
}
