package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rates and shares of which nothing has been said yet: of all pairs of figures near one, the pair that its words point
 * at most clearly. One that makes it proves it; where none does, it is wrong by the pair that is pointed at, if that is
 * clear enough.
 */
final class RateSearch {
    private static final int MOST_BEFORE = 14;
    private static final int MOST_EARLIER = 8;
    private static final int MOST_BEHIND = 3;
    /** What the words must weigh. */
    private static final int CLEAR = 8;

    private static final int AHEAD = 2;
    private static final int POSSIBLE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> IS = List.of("为", "即", "计");
    private static final List<String> COMPARED = List.of("较", "比", "上年", "去年", "高于", "低于");
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(2);
    private static final List<String> ALL = List.of("应", "计划", "目标", "总", "共", "全", "任务", "受理", "发放", "收到", "抽查", "检查");
    /** 非税收入 is no 税收. */
    private static final String NOT = "非";

    private static final List<String> ADDED = List.of("追加", "调增", "调减");
    private static final List<String> NO_PARTS = List.of("满意", "覆盖", "知晓", "增长", "均", "及时", "使用率", "利用率");

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Set<Integer> parts = new HashSet<>();
    private final List<Breakdown> lists;

    RateSearch(Verdicts verdicts, List<Mention> mentions, List<Breakdown> lists) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.lists = lists;
        lists.forEach(list -> list.parts().forEach(part -> parts.add(part.index())));
    }

    /** A way to the rate, and how clearly the words point at it. */
    private record Way(RateText text, int weight) {
        Mention part() {
            return text.from().get(0);
        }

        Mention whole() {
            return text.from().get(1);
        }
    }

    void check(Mention rate) {
        boolean open = rate.quantity().unit().isRate()
                && !rate.inTable()
                && !rate.role().isChange()
                && !rate.prior()
                && rate.quantity().exact()
                && !rate.measure().isPlan()
                && rate.quantity().value().compareTo(HUNDRED) != 0
                && !NamedRates.isOfChange(rate)
                && !isOfAmount(rate)
                && COMPARED.stream().noneMatch(rate.lead().clause().strip()::startsWith)
                && verdicts.isOpen(rate);
        if (open) {
            settle(rate, ways(rate));
        }
    }

    /** 中央补贴 47.5% 为 614 万元: what the rate makes stands behind it. */
    private boolean isOfAmount(Mention rate) {
        return !surroundings
                .behind(
                        rate,
                        next -> next.index() == rate.index() + 1
                                && IS.contains(next.lead().text().strip()))
                .isEmpty();
    }

    private List<Way> ways(Mention rate) {
        List<Mention> near = near(rate);
        Words named = new Words(rate);
        List<Way> ways = new ArrayList<>();
        for (Mention part : near) {
            for (Mention whole : near) {
                if (part.index() != whole.index() && part.dimension().equals(whole.dimension())) {
                    RateText.share(rate, part, whole)
                            .map(text -> new Way(text, named.part(part) + named.whole(whole, part)))
                            .ifPresent(ways::add);
                }
            }
        }
        ways.sort(Comparator.comparingInt(Way::weight).reversed());
        return ways;
    }

    private List<Mention> near(Mention rate) {
        List<Mention> near = new ArrayList<>(limit(surroundings.paragraph(rate, RateSearch::isUsable), MOST_BEFORE));
        near.addAll(limit(surroundings.behind(rate, RateSearch::isUsable), MOST_BEHIND));
        near.addAll(limit(surroundings.earlier(rate, RateSearch::isUsable), MOST_EARLIER));
        return near;
    }

    private static List<Mention> limit(List<Mention> figures, int most) {
        return figures.subList(0, Math.min(figures.size(), most));
    }

    private static boolean isUsable(Mention other) {
        return other.isAmount()
                && other.quantity().exact()
                && other.quantity().value().signum() > 0;
    }

    private void settle(Mention rate, List<Way> ways) {
        Optional<Way> right = ways.stream().filter(way -> way.text().agrees()).findFirst();
        if (right.isPresent()) {
            if (right.get().weight() >= POSSIBLE) {
                verdicts.agree(List.of(rate));
                verdicts.agree(right.get().text().from());
            }
            return;
        }
        if (isOfList(rate, ways)) {
            return;
        }
        List<Way> plausible =
                ways.stream().filter(way -> isPlausible(rate, way)).toList();
        Optional<Way> best = plausible.stream()
                .findFirst()
                .filter(way ->
                        way.weight() >= CLEAR && way.weight() >= ways.get(0).weight());
        boolean clear = best.isPresent()
                && plausible.stream()
                        .filter(way -> way.weight() > best.get().weight() - AHEAD)
                        .allMatch(way -> isSame(way, best.get()));
        if (clear && ways.stream().noneMatch(way -> way.text().isNear())) {
            RateText.settle(verdicts, List.of(best.get().text()), true);
        }
    }

    /** Of all that its list comes to, whatever is told as its whole. */
    private boolean isOfList(Mention rate, List<Way> ways) {
        return ways.stream()
                .map(Way::part)
                .distinct()
                .flatMap(part -> lists.stream()
                        .filter(list -> list.parts().contains(part))
                        .flatMap(list -> RateText.ofAll(rate, part, list.parts()).stream()))
                .anyMatch(RateText::agrees);
    }

    private static boolean isSame(Way one, Way other) {
        return one.part().quantity().value().compareTo(other.part().quantity().value()) == 0
                && one.whole()
                                .quantity()
                                .value()
                                .compareTo(other.whole().quantity().value())
                        == 0;
    }

    private static boolean isPlausible(Mention rate, Way way) {
        BigDecimal expected = Arithmetic.percent(way.text().part(), way.text().whole());
        BigDecimal said = rate.quantity().value();
        return said.compareTo(expected.multiply(FARTHEST)) <= 0 && expected.compareTo(said.multiply(FARTHEST)) <= 0;
    }

    /** What the words of a rate say of the figures it is of. */
    private final class Words {
        private final Mention rate;
        private final String before;
        private final Set<String> base;
        private final Set<String> own;

        Words(Mention rate) {
            String clause = rate.lead().clause().strip();
            int of = clause.lastIndexOf('占');
            this.rate = rate;
            this.before = of == 0 ? named(rate) : of < 0 ? clause : clause.substring(0, of);
            this.base = of < 0 ? Set.of() : Affinity.pairs(clause.substring(of + 1));
            this.own = Affinity.pairs(before);
        }

        /** 环境整治类支出最多，占总支出的 33.4%: what it is of may stand in the clause before. */
        private static String named(Mention rate) {
            String text = rate.lead().text();
            return text.substring(0, text.lastIndexOf('占'));
        }

        private int near(Mention figure) {
            boolean sentence = figure.sentence() == rate.sentence();
            boolean item = surroundings
                            .item(rate, other -> other.index() == figure.index())
                            .size()
                    == 1;
            int other = sentence && !item && rate.role() == Role.RATE ? -3 : 0;
            return other + (figure.at().block() == rate.at().block() ? 1 : 0) + (sentence ? 1 : 0) + (item ? 1 : 0);
        }

        int part(Mention figure) {
            int weight = near(figure);
            weight += figure.index() == rate.index() - 1 ? 2 : 0;
            weight += surroundings.isTold(figure, rate) && figure.index() < rate.index() ? 1 : 0;
            boolean opposite = figure.lead().clause().contains(NOT) != before.contains(NOT);
            boolean called = Affinity.shared(own, figure) > 0 && !opposite;
            weight += called ? 3 : rate.role() == Role.RATE ? -3 : 0;
            boolean listed = parts.contains(figure.index()) && figure.index() != rate.index() - 1;
            weight += listed && !(called && base.isEmpty()) ? -2 : 0;
            weight += rate.role() == Role.EXECUTION && !figure.measure().isPlan() ? 1 : 0;
            weight -= figure.measure().isPlan() ? 2 : 0;
            weight -= ADDED.stream().anyMatch(figure.lead().clause()::contains) ? 4 : 0;
            weight -= NO_PARTS.stream().anyMatch(rate.lead().clause()::contains) ? 3 : 0;
            return weight;
        }

        int whole(Mention figure, Mention part) {
            int weight = near(figure);
            boolean larger = figure.quantity().value().compareTo(part.quantity().value()) >= 0;
            weight += larger ? 1 : rate.role() == Role.EXECUTION ? 0 : -4;
            weight += Affinity.shared(base, figure) > 0 ? 4 : 0;
            weight += isListed(figure, part) ? 3 : 0;
            weight += ALL.stream().anyMatch(figure.lead().clause()::contains) ? 1 : 0;
            weight += figure.tail().startsWith("中") ? 2 : 0;
            weight += parts.contains(figure.index()) && !isListed(figure, part) ? -2 : 0;
            weight += rate.role() == Role.EXECUTION ? execution(figure) : 0;
            weight += !base.isEmpty() && Affinity.shared(base, figure) == 0 ? -6 : 0;
            weight += isShared(figure) ? -4 : 0;
            return weight;
        }

        private int execution(Mention figure) {
            boolean named = rate.against() == Against.INITIAL || rate.against() == Against.ADJUSTED;
            int plan = figure.measure().isPlan() ? 3 : -4;
            return plan
                    + (figure.measure() == Measure.ADJUSTED && !named ? 1 : 0)
                    + (named && ExecutionCheck.isOf(rate.against(), figure.measure()) ? 1 : 0);
        }

        /** A share of its own stands right behind it. */
        private boolean isShared(Mention figure) {
            return surroundings
                    .behind(figure, next -> next.index() == figure.index() + 1 && next.role() == Role.SHARE)
                    .stream()
                    .anyMatch(next -> next.index() != rate.index());
        }

        private boolean isListed(Mention whole, Mention part) {
            return lists.stream()
                    .anyMatch(list -> list.whole().index() == whole.index()
                            && list.parts().contains(part));
        }
    }
}
