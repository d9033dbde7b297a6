package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lists that need not be all of their wholes, and nearly are: looked at when all else has been checked. */
final class OpenLists {
    /** How unlikely an accident must be. */
    private static final int CHANCE = 20;

    /** 集中供养 and 分散供养 are likely to be all of it. */
    private static final int CHANCE_OF_PAIR = 2;

    /** In published reports a list that leaves out less than so many percent of its whole is mostly meant to be all. */
    private static final BigDecimal LEFT_OUT = BigDecimal.valueOf(3);

    private static final int TELLING_DIGITS = 5;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Verdicts verdicts;
    private final List<Breakdown> lists = new ArrayList<>();

    OpenLists(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Its parts are less than its whole, or more though they may overlap. */
    void add(Breakdown list) {
        lists.add(list);
    }

    /**
     * With two digits of one part changed about, the list would be all of its whole: no list is so by chance, unless
     * the part has been proven by other figures.
     */
    void check() {
        for (Breakdown list : lists) {
            Mention whole = list.whole();
            if (list.parts().size() == 1) {
                ofOne(whole, list.parts().get(0));
            } else if (!verdicts.isContradicted(whole) && Typo.isSwapped(whole, TableSum.of(list.parts()))) {
                verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, list.parts(), "sum.less"));
            } else if (!NearMiss.settle(verdicts, whole, list.parts(), chance(list))) {
                nearlyAll(list);
            }
        }
    }

    /** 到位 1355.81 万元，其中县财政 1356.81 万元: all of it, but for one digit. */
    private void ofOne(Mention whole, Mention part) {
        boolean telling = whole.quantity().number().precision() >= TELLING_DIGITS
                && whole.quantity().unit().equals(part.quantity().unit())
                && whole.quantity().exact()
                && part.quantity().exact()
                && !verdicts.isContradicted(whole);
        if (telling && Typo.isOneSlip(part.quantity().number(), whole.quantity().number())) {
            String key = Interval.of(part).isAbove(Interval.of(whole)) ? "sum.more" : "sum.less";
            verdicts.contradict(SumCheck.kind(whole), whole, SumCheck.apart(whole, List.of(part), key));
        }
    }

    private static int chance(Breakdown list) {
        return Completeness.isComplementary(list.parts()) ? CHANCE_OF_PAIR : CHANCE;
    }

    private void nearlyAll(Breakdown list) {
        Mention whole = list.whole();
        boolean said = verdicts.isContradicted(whole) || list.parts().stream().anyMatch(verdicts::isContradicted);
        boolean exact = whole.quantity().exact()
                && list.parts().stream().allMatch(part -> part.quantity().exact());
        BigDecimal stated = whole.quantity().value();
        BigDecimal sum = TableSum.of(list.parts());
        boolean near =
                sum.compareTo(stated) < 0 && sum.multiply(ALL).compareTo(stated.multiply(ALL.subtract(LEFT_OUT))) >= 0;
        if (said || !exact || !near) {
            return;
        }
        if (ListedParts.isOfRounded(whole, list.parts())) {
            verdicts.note(SumCheck.kind(whole), whole, SumCheck.apart(whole, list.parts(), "sum.rounding"));
        } else {
            verdicts.ask(SumCheck.kind(whole), whole, SumCheck.apart(whole, list.parts(), "sum.nearly"));
        }
    }
}
