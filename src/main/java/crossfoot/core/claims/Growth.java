package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Terms;
import crossfoot.core.claims.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The two ways to a rate of growth or decline. */
final class Growth {
    private Growth() {}

    /** change ÷ (now ∓ change); empty if there was nothing before. */
    static Optional<RateText> byChange(Mention rate, Mention now, Mention change) {
        boolean rise = change.role() == Role.RISE;
        Interval after = Interval.beside(now, change);
        Interval before = rise ? after.minus(Interval.of(change)) : after.plus(Interval.of(change));
        if (!before.isPositive()) {
            return Optional.empty();
        }
        BigDecimal value = change.quantity().value();
        BigDecimal base = rise
                ? now.quantity().value().subtract(value)
                : now.quantity().value().add(value);
        Unit unit = now.quantity().unit();
        String part = Arithmetic.in(unit, change);
        String arithmetic = part + " ÷ (" + Arithmetic.in(unit, now) + (rise ? " − " : " + ") + part + ")";
        Interval exact = Interval.of(change).percentOf(before);
        return Optional.of(new RateText(
                rate,
                value,
                base,
                exact,
                arithmetic,
                List.of(now, change),
                others -> byChange(rate, others.get(0), others.get(1))));
    }

    /** (now − base) ÷ base; empty if there was nothing before. */
    static Optional<RateText> byBase(Mention rate, Mention now, Mention base) {
        return apart(rate, now, base, rate.role() == Role.RISE);
    }

    /** Likewise, of what is more than it was to be. */
    static Optional<RateText> above(Mention rate, Mention now, Mention base) {
        return apart(rate, now, base, true);
    }

    private static Optional<RateText> apart(Mention rate, Mention now, Mention base, boolean rise) {
        if (!Interval.of(base).isPositive()) {
            return Optional.empty();
        }
        Interval change = Interval.of(now).percentOf(Interval.of(base)).minus(Interval.ALL);
        BigDecimal value = now.quantity().value().subtract(base.quantity().value());
        Unit unit = now.quantity().unit();
        String arithmetic = "(" + Arithmetic.in(unit, rise ? now : base) + " − "
                + Arithmetic.in(unit, rise ? base : now) + ") ÷ " + Arithmetic.in(unit, base);
        return Optional.of(new RateText(
                rate,
                rise ? value : value.negate(),
                base.quantity().value(),
                rise ? change : change.negated(),
                arithmetic,
                List.of(now, base),
                others -> apart(rate, others.get(0), others.get(1), rise)));
    }

    /** It fell by the rate by which it is said to have grown, or the other way round. */
    static boolean isTurned(Mention rate, Mention now, Mention base) {
        Interval all = Interval.of(base);
        if (!all.isPositive()) {
            return false;
        }
        Interval change = Interval.of(now).percentOf(all).minus(Interval.ALL);
        return (rate.role() == Role.RISE ? change.negated() : change).meets(Interval.of(rate));
    }

    /** (now − base) ÷ now makes the rate: the wrong one of the two was taken for the base. */
    static boolean isOfNow(Mention rate, Mention now, Mention base) {
        Interval all = Interval.of(now);
        if (!all.isPositive()) {
            return false;
        }
        Interval change = Interval.ALL.minus(Interval.of(base).percentOf(all));
        return (rate.role() == Role.RISE ? change : change.negated()).meets(Interval.of(rate));
    }

    /** “三公”经费 3 万元，其中公务接待费与预算持平，比上年增加 1 万元: of a part of what is told before it. */
    static boolean isOfPart(Mention change, Mention now) {
        return Terms.isWithin(change.subject().term(), now.subject().term());
    }
}
