package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** 批复项目 9 个，资金 1950 万元，分别为：甲 40 万元；乙 20 万元；…: there are as many as are listed with their money. */
final class ItemsCount {
    private static final List<String> COUNTED = List.of("个", "项", "笔");
    private static final List<String> THINGS = List.of("项目", "专项", "工程", "课题", "资金");
    private static final int FEWEST = 3;
    /** More are missing where only some are listed. */
    private static final int MOST_APART = 2;

    private final Verdicts verdicts;
    private final List<Mention> mentions;

    ItemsCount(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
    }

    void check(List<Breakdown> lists) {
        lists.forEach(this::list);
    }

    private void list(Breakdown list) {
        Mention whole = list.whole();
        boolean usable = list.complete()
                && list.parts().size() >= FEWEST
                && whole.quantity().unit().isMoney()
                && whole.index() > 0
                && list.parts().get(0).index() == whole.index() + 1;
        if (!usable) {
            return;
        }
        Mention count = mentions.get(whole.index() - 1);
        if (count.sentence() == whole.sentence() && isOfThings(count)) {
            compare(count, list);
        }
    }

    private static boolean isOfThings(Mention count) {
        return count.isAmount()
                && count.quantity().exact()
                && COUNTED.contains(count.dimension())
                && THINGS.stream()
                        .anyMatch(thing -> count.lead().clause().strip().endsWith(thing)
                                || count.tail().startsWith(thing));
    }

    /** Where the list comes to its whole, two of them may be told as one. */
    private void compare(Mention count, Breakdown list) {
        BigDecimal listed = BigDecimal.valueOf(list.parts().size());
        int apart = count.quantity().value().subtract(listed).abs().compareTo(BigDecimal.valueOf(MOST_APART));
        if (count.quantity().value().compareTo(listed) == 0) {
            verdicts.agree(List.of(count));
        } else if (apart <= 0) {
            Reason reason = new Reason("names", names(list) + " = " + listed, listed, list.parts());
            if (verdicts.isContradicted(list.whole())) {
                verdicts.contradict(Kind.COUNT, count, reason);
            } else {
                verdicts.ask(Kind.COUNT, count, reason);
            }
        }
    }

    private static String names(Breakdown list) {
        return list.parts().stream().map(part -> part.subject().words()).collect(Collectors.joining("、"));
    }
}
