package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Totals that stand behind their parts: A 3 万元、B 4 万元，合计 7 万元. */
final class ClosingTotals {
    /** What stands between figures that follow each other: 分别为 86 人、102 人和 64 人. */
    private static final List<String> LIST = List.of("、", "，", ",", "和", "及");

    private ClosingTotals() {}

    static List<Breakdown> of(List<Mention> mentions) {
        Surroundings surroundings = new Surroundings(mentions);
        List<Breakdown> found = new ArrayList<>();
        for (Mention total : mentions) {
            String clause = total.lead().clause().strip();
            boolean closes = !total.inTable()
                    && total.role() == Role.AMOUNT
                    && (clause.equals("共") || Words.TOTAL.in(clause))
                    && !total.named();
            if (closes) {
                List<Mention> parts = parts(surroundings, total);
                if (parts.size() > 1) {
                    found.add(new Breakdown(total, parts, true, true));
                }
            }
        }
        return found;
    }

    private static List<Mention> parts(Surroundings surroundings, Mention total) {
        List<Mention> parts = new ArrayList<>();
        for (Mention before : surroundings.before(total, other -> true)) {
            boolean part = before.dimension().equals(total.dimension())
                    && before.isAmount()
                    && (before.named() || LIST.contains(before.lead().text().strip()))
                    && before.measure() == total.measure();
            if (!part && !before.dimension().equals(total.dimension()) && parts.size() > 1) {
                break;
            }
            if (!part) {
                return List.of();
            }
            parts.add(before);
        }
        Collections.reverse(parts);
        return parts.stream()
                        .anyMatch(part -> part.lead().opensList()
                                && !Words.ENUMERATING.in(part.lead().text()))
                ? List.of()
                : parts;
    }
}
