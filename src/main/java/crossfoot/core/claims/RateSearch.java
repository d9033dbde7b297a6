package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** 占工程支出的 89.58%（1,512.30 万元）: nothing else is meant. */
    private static final int BRACKETED = 8;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> IS = List.of("为", "即", "计");
    /** 目标 95%; 预算法的“百分之一至百分之三”: what the plan or the law wants. */
    private static final List<String> TARGETS = List.of("目标", "不低于", "不超过", "应达", "标准", "≥", "要求", "“", "至");

    private static final List<String> COMPARED = List.of("较", "比", "上年", "去年", "高于", "低于");
    private static final List<String> ALL = List.of("应", "计划", "目标", "总", "共", "全", "任务", "受理", "发放", "收到", "抽查", "检查");
    /** 非税收入 is no 税收. */
    private static final String NOT = "非";
    /** Of a budget, whatever else was planned and done stands beside it. */
    private static final String EXECUTED = "执行率";

    /** What an office may have at most. */
    private static final String POSTS = "编制";

    private static final List<String> RESTS = List.of("结余", "结转", "剩余", "未");
    private static final List<String> FAILED = List.of("不", "未");
    private static final String RATE = "率";
    private static final List<String> BRACKETS = List.of("（", "(");
    private static final List<String> ADDED = List.of("追加", "调增", "调减");
    private static final List<String> NO_PARTS = List.of("满意", "覆盖", "知晓", "增长", "均", "及时", "使用率", "利用率");

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

    /** Of the kind of the figure right before it some more: money stands between 常住人口 and those who have signed. */
    private List<Mention> near(Mention rate) {
        List<Mention> near = surroundings.near(rate, REACH, RateSearch::isUsable);
        surroundings.before(rate, RateSearch::isUsable).stream()
                .limit(1)
                .flatMap(part -> surroundings
                        .earlier(rate, other -> isUsable(other) && other.dimension().equals(part.dimension()))
                        .stream()
                        .limit(REACH.earlier()))
                .filter(other -> !near.contains(other))
                .forEach(near::add);
        return near;
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
        Words named = new Words(rate);
        RateWays ways = new RateWays(rate);
        boolean money = rate.lead().clause().contains(EXECUTED);
        for (Mention part : near) {
            int weight = named.part(part);
            near.stream()
                    .filter(whole -> !money || whole.quantity().unit().isMoney())
                    .filter(whole -> whole.index() != part.index() && isOfOneKind(part, whole))
                    .forEach(whole -> ways.add(way(rate, part, whole), weight + named.whole(whole, part)));
        }
        return ways;
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
                    .filter(text -> !isOfOtherWhole(text, ways))
                    .ifPresent(text -> RateText.settle(verdicts, List.of(text), true));
        }
    }

    /** 抽取 24 家，占获补企业的 33.8%: of 71 that have another name some way before; 48 are 企业, but not so called in full. */
    private static boolean isOfOtherWhole(RateText meant, RateWays ways) {
        Mention part = meant.from().get(0);
        Set<String> name = Affinity.pairs(ShareBases.name(meant.stated()));
        return meant.stated().role() == Role.SHARE
                && Affinity.shared(name, meant.from().get(1)) < name.size()
                && ways.texts().stream()
                        .anyMatch(other -> other.from().get(0).equals(part) && other.agreesFinely());
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

    /** What the words of a rate say of the figures it is of. */
    private final class Words {
        private final Mention rate;
        private final String before;
        private final Set<String> base;
        private final Set<String> own;
        /** What it makes stands right behind it. */
        private final boolean bracketed;

        Words(Mention rate) {
            String clause = rate.lead().clause().strip();
            int of = clause.lastIndexOf('占');
            this.rate = rate;
            this.before = of == 0 ? named(rate) : of < 0 ? clause : clause.substring(0, of);
            this.base = of < 0 ? Set.of() : Affinity.pairs(clause.substring(of + 1));
            this.own = Affinity.pairs(before);
            this.bracketed = surroundings.next(rate).filter(this::isBracketed).isPresent();
        }

        /** 环境整治类支出最多，占总支出的 33.4%: what it is of may stand in the clause before. */
        private static String named(Mention rate) {
            String text = rate.lead().text();
            return text.substring(0, text.lastIndexOf('占'));
        }

        private int near(Mention figure) {
            boolean sentence = figure.sentence() == rate.sentence();
            boolean item = !surroundings
                    .item(rate, other -> other.index() == figure.index())
                    .isEmpty();
            int other = sentence && !item && rate.role() == Role.RATE ? -3 : 0;
            return other + surroundings.closeness(rate, figure);
        }

        int part(Mention figure) {
            boolean beside = surroundings.isRightBefore(figure, rate);
            int weight = near(figure);
            weight += beside ? 2 : 0;
            weight += SharePart.isBracketed(rate, figure) ? BRACKETED : 0;
            weight += (beside || surroundings.isTold(figure, rate)) && figure.index() < rate.index() ? 1 : 0;
            boolean opposite = figure.lead().clause().contains(NOT) != before.contains(NOT);
            boolean called = Affinity.shared(own, figure) > 0 && !opposite;
            boolean brief = beside && NamedRates.isOfStem(rate, figure);
            weight += called ? 3 : brief ? 1 : isNamed() ? -4 : 0;
            boolean listed = lists.containsKey(figure.index()) && !beside;
            weight += listed && !(called && base.isEmpty()) ? -2 : 0;
            weight += rate.role() == Role.EXECUTION ? outcome(figure) : 0;
            weight -= figure.measure().isPlan() ? 2 : 0;
            weight -= ADDED.stream().anyMatch(figure.lead().clause()::contains) ? 4 : 0;
            weight += isBracketed(figure) ? 4 : bracketed ? -6 : 0;
            weight -= NO_PARTS.stream().anyMatch(rate.lead().clause()::contains) ? 3 : 0;
            return weight;
        }

        /** 满意率, 新能源占比: its own words say of what it is. */
        private boolean isNamed() {
            return rate.role() == Role.RATE || (rate.lead().clause().strip().indexOf('占') > 0 && !own.isEmpty());
        }

        /** What is left has not been done. */
        private static int outcome(Mention figure) {
            boolean left = figure.role() != Role.AMOUNT
                    || RESTS.stream().anyMatch(figure.lead().clause()::contains);
            return left ? -6 : figure.measure().isPlan() ? 0 : 1;
        }

        int whole(Mention figure, Mention part) {
            int weight = near(figure);
            boolean larger = figure.quantity().value().compareTo(part.quantity().value()) >= 0;
            weight += larger ? 1 : isOverdone() ? 0 : -4;
            weight += Affinity.shared(base, figure) > 0 ? 4 : 0;
            boolean spent = rate.role() == Role.EXECUTION && !figure.measure().isPlan();
            weight += isListed(figure, part) && !spent ? 3 : 0;
            weight += ALL.stream().anyMatch(figure.lead().clause()::contains) ? 1 : 0;
            weight += figure.tail().startsWith("中") ? 2 : 0;
            weight += lists.containsKey(figure.index()) && !isListed(figure, part) ? -2 : 0;
            weight += rate.role() == Role.EXECUTION ? execution(figure) : 0;
            weight += !base.isEmpty() && Affinity.shared(base, figure) == 0 ? -6 : 0;
            weight -= Affinity.shared(base, part) > Affinity.shared(base, figure) ? 6 : 0;
            weight += isShared(figure) ? -4 : isBracketed(figure) ? -8 : 0;
            weight += figure.dimension().equals(part.dimension()) ? 0 : -1;
            return weight;
        }

        /** More can be done than was planned. */
        private boolean isOverdone() {
            return rate.role() == Role.EXECUTION && rate.quantity().value().compareTo(HUNDRED) > 0;
        }

        private int execution(Mention figure) {
            boolean named = rate.against() == Against.INITIAL || rate.against() == Against.ADJUSTED;
            int plan = figure.measure().isPlan() || figure.lead().clause().contains(POSTS) ? 3 : -4;
            return plan
                    + (figure.measure() == Measure.ADJUSTED && !named ? 1 : 0)
                    + (named && ExecutionCheck.isOf(rate.against(), figure.measure()) ? 1 : 0);
        }

        /** 占工程支出的 89.58%（1512.30 万元）: the part that the rate tells of. */
        private boolean isBracketed(Mention figure) {
            return figure.index() == rate.index() + 1
                    && BRACKETS.contains(figure.lead().text().strip());
        }

        /** A share of its own stands right behind it. */
        private boolean isShared(Mention figure) {
            return surroundings
                    .behind(figure, next -> next.index() == figure.index() + 1 && next.role() == Role.SHARE)
                    .stream()
                    .anyMatch(next -> next.index() != rate.index());
        }

        private boolean isListed(Mention whole, Mention part) {
            return lists.getOrDefault(part.index(), List.of()).stream()
                    .anyMatch(list -> list.whole().index() == whole.index());
        }
    }
}
