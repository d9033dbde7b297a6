package crossfoot.core.claims;

import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Subject;
import crossfoot.core.claims.read.Years;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a rate say of the figures it is of. */
final class RateWords {
    private static final List<String> ALL = List.of("应", "计划", "目标", "总", "共", "全", "任务", "受理", "发放", "收到", "抽查", "检查");
    /** 非税收入 is no 税收. */
    private static final String NOT = "非";

    private static final List<String> RESTS = List.of("结余", "结转", "剩余", "未");
    private static final List<String> ADDED = List.of("追加", "调增", "调减");
    private static final List<String> NO_PARTS = List.of("满意", "覆盖", "知晓", "增长", "均", "及时", "使用率", "利用率");
    /** What an office may have at most. */
    private static final String POSTS = "编制";
    /** 占工程支出的 89.58%（1,512.30 万元）: nothing else is meant. */
    private static final int BRACKETED = 8;

    private static final Pattern TOTAL =
            Pattern.compile("(?:全年|总|本年|本年度|年度|全部)(?:实际)?支出(?:合计|总额|总计)?(?:为|达)?$|支出(?:合计|总额|总计)(?:为|达)?$");
    private static final List<String> PLANS = List.of("预算", "计划", "目标", "任务", "指标", "投资");
    private static final List<String> PAST = List.of("上年", "去年", "年初", "上期", "同期");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Surroundings surroundings;
    /** The lists that a figure is a part of, by its place. */
    private final Map<Integer, List<Breakdown>> lists;

    private final Mention rate;
    /** Of what it is a share; empty where that is not named. */
    private final String name;

    private final String term;
    /** It names all that was spent. */
    private final boolean all;

    private final String before;
    private final Set<String> base;
    private final Set<String> own;

    RateWords(Mention rate, Surroundings surroundings, Map<Integer, List<Breakdown>> lists) {
        this.surroundings = surroundings;
        this.lists = lists;
        String clause = rate.lead().clause().strip();
        int of = clause.lastIndexOf('占');
        this.rate = rate;
        this.name = ShareBases.name(rate);
        this.term = Subject.of(name).term();
        this.all = TOTAL.matcher(name).find();
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
        boolean called = Affinity.shared(base, figure) > 0 || isCalled(figure);
        weight += called ? 4 : 0;
        boolean spent = rate.role() == Role.EXECUTION && !figure.measure().isPlan();
        weight += isListed(figure, part) && !spent ? 3 : 0;
        weight += ALL.stream().anyMatch(figure.lead().clause()::contains) ? 1 : 0;
        weight += figure.tail().startsWith("中") ? 2 : 0;
        weight += lists.containsKey(figure.index()) && !isListed(figure, part) ? -2 : 0;
        weight += rate.role() == Role.EXECUTION ? execution(figure) : 0;
        weight += !base.isEmpty() && !called ? -6 : 0;
        weight += isOfYearBefore(rate, figure, part) ? -9 : 0;
        weight += isOnlyPlanned(figure, part) ? -3 : 0;
        weight -= Affinity.shared(base, part) > Affinity.shared(base, figure) ? 6 : 0;
        weight += isShared(figure) ? -4 : SharePart.isBracketed(rate, figure) ? -8 : 0;
        weight += figure.dimension().equals(part.dimension()) ? 0 : -1;
        return weight;
    }

    /** 占卫生健康支出的 70%: its subject is called so; 占总支出 is of 全年支出. */
    boolean isCalled(Mention figure) {
        boolean same = !term.isEmpty()
                && figure.subject().rest().isEmpty()
                && term.equals(figure.subject().term());
        boolean spent = all && TOTAL.matcher(figure.lead().clause().strip()).find();
        return !name.isEmpty() && (same || spent || figure.subject().words().contains(name));
    }

    /** 占卫生健康支出: what was spent, not what was to be. */
    private boolean isOnlyPlanned(Mention figure, Mention part) {
        return rate.role() == Role.SHARE
                && figure.measure().isPlan()
                && !part.measure().isPlan()
                && PLANS.stream().noneMatch(name::contains);
    }

    /** What there was a year before is the whole only where it is named. */
    static boolean isOfYearBefore(Mention rate, Mention figure, Mention part) {
        return figure.year() > 0
                && figure.year() < part.year()
                && figure.sentence() == part.sentence()
                && Years.compared(rate.lead().clause()) == 0
                && PAST.stream().noneMatch(rate.lead().clause()::contains);
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
