package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;

/** A total of a table and what it should be the sum of. */
final class TableSum {
    private static final BigDecimal LITTLE = BigDecimal.valueOf(500);

    private TableSum() {}

    static BigDecimal of(List<Mention> addends) {
        return addends.stream().map(cell -> cell.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Agrees, or differs by rounding: then that is noted. */
    static boolean agrees(Verdicts verdicts, Mention total, List<Mention> addends) {
        if (addends.isEmpty()) {
            return false;
        }
        if (of(addends).compareTo(total.quantity().value()) == 0) {
            verdicts.agree(List.of(total));
            verdicts.agree(addends);
            return true;
        }
        boolean fine = Interval.sum(addends).meets(Interval.of(total))
                && total.quantity().grain().compareTo(BigDecimal.ONE) != 0;
        boolean rounded = addends.size() > 1 && (fine || isOfRounded(total, addends));
        if (rounded) {
            verdicts.note(Kind.SUM, total, reason("table.rounding", total, addends));
            verdicts.agree(addends);
        }
        return rounded;
    }

    /** 412, 287 and 155 of 855, without a unit: as likely whole 万元 as things counted, so little apart. */
    private static boolean isOfRounded(Mention total, List<Mention> addends) {
        BigDecimal apart = of(addends).subtract(total.quantity().value()).abs();
        return total.dimension().isEmpty()
                && apart.scale() <= 0
                && apart.intValue() * 2 <= addends.size() + 1
                && apart.multiply(LITTLE).compareTo(total.quantity().value().abs()) <= 0;
    }

    /** The total is that of all addends but one: it has not been made anew. */
    static boolean isLeftOut(Mention total, List<Mention> addends) {
        BigDecimal missing = of(addends).subtract(total.quantity().value());
        return addends.size() > 1
                && missing.signum() != 0
                && addends.stream().anyMatch(addend -> addend.quantity().value().compareTo(missing) == 0);
    }

    static Reason reason(String key, Mention total, List<Mention> addends) {
        return new Reason(key, Arithmetic.sum(total.quantity().unit(), addends), of(addends), addends);
    }
}
