package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rates and shares of which nothing has been said yet: of all pairs of figures near one, the pair that its words point
 * at most clearly. One that makes it proves it; where none does, it is wrong by the pair that is pointed at, if that is
 * clear enough.
 */
final class RateSearch {
    private static final Surroundings.Reach REACH = new Surroundings.Reach(14, 3, 8);
    /** What the words must weigh. */
    private static final int CLEAR = 8;

    /** 完成预算的 82%: its budget may be told nowhere. */
    private static final int NEVER = Integer.MAX_VALUE;

    private static final int POSSIBLE = 4;
    /** 98.3%（按户籍人口计算）. */
    private static final Pattern OTHERWISE = Pattern.compile("^[（(](?:按|以|不含|剔除|扣除)");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> IS = List.of("为", "即", "计");
    /** 目标 95%; 预算法的“百分之一至百分之三”: what the plan or the law wants. */
    private static final List<String> TARGETS = List.of("目标", "不低于", "不超过", "应达", "标准", "≥", "要求", "“", "至");

    private static final List<String> COMPARED = List.of("较", "比", "上年", "去年", "高于", "低于");
    /** Of a budget, whatever else was planned and done stands beside it. */
    private static final String EXECUTED = "执行率";

    private static final List<String> FAILED = List.of("不", "未");
    private static final String RATE = "率";

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    /** The lists that a figure is a part of, by its place. */
    private final Map<Integer, List<Breakdown>> lists = new HashMap<>();

    private final Map<BigDecimal, List<Mention>> inTables;

    RateSearch(Verdicts verdicts, List<Mention> mentions, List<Breakdown> lists) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.inTables = mentions.stream()
                .filter(mention ->
                        mention.inTable() && mention.quantity().unit().isRate())
                .collect(Collectors.groupingBy(rate -> rate.quantity().value().stripTrailingZeros()));
        for (Breakdown list : lists) {
            list.parts()
                    .forEach(part -> this.lists
                            .computeIfAbsent(part.index(), unused -> new ArrayList<>())
                            .add(list));
        }
    }

    void check(Mention rate) {
        boolean open = rate.quantity().unit().isRate()
                && !rate.inTable()
                && !rate.role().isChange()
                && !rate.prior()
                && rate.quantity().exact()
                && !isTarget(rate)
                && rate.quantity().value().compareTo(HUNDRED) != 0
                && !NamedRates.isOfChange(rate)
                && !isOfAmount(rate)
                && !JointShares.isJoint(surroundings, rate)
                && COMPARED.stream().noneMatch(rate.lead().clause().strip()::startsWith)
                && verdicts.isOpen(rate);
        if (open) {
            settle(rate, near(rate));
        }
    }

    /**
     * Of the kind of the figure right before it some more: money stands between 常住人口 and those who have signed; and
     * what goes by the name of its whole, however many there are between.
     */
    private List<Mention> near(Mention rate) {
        Set<Mention> near = new LinkedHashSet<>(surroundings.near(rate, REACH, RateSearch::isUsable));
        RateWords words = new RateWords(rate, surroundings, lists);
        near.addAll(limit(surroundings.earlier(rate, other -> isUsable(other) && words.isCalled(other))));
        surroundings.before(rate, RateSearch::isUsable).stream()
                .limit(1)
                .map(part -> surroundings.earlier(
                        rate, other -> isUsable(other) && other.dimension().equals(part.dimension())))
                .forEach(alike -> near.addAll(limit(alike)));
        return List.copyOf(near);
    }

    private static List<Mention> limit(List<Mention> figures) {
        return figures.subList(0, Math.min(figures.size(), REACH.earlier()));
    }

    /** What is to be reached is of no figures. */
    private static boolean isTarget(Mention rate) {
        return rate.measure().isPlan() && TARGETS.stream().anyMatch(rate.lead().text()::contains);
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

    private RateWays ways(Mention rate, List<Mention> near) {
        RateWords named = new RateWords(rate, surroundings, lists);
        RateWays ways = new RateWays(rate);
        boolean money = rate.lead().clause().contains(EXECUTED);
        for (Mention part : near) {
            int weight = named.part(part);
            near.stream()
                    .filter(whole -> !money || whole.quantity().unit().isMoney())
                    .filter(whole -> whole.index() != part.index() && isOfOneKind(part, whole))
                    .filter(whole -> !isOfOtherBudget(rate, whole))
                    .forEach(whole -> ways.add(way(rate, part, whole), weight + named.whole(whole, part)));
        }
        return ways;
    }

    /** It names one budget, this is the other. */
    private static boolean isOfOtherBudget(Mention rate, Mention whole) {
        boolean told = whole.measure() == Measure.INITIAL || whole.measure() == Measure.ADJUSTED;
        return rate.role() == Role.EXECUTION && told && !ExecutionCheck.isOf(rate.against(), whole.measure());
    }

    /** 抽检 1286 批次，不合格 34 批次，合格率 97.36%: what is left of all. */
    private static Optional<RateText> way(Mention rate, Mention part, Mention whole) {
        String name = rate.lead().clause().strip();
        boolean rest = FAILED.stream().anyMatch(not -> part.lead().clause().contains(not) && !name.contains(not))
                && name.endsWith(RATE);
        return rest ? Growth.byBase(rate, part, whole) : RateText.share(rate, part, whole);
    }

    /** Of 1,620 beds 1,037 are taken by people, of 862 visits 174 end with an order: units of counts differ. */
    private static boolean isOfOneKind(Mention part, Mention whole) {
        boolean counts =
                part.quantity().unit().isCount() && whole.quantity().unit().isCount();
        return whole.dimension().equals(part.dimension())
                || (counts && whole.sentence() == part.sentence() && whole.index() == part.index() - 1);
    }

    private static boolean isUsable(Mention other) {
        return other.isAmount()
                && other.quantity().exact()
                && other.quantity().value().signum() > 0;
    }

    private void settle(Mention rate, List<Mention> near) {
        RateWays ways = ways(rate, near);
        if (!ways.prove(verdicts, POSSIBLE) && !isProven(rate) && !isOfList(rate, ways) && !isOfBoth(rate, near)) {
            ways.meant(rate.measure().isPlan() && rate.role() != Role.SHARE ? NEVER : CLEAR, POSSIBLE)
                    .filter(text -> !isOfOtherWhole(text, ways)
                            && !OTHERWISE.matcher(rate.tail()).find())
                    .ifPresent(text -> RateText.settle(verdicts, List.of(text), true));
        }
    }

    /** 抽取 24 家，占获补企业的 33.8%: of 71 that have another name some way before; 48 are 企业, but not so called in full. */
    private boolean isOfOtherWhole(RateText meant, RateWays ways) {
        Mention part = meant.from().get(0);
        Set<String> name = Affinity.pairs(ShareBases.name(meant.stated()));
        return meant.stated().role() == Role.SHARE
                && !new RateWords(meant.stated(), surroundings, lists)
                        .isCalled(meant.from().get(1))
                && Affinity.shared(name, meant.from().get(1)) < name.size()
                && ways.texts().stream().anyMatch(other -> other.from().get(0).equals(part) && other.agreesFinely());
    }

    /** A table has the same rate, and it is right there. */
    private boolean isProven(Mention rate) {
        return inTables.getOrDefault(rate.quantity().value().stripTrailingZeros(), List.of()).stream()
                .anyMatch(verdicts::isAgreed);
    }

    /** Of all that its list comes to, whatever is told as its whole. */
    private boolean isOfList(Mention rate, RateWays ways) {
        return ways.texts().stream()
                .map(text -> text.from().get(0))
                .distinct()
                .flatMap(part -> lists.getOrDefault(part.index(), List.of()).stream()
                        .flatMap(list -> RateText.ofAll(rate, part, list.parts()).stream()))
                .anyMatch(RateText::agrees);
    }

    /** 集中供养 284 人、分散供养 842 人，集中供养率 25.22%: of the two that stand side by side. */
    private static boolean isOfBoth(Mention rate, List<Mention> near) {
        return near.stream()
                .anyMatch(part -> near.stream()
                        .filter(other -> Math.abs(other.index() - part.index()) == 1
                                && other.dimension().equals(part.dimension()))
                        .flatMap(other -> RateText.ofAll(rate, part, List.of(part, other)).stream())
                        .anyMatch(RateText::agrees));
    }
}
