package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;

/** A stated difference beside the two figures it is of. */
final class Difference {
    private Difference() {}

    /** @param pair the first minus the second is the difference */
    static void settle(Verdicts verdicts, Mention stated, Interval expected, List<Mention> pair) {
        if (Interval.of(stated).meets(expected)) {
            verdicts.agree(List.of(stated));
            verdicts.agree(pair);
        } else {
            verdicts.contradict(Kind.DIFFERENCE, stated, reason(stated, pair));
        }
    }

    private static Reason reason(Mention stated, List<Mention> pair) {
        Mention first = pair.get(0);
        Mention second = pair.get(1);
        BigDecimal difference =
                first.quantity().value().subtract(second.quantity().value());
        String arithmetic = Arithmetic.in(stated.quantity().unit(), first) + " − "
                + Arithmetic.in(stated.quantity().unit(), second) + " = "
                + Arithmetic.number(
                        stated.quantity().unit(),
                        difference,
                        stated.quantity().number().scale());
        return new Reason("difference", arithmetic, difference, pair);
    }
}
