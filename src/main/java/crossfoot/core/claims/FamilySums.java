package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wholes and all of their parts that are told in different places: 公务用车 is its purchase and its running. */
final class FamilySums {
    /** Of one money by law, so that parts and whole can't be told of different ones. */
    private static final Set<String> CLOSED = Set.of("三公经费", "公务用车", "政府采购");

    private final Verdicts verdicts;
    private final Map<String, Map<String, List<Mention>>> families = new LinkedHashMap<>();

    FamilySums(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        for (Mention mention : mentions) {
            boolean usable = mention.isAmount()
                    && mention.named()
                    && !mention.inTable()
                    && mention.quantity().exact()
                    && mention.quantity().unit().isMoney()
                    && mention.subject().rest().isEmpty()
                    && !mention.subject().term().isEmpty();
            if (usable) {
                families.computeIfAbsent(key(mention), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(mention.subject().term(), unused -> new ArrayList<>())
                        .add(mention);
            }
        }
    }

    static boolean isClosed(String term) {
        return CLOSED.contains(term);
    }

    private static String key(Mention mention) {
        var scope = mention.subject().scope();
        return scope.owner() + "/" + scope.money() + "/" + mention.year() + "/" + mention.measure();
    }

    void check() {
        for (Map<String, List<Mention>> family : families.values()) {
            for (String whole : family.keySet()) {
                List<Mention> parts = new ArrayList<>();
                for (String term : family.keySet()) {
                    if (Terms.wholeOf(term).equals(whole)) {
                        parts.addAll(one(family, term));
                    }
                }
                compare(one(family, whole), parts, whole);
            }
        }
    }

    /** The figure, if it is told in one way only. */
    private static List<Mention> one(Map<String, List<Mention>> family, String term) {
        List<Mention> told = family.getOrDefault(term, List.of());
        boolean same = told.stream()
                .allMatch(mention -> mention.quantity().meets(told.get(0).quantity()));
        return same && !told.isEmpty() ? List.of(told.get(0)) : List.of();
    }

    private void compare(List<Mention> told, List<Mention> parts, String whole) {
        Set<String> terms =
                Set.copyOf(parts.stream().map(part -> part.subject().term()).toList());
        if (told.isEmpty() || !Terms.isComplete(whole, terms)) {
            return;
        }
        Mention total = told.get(0);
        boolean sure = CLOSED.contains(whole)
                && parts.stream()
                        .allMatch(part ->
                                part.subject().scope().isSame(total.subject().scope()));
        if (Interval.sum(parts).meets(Interval.of(total))) {
            verdicts.agree(told);
            verdicts.agree(parts);
        } else if (sure && !verdicts.isContradicted(total)) {
            boolean more = Interval.sum(parts).isAbove(Interval.of(total));
            verdicts.contradict(Kind.SUM, total, SumCheck.apart(total, parts, more ? "sum.more" : "sum.less"));
        }
    }
}
