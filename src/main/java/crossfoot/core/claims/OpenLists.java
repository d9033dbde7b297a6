package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Completeness;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lists that need not be all of their wholes, and nearly are: looked at when all else has been checked. */
final class OpenLists {
    /** How unlikely an accident must be. */
    private static final int CHANCE = 20;

    /** 集中供养 and 分散供养 are likely to be all of it. */
    private static final int CHANCE_OF_PAIR = 2;

    /** As {@link ListWeight} weighs them. */
    private static final int SURE = 8;

    private static final int LIKELY = 6;
    /** Two that come to less are not all; nor need two sources or uses of money be. */
    private static final BigDecimal NEARLY = new BigDecimal("0.9");

    private static final int TELLING_DIGITS = 5;
    private static final Pattern CROSSED = Pattern.compile("交叉|重叠|重合|重复|相加");

    private final Verdicts verdicts;
    private final List<Breakdown> lists = new ArrayList<>();

    private final Surroundings surroundings;

    /** What is told behind the last figure of a paragraph. */
    private final Map<Integer, String> ends = new HashMap<>();

    OpenLists(Verdicts verdicts, Surroundings surroundings, Statements statements) {
        this.verdicts = verdicts;
        this.surroundings = surroundings;
        statements.passages().forEach(passage -> ends.put(passage.block(), passage.tail()));
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

    /** 街道 320 万元、社区 180 万元，占资金的 86.2%: together they are not all of it. */
    private boolean isShare(Breakdown list) {
        Mention last = list.parts().get(list.parts().size() - 1);
        return surroundings.behind(last, rate -> rate.quantity().unit().isRate()).stream()
                .flatMap(rate -> RateText.together(rate, list.parts(), list.whole()).stream())
                .anyMatch(RateText::agrees);
    }

    /** 两类有交叉，不能相加: said right behind the list. */
    private boolean isCrossed(Breakdown list) {
        Mention last = list.parts().get(list.parts().size() - 1);
        String behind = surroundings
                .next(last)
                .map(next -> next.lead().text())
                .orElse(ends.getOrDefault(last.at().block(), ""));
        return CROSSED.matcher(last.tail() + behind).find();
    }

    /** 非常满意 131 份、满意 49 份，两项合计 180 份: they have a total of their own. */
    private boolean isAdded(Breakdown list) {
        Mention last = list.parts().get(list.parts().size() - 1);
        return surroundings.behind(last, Mention::isAmount).stream()
                .anyMatch(total -> Interval.sum(list.parts()).meets(Interval.of(total)));
    }

    private static int chance(Breakdown list) {
        return Completeness.isComplementary(list.parts()) ? CHANCE_OF_PAIR : CHANCE;
    }

    /** Said where it is as good as sure that the list was meant to be all, asked where it is likely. */
    private void nearlyAll(Breakdown list) {
        Mention whole = list.whole();
        List<Mention> parts = list.parts();
        boolean said = verdicts.isContradicted(whole) || parts.stream().anyMatch(verdicts::isContradicted);
        boolean exact = whole.quantity().exact()
                && parts.stream().allMatch(part -> part.quantity().exact());
        boolean less = TableSum.of(parts).compareTo(whole.quantity().value()) < 0;
        ListWeight weighed = new ListWeight(list);
        int weight = weighed.weight();
        boolean sure = weight >= SURE && weighed.isFamily();
        boolean pair = parts.size() == 2
                && (whole.quantity().unit().isMoney()
                        || TableSum.of(parts).compareTo(whole.quantity().value().multiply(NEARLY)) < 0);
        if (said || !exact || !less || weight < LIKELY || pair || isCrossed(list) || isShare(list) || isAdded(list)) {
            return;
        }
        Reason reason = SumCheck.apart(whole, parts, sure ? "sum.less" : "sum.nearly");
        if (ListedParts.isOfRounded(whole, parts)) {
            verdicts.note(SumCheck.kind(whole), whole, SumCheck.apart(whole, parts, "sum.rounding"));
        } else if (sure) {
            verdicts.contradict(SumCheck.kind(whole), whole, reason);
        } else {
            verdicts.ask(SumCheck.kind(whole), whole, reason);
        }
    }
}
