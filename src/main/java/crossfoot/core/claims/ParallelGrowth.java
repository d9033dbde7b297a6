package crossfoot.core.claims;

import crossfoot.core.claims.read.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 收、支分别为 3 万元、4 万元。…分别减少 1 万元、2 万元，下降 25%、33.3%: figure by figure, in their order. */
final class ParallelGrowth {
    private static final List<String> BETWEEN = List.of("、", "和", "及", "与");
    private static final int REACH = 12;

    private final Verdicts verdicts;
    private final List<Mention> mentions;
    private final Set<Integer> listed = new HashSet<>();

    ParallelGrowth(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.mentions = mentions;
        for (int i = 1; i < mentions.size(); i++) {
            if (isJoined(mentions.get(i - 1), mentions.get(i))) {
                listed.add(i - 1);
                listed.add(i);
            }
        }
    }

    /** Whether it stands in a list of changes; with the last of such rates all of them are checked. */
    boolean check(Mention mention) {
        boolean one = mention.role().isChange() && listed.contains(mention.index());
        boolean last = mention.index() + 1 == mentions.size() || !isJoined(mention, mentions.get(mention.index() + 1));
        if (one && last && mention.quantity().unit().isRate()) {
            List<Mention> rates = list(mention.index());
            int first = rates.get(0).index();
            List<Mention> changes = first > 0 ? list(first - 1) : List.of();
            if (changes.size() == rates.size()
                    && changes.get(0).role() == rates.get(0).role()) {
                settle(rates, changes, levels(changes));
            }
        }
        return one;
    }

    private static boolean isJoined(Mention before, Mention next) {
        return before.sentence() == next.sentence()
                && before.dimension().equals(next.dimension())
                && before.role() == next.role()
                && BETWEEN.contains(next.lead().text().strip());
    }

    /** The list that ends with this mention. */
    private List<Mention> list(int last) {
        List<Mention> list = new ArrayList<>(List.of(mentions.get(last)));
        for (int i = last; i > 0 && isJoined(mentions.get(i - 1), mentions.get(i)); i--) {
            list.add(0, mentions.get(i - 1));
        }
        return list;
    }

    /** The nearest list of as many amounts of the same kind before it; empty if there is none. */
    private List<Mention> levels(List<Mention> changes) {
        Mention change = changes.get(0);
        for (int i = change.index() - 1; i >= Math.max(0, change.index() - REACH); i--) {
            List<Mention> list = list(i);
            boolean fits = list.size() == changes.size()
                    && GrowthCheck.isNow(list.get(0))
                    && GrowthCheck.same(list.get(0), change)
                    && list.get(0).at().block() == change.at().block();
            if (fits) {
                return list;
            }
        }
        return List.of();
    }

    private void settle(List<Mention> rates, List<Mention> changes, List<Mention> levels) {
        for (int i = 0; i < levels.size(); i++) {
            List<RateText> ways = Growth.byChange(rates.get(i), levels.get(i), changes.get(i)).stream()
                    .toList();
            RateText.settle(verdicts, ways, true);
        }
    }
}
