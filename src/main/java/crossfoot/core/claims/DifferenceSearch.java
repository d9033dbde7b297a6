package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rests and changes of which nothing has been said yet: of all pairs of figures near one, the pair whose difference
 * its words point at most clearly. One that makes it proves it; where none does, it is wrong by the pair that is
 * pointed at, if that is clear enough.
 */
final class DifferenceSearch {
    private static final List<String> LEFT = List.of(
            "结余", "节余", "结转", "剩余", "尚余", "尚有", "仍有", "余下", "未", "节约", "节支", "少", "多", "超", "净增", "净减", "净退", "预留");
    /** 超额完成 16 场, 多完成 16 场: what was done is more than the plan. */
    private static final List<String> OVER = List.of("超", "多");

    private static final List<String> SAVED = List.of("节约", "节支", "结余", "节余");
    private static final List<String> OF_OTHERS =
            List.of("上年", "年初", "累计", "历年", "滚存", "非财政", "其中", "分配", "未来", "多项", "多个", "待遇", "少数", "多数");
    private static final List<String> WHOLES = List.of(
            "到位", "收入", "可用", "预算", "安排", "应", "总", "共", "计划", "发现", "排查", "受理", "编制", "目标", "下达", "拨款", "资金", "合计",
            "涉及", "新增", "新登记");
    private static final List<String> ALL = List.of("可用", "总计", "合计");
    private static final List<String> DONE = List.of(
            "支出", "执行", "已", "完成", "支付", "使用", "拨付", "整改", "办结", "化解", "实有", "在职", "清理", "发放", "回迁", "实际", "退出", "注销",
            "支取", "报账", "决算");
    private static final List<String> BUDGETS = List.of("预算", "计划", "目标", "任务", "年初");
    /** What a rest is called as a rest. */
    private static final String OWN = "结转|结余|节余|剩余|尚余|尚有|仍有|余下|未|执行|完成|使用|支付|节约|资金|可用|年末|滚存|净增|净减|超额|超出|超过|超|多|少";

    private static final Pattern CHANGE = Pattern.compile("(?:同?比|较).*|[净共]?(?:增加|减少|增长|下降|上升|提高|降低|压缩|压减).*");
    private static final Surroundings.Reach REACH = new Surroundings.Reach(12, 0, 6);
    private static final int PARAGRAPHS = 3;
    private static final int CLEAR = 9;
    private static final int AHEAD = 2;
    private static final int TELLING = 4;
    private static final int SLIP = 3;
    /** A pair that nothing but the slip points at is none. */
    private static final int LEAST = 5;
    /** One in so many at most that figures come so near by chance; so many other digits each may be, or turns take. */
    private static final int CHANCE = 40;

    private static final int OTHERS = 9;
    private static final int TURNS = 2;
    private static final BigDecimal FARTHEST = new BigDecimal("1.4");
    /** What has few digits is soon twice as much. */
    private static final BigDecimal FARTHEST_OF_LITTLE = BigDecimal.valueOf(3);

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Set<Integer> parts = new HashSet<>();

    DifferenceSearch(Verdicts verdicts, List<Mention> mentions, List<Breakdown> lists) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        lists.forEach(list -> list.parts().forEach(part -> parts.add(part.index())));
    }

    /** The first less the second, and how clearly the words point at them. */
    private record Way(Mention more, Mention less, int weight) {
        BigDecimal value() {
            return more.quantity().value().subtract(less.quantity().value());
        }

        Interval interval() {
            return Interval.of(more).minus(Interval.of(less));
        }

        /** One slip parts it from the figure, which has so many digits that this is hardly an accident. */
        boolean isSlip(Mention figure) {
            return figure.quantity().number().precision() >= TELLING && Typo.isSameLong(figure, value());
        }

        /** Such a slip makes it the likelier to be meant. */
        Way beside(Mention figure) {
            return isSlip(figure) ? new Way(more, less, weight + SLIP) : this;
        }
    }

    void check(Mention figure) {
        boolean open = !figure.inTable()
                && !figure.quantity().unit().isRate()
                && !figure.dimension().isEmpty()
                && figure.quantity().exact()
                && !figure.prior()
                && !parts.contains(figure.index())
                && figure.lead().joint() != '、'
                && !Words.REASON.in(figure.lead().text())
                && verdicts.isOpen(figure);
        if (open && figure.role().isChange() && !isSaved(figure)) {
            settle(figure, changes(figure));
        } else if (open && (isLeft(figure) || isSaved(figure))) {
            settle(figure, rests(figure));
        }
    }

    /** 节约 3 万元: less than something else, but of the plan it is what is left. */
    private static boolean isSaved(Mention figure) {
        return figure.role() == Role.FALL
                && SAVED.stream().anyMatch(figure.lead().clause()::contains);
    }

    private static boolean isLeft(Mention figure) {
        String clause = figure.lead().clause().strip();
        boolean rest = figure.role() == Role.SURPLUS || figure.role() == Role.OVERRUN || figure.isAmount();
        return rest
                && LEFT.stream().anyMatch(clause::contains)
                && OF_OTHERS.stream().noneMatch(clause::contains);
    }

    private static boolean isUsable(Mention other, Mention figure) {
        return other.role() == Role.AMOUNT
                && other.quantity().exact()
                && other.dimension().equals(figure.dimension());
    }

    /** However many cells a table between them has, those told in sentences. */
    private List<Mention> near(Mention figure) {
        List<Mention> near = surroundings.near(figure, REACH, other -> isUsable(other, figure));
        surroundings.near(figure, REACH, other -> !other.inTable() && isUsable(other, figure)).stream()
                .filter(other -> !near.contains(other))
                .forEach(near::add);
        return near;
    }

    private List<Way> rests(Mention rest) {
        List<Mention> near = near(rest);
        List<Way> ways = new ArrayList<>();
        for (Mention more : near) {
            for (Mention less : near) {
                if (isTold(more, less, rest)
                        && more.quantity().value().compareTo(less.quantity().value()) > 0) {
                    boolean over = OVER.stream().anyMatch(rest.lead().clause()::contains);
                    Mention whole = over ? less : more;
                    Mention done = over ? more : less;
                    int weight = near(rest, more) + near(rest, less) + whole(whole) + done(done);
                    weight += isOfOther(rest, more, less) ? -3 : 0;
                    weight += done.equals(near.get(0)) ? 2 : 0;
                    weight += whole.index() < done.index() ? 1 : 0;
                    weight += more.prior() == less.prior() ? 0 : -3;
                    ways.add(new Way(more, less, weight));
                }
            }
        }
        return sorted(ways, rest);
    }

    /** One of them in its paragraph, or both together shortly before. */
    private static boolean isTold(Mention more, Mention less, Mention rest) {
        int block = rest.at().block();
        boolean here = more.at().block() == block || less.at().block() == block;
        return here || (more.sentence() == less.sentence() && block - less.at().block() <= PARAGRAPHS);
    }

    /** 人员支出未执行 31.45 万元 is not of two figures of which neither is called so. */
    static boolean isOfOther(Mention rest, Mention more, Mention less) {
        Set<String> name = Affinity.pairs(rest.lead().clause().replaceAll(OWN, ""));
        return !name.isEmpty() && Affinity.shared(name, more) + Affinity.shared(name, less) == 0;
    }

    private static List<Way> sorted(List<Way> ways, Mention figure) {
        return ways.stream()
                .map(way -> way.beside(figure))
                .sorted(Comparator.comparingInt(Way::weight).reversed())
                .toList();
    }

    private int near(Mention figure, Mention other) {
        return surroundings.closeness(figure, other) + (parts.contains(other.index()) ? -5 : 0);
    }

    private static int whole(Mention more) {
        boolean called = WHOLES.stream().anyMatch(more.lead().clause()::contains);
        boolean run = more.lead().clause().contains("累计");
        boolean all = ALL.stream().anyMatch(more.lead().clause()::contains);
        return (called ? 2 : 0) + (all ? 2 : 0) + (more.measure().isPlan() ? 1 : 0) + (run ? -3 : 0);
    }

    private static int done(Mention less) {
        boolean called = DONE.stream().anyMatch(less.lead().clause()::contains);
        return (called ? 2 : 0) + (less.measure().isPlan() ? -2 : 0);
    }

    private List<Way> changes(Mention change) {
        List<Mention> near = near(change);
        List<Way> ways = new ArrayList<>();
        for (Mention now : near) {
            int ofNow = near(change, now) + (now.prior() ? -3 : 0) + (isOfOther(change, now) ? -4 : 0);
            for (Mention base : near) {
                if (now.index() != base.index()) {
                    int weight = ofNow + near(change, base) + base(change, base);
                    weight += now.equals(near.get(0))
                                    || (near.size() > 1 && base.equals(near.get(0)) && now.equals(near.get(1)))
                            ? 2
                            : 0;
                    weight += now.subject().term().equals(base.subject().term()) ? 1 : 0;
                    boolean fall = change.role() == Role.FALL;
                    ways.add(new Way(fall ? base : now, fall ? now : base, weight));
                }
            }
        }
        return sorted(ways, change);
    }

    /** 购置费增加 19.86 万元 is not of the figure before it, which goes by another name. */
    static boolean isOfOther(Mention change, Mention now) {
        Set<String> name = Affinity.pairs(CHANGE.matcher(change.lead().clause()).replaceAll(""));
        return !name.isEmpty() && Affinity.shared(name, now) == 0;
    }

    /** What a change is counted from says so. */
    private static int base(Mention change, Mention base) {
        String words = change.lead().text();
        boolean budget = change.against().isBudget() && BUDGETS.stream().anyMatch(words::contains);
        boolean planned = budget
                && base.measure().isPlan()
                && (change.against() == Against.BUDGET || ExecutionCheck.isOf(change.against(), base.measure()));
        boolean before = !budget && (base.prior() || (base.year() > 0 && base.year() < change.year()));
        return planned || before || GrowthCheck.isCompared(base) ? 4 : -4;
    }

    private void settle(Mention figure, List<Way> ways) {
        Optional<Way> right = ways.stream()
                .filter(way -> way.interval().meets(Interval.of(figure)))
                .findFirst();
        Optional<Way> best = ways.stream().findFirst().filter(way -> way.weight() >= CLEAR);
        if (right.isPresent()) {
            if (right.get().weight() >= CLEAR - AHEAD) {
                verdicts.agree(List.of(figure, right.get().more(), right.get().less()));
            }
        } else if (best.isPresent() && isAlone(best.get(), ways) && isPlausible(figure, best.get())) {
            say(figure, best.get());
        } else {
            slipped(figure, ways).ifPresent(way -> say(figure, way));
        }
    }

    private void say(Mention figure, Way way) {
        Difference.settle(verdicts, figure, way.interval(), List.of(way.more(), way.less()));
    }

    /** The only pair that a slip parts it from, where so many pairs come so near to it by no accident. */
    private static Optional<Way> slipped(Mention figure, List<Way> ways) {
        List<Way> near = ways.stream().filter(way -> way.isSlip(figure)).toList();
        boolean alone = !near.isEmpty()
                && near.stream()
                        .allMatch(way -> way.value().compareTo(near.get(0).value()) == 0);
        return alone && near.get(0).weight() >= LEAST && isNoChance(figure, near.get(0), ways.size())
                ? Optional.of(near.get(0))
                : Optional.empty();
    }

    private static boolean isNoChance(Mention figure, Way way, int tried) {
        int digits = figure.quantity().number().precision();
        int slips = digits * (Typo.isAnyDigit(figure, way.value()) ? OTHERS : TURNS);
        return BigDecimal.TEN.pow(digits).compareTo(BigDecimal.valueOf((long) tried * slips * CHANCE)) > 0;
    }

    private static boolean isAlone(Way best, List<Way> ways) {
        return ways.stream()
                .filter(way -> way.weight() > best.weight() - AHEAD)
                .allMatch(way -> way.value().compareTo(best.value()) == 0);
    }

    private static boolean isPlausible(Mention figure, Way way) {
        BigDecimal most = figure.quantity().number().precision() < TELLING ? FARTHEST_OF_LITTLE : FARTHEST;
        return Magnitude.within(figure.quantity().value(), way.value().abs(), most) || way.isSlip(figure);
    }
}
