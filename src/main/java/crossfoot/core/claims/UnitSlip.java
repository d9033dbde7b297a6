package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers that add up as they are written while one of them has another unit than all the others: 元 for 万元. */
final class UnitSlip {
    private UnitSlip() {}

    /** Whether it is one, and then it has been said. */
    static boolean said(Verdicts verdicts, Mention whole, List<Mention> parts) {
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
