package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 签约率 94.0%, proven by its two figures, and elsewhere 棚改签约率 95.4%: a rate that is told twice. One that every
 * report tells of many things (执行率) is compared where it is said to be of all.
 */
final class RepeatedRates {
    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{2,14}率)(?:仅|只有|达到|达|已|为)*$");
    private static final Pattern OF_ALL = Pattern.compile("^.*?(?:年度?|部门|整体|总体?|全年|综合)+");
    private static final Set<String> GENERAL = Set.of(
            "执行率", "预算执行率", "支出率", "预算支出率", "资金支出率", "预算资金支出率", "资金执行率", "预算资金执行率", "支付率", "到位率", "资金到位率", "完成率", "合格率",
            "覆盖率", "及时率", "达标率", "优良率", "使用率", "验收合格率", "完成及时率", "按时完成率", "满意率", "结案率", "办结率", "整改率", "处理率", "处置率",
            "签收率", "回收率", "参与率", "控制率", "结转率", "增长率", "合规率", "规范率", "公开率");
    private static final Set<String> OF_BUDGET =
            Set.of("执行率", "预算执行率", "支出率", "预算支出率", "资金支出率", "预算资金支出率", "资金执行率", "预算资金执行率");
    private static final int SHORTEST = 3;
    private static final int MOST_MORE = 4;
    /** As many as such a search is worth. */
    private static final int MOST = 400;

    /** 按期结案率 is another than 结案率. */
    private static final List<String> OTHERS = List.of("期", "时", "内", "非", "未", "不", "首", "重点");

    /** More than that apart they are of two things. */
    private static final BigDecimal FARTHEST = new BigDecimal("1.25");

    private final Verdicts verdicts;
    private final List<Named> rates;

    private record Named(Mention mention, String name, boolean ofAll) {
        boolean isGeneral() {
            return GENERAL.contains(name);
        }

        BigDecimal value() {
            return mention.quantity().value();
        }
    }

    RepeatedRates(Verdicts verdicts, List<Mention> mentions) {
        this.verdicts = verdicts;
        this.rates = mentions.stream().flatMap(RepeatedRates::named).limit(MOST).toList();
    }

    private static Stream<Named> named(Mention mention) {
        Matcher name = NAME.matcher(mention.lead().clause().strip());
        boolean usable = mention.quantity().unit().isRate()
                && !mention.role().isChange()
                && !mention.inTable()
                && !mention.prior()
                && mention.quantity().exact()
                && !mention.measure().isPlan()
                && name.find();
        if (!usable) {
            return Stream.empty();
        }
        String whole = name.group(1);
        String bare = OF_ALL.matcher(whole).replaceFirst("");
        String clause = mention.lead().clause();
        return Stream.of(new Named(
                mention, bare.isEmpty() ? whole : bare, OF_ALL.matcher(clause).find()));
    }

    void check() {
        for (Named one : rates) {
            boolean proven = verdicts.isAgreed(one.mention()) && !verdicts.isContradicted(one.mention());
            List<Named> alike = proven ? alike(one) : List.of();
            List<Named> open = alike.stream()
                    .filter(other -> verdicts.isOpen(other.mention()))
                    .toList();
            boolean alone = alike.stream()
                    .allMatch(other -> open.contains(other) || other.value().compareTo(one.value()) == 0);
            if (alone) {
                open.stream().filter(other -> isWrong(one, other)).forEach(other -> contradict(one, other));
            }
        }
    }

    private List<Named> alike(Named one) {
        return rates.stream()
                .filter(other -> !other.equals(one) && isAlike(one, other))
                .toList();
    }

    private static boolean isAlike(Named one, Named other) {
        if (one.isGeneral() || other.isGeneral()) {
            return OF_BUDGET.contains(one.name()) && OF_BUDGET.contains(other.name());
        }
        String shorter = one.name().length() < other.name().length() ? one.name() : other.name();
        String longer = one.name().length() < other.name().length() ? other.name() : one.name();
        String more = longer.substring(0, longer.length() - shorter.length());
        return shorter.length() >= SHORTEST
                && longer.endsWith(shorter)
                && more.length() <= MOST_MORE
                && OTHERS.stream().noneMatch(more::contains);
    }

    private static boolean isWrong(Named one, Named other) {
        boolean apart = one.mention().at().block() != other.mention().at().block();
        boolean years = one.mention().year() == other.mention().year()
                || one.mention().year() == 0
                || other.mention().year() == 0;
        boolean all = !one.isGeneral() || other.ofAll();
        boolean near = Magnitude.within(one.value(), other.value(), FARTHEST);
        boolean same = one.mention().quantity().meets(other.mention().quantity());
        return apart && years && all && near && !same;
    }

    private void contradict(Named right, Named wrong) {
        verdicts.contradict(Kind.REPEAT, wrong.mention(), RepeatCheck.twice(right.mention(), wrong.mention()));
    }
}
