package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import crossfoot.core.draft.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares that come to 100 together: the last digit of one may have been made up so that they do, and is no error. */
final class FilledShares {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int MOST = 40;

    private FilledShares() {}

    /** The indexes of all such shares. */
    static Set<Integer> of(List<Mention> mentions) {
        Set<Integer> filled = new HashSet<>();
        lists(mentions).forEach(list -> list.forEach(share -> filled.add(share.index())));
        return filled;
    }

    /** Those of a sentence or of a table's column that stand behind each other. */
    static List<List<Mention>> lists(List<Mention> mentions) {
        Map<String, List<Mention>> lists = new LinkedHashMap<>();
        for (Mention rate : mentions) {
            if (rate.quantity().unit().isRate()
                    && !rate.role().isChange()
                    && rate.quantity().value().compareTo(ALL) < 0) {
                lists.computeIfAbsent(list(rate), unused -> new ArrayList<>()).add(rate);
            }
        }
        List<List<Mention>> filled = new ArrayList<>();
        lists.values().forEach(list -> add(list.subList(0, Math.min(MOST, list.size())), filled));
        return filled;
    }

    private static String list(Mention rate) {
        Span at = rate.at();
        return rate.inTable() ? at.block() + "/" + at.column() : "" + rate.sentence();
    }

    private static void add(List<Mention> list, List<List<Mention>> filled) {
        for (int from = 0; from < list.size(); from++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int to = from; to < list.size() && sum.compareTo(ALL) < 0; to++) {
                sum = sum.add(list.get(to).quantity().value());
                if (to > from && sum.compareTo(ALL) == 0) {
                    filled.add(list.subList(from, to + 1));
                }
            }
        }
    }
}
