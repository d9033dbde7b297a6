package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that add up as they are written while one of them has another unit than all the others: 元 for 万元. */
final class UnitSlip {
    private UnitSlip() {}

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int DIGITS = 4;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Whether it is one, and then it has been said. */
    static boolean said(Verdicts verdicts, Mention whole, List<Mention> parts) {
        return saidOfNumbers(verdicts, whole, parts)
                || saidOfAmounts(verdicts, whole, parts)
                || saidOfOne(verdicts, whole, parts);
    }

    /** 7961.17万元，其中拨款7961.17元: the number is the same, down to the last of its digits. */
    private static boolean saidOfOne(Verdicts verdicts, Mention whole, List<Mention> parts) {
        boolean slip = parts.size() == 1
                && whole.quantity().unit().isMoney()
                && parts.get(0).quantity().unit().isMoney()
                && !sameUnit(whole, parts.get(0))
                && whole.quantity().number().precision() >= DIGITS
                && whole.quantity().number().compareTo(parts.get(0).quantity().number()) == 0;
        if (slip) {
            String arithmetic = text(parts.get(0)) + " ≠ " + text(whole);
            verdicts.contradict(
                    Kind.IMPOSSIBLE,
                    parts.get(0),
                    new Reason("repeat.slip", arithmetic, whole.quantity().value(), List.of(whole)));
        }
        return slip;
    }

    /** One part in another unit, and they would come to the whole: 17625万元 among 28500元 and 13600元. */
    private static boolean saidOfAmounts(Verdicts verdicts, Mention whole, List<Mention> parts) {
        for (Mention part : parts.size() < 2 ? List.<Mention>of() : parts) {
            List<Mention> others = without(parts, List.of(part));
            Interval meant = Interval.of(whole).minus(Interval.sum(others));
            BigDecimal value = part.quantity().value();
            Optional<BigDecimal> slip = Stream.of(
                            value.divide(TEN_THOUSAND, MathContext.DECIMAL64), value.multiply(TEN_THOUSAND))
                    .filter(other -> isTelling(meant) && meant.meets(new Interval(other, other)))
                    .findFirst();
            if (part.quantity().unit().isMoney() && slip.isPresent()) {
                String arithmetic = Arithmetic.in(whole.quantity().unit(), whole) + " ≠ "
                        + Arithmetic.sum(whole.quantity().unit(), parts);
                List<Mention> all = new ArrayList<>(others);
                all.add(whole);
                verdicts.contradict(Kind.IMPOSSIBLE, part, new Reason("repeat.slip", arithmetic, slip.get(), all));
                return true;
            }
        }
        return false;
    }

    /** So narrow that no number lies in it by chance. */
    private static boolean isTelling(Interval meant) {
        BigDecimal width = meant.high().subtract(meant.low());
        return meant.isPositive() && width.multiply(THOUSAND).compareTo(meant.low()) < 0;
    }

    private static boolean saidOfNumbers(Verdicts verdicts, Mention whole, List<Mention> parts) {
        BigDecimal written =
                parts.stream().map(part -> part.quantity().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.size() < 2 || written.compareTo(whole.quantity().number()) != 0) {
            return false;
        }
        List<Mention> all = new ArrayList<>(parts);
        all.add(whole);
        List<Mention> odd = all.stream()
                .filter(one ->
                        all.stream().filter(other -> sameUnit(one, other)).count() == 1)
                .toList();
        if (odd.size() != 1) {
            return false;
        }
        String left = parts.stream().map(UnitSlip::text).collect(Collectors.joining(" + "));
        verdicts.contradict(
                Kind.IMPOSSIBLE,
                odd.get(0),
                new Reason("sum.slip", left + " = " + text(whole), null, without(all, odd)));
        return true;
    }

    private static List<Mention> without(List<Mention> all, List<Mention> odd) {
        return all.stream().filter(one -> !odd.contains(one)).toList();
    }

    private static boolean sameUnit(Mention one, Mention other) {
        return one.quantity().unit().symbol().equals(other.quantity().unit().symbol());
    }

    private static String text(Mention mention) {
        return mention.quantity().number().toPlainString()
                + mention.quantity().unit().symbol();
    }
}
