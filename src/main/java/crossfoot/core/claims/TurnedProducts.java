package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 每人每月 100 元，发放 4638 人次，支出 436,800 元: with two digits of the number, or of the amount, changed about they make the one
 * the other to the last digit. That is no accident, even where months may have been counted as well.
 */
final class TurnedProducts {
    private static final int TELLING = 4;
    private static final List<Integer> PERIODS = List.of(1, 12);

    private final Verdicts verdicts;

    TurnedProducts(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** @param figure of the two that are told for each, the one that has slipped */
    private record Slipped(Mention figure, BigDecimal meant, Quotient quotient) {}

    /** Whether it is told; the number is likelier wrong than the amount. */
    boolean check(Mention each, List<Quotient> quotients) {
        List<Slipped> slips = each.quantity().exact()
                ? quotients.stream().flatMap(quotient -> slips(each, quotient)).toList()
                : List.of();
        Optional<Slipped> first = slips.stream()
                .findFirst()
                .filter(slip ->
                        slips.stream().allMatch(other -> other.quotient().isSame(slip.quotient())));
        first.ifPresent(slip -> verdicts.contradict(
                Kind.RATE,
                slip.figure(),
                new Reason("rate.digits", slip.quotient().text(), slip.meant(), List.of(each))));
        return first.isPresent();
    }

    private Stream<Slipped> slips(Mention each, Quotient quotient) {
        return Stream.of(quotient.count(), quotient.all())
                .filter(figure -> isTelling(figure) && verdicts.isOpen(figure))
                .flatMap(figure -> Typo.turned(figure).stream())
                .filter(turned -> makes(each, quotient, turned))
                .map(turned -> new Slipped(
                        turned.index() == quotient.all().index() ? quotient.all() : quotient.count(),
                        turned.quantity().value(),
                        quotient));
    }

    private static boolean isTelling(Mention figure) {
        return figure.quantity().exact()
                && figure.quantity().number().stripTrailingZeros().precision() >= TELLING;
    }

    /** To the last digit, in one of the periods. */
    private static boolean makes(Mention each, Quotient quotient, Mention turned) {
        boolean sum = turned.index() == quotient.all().index();
        Mention all = sum ? turned : quotient.all();
        Quotient other = new Quotient(quotient.each(), all, sum ? quotient.count() : turned);
        return PERIODS.stream()
                .anyMatch(periods -> other.product(each)
                                .multiply(BigDecimal.valueOf(periods))
                                .compareTo(all.quantity().value())
                        == 0);
    }
}
