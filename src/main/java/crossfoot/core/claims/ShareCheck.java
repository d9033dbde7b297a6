package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Breakdown;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shares, with the part and the whole they are of. */
final class ShareCheck {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final List<String> PLANS = List.of("计划", "预算", "目标", "任务", "指标");
    private static final List<String> WITHIN_ALL = List.of(
            "满意度", "满意率", "合格率", "覆盖率", "办结率", "及时率", "占比", "知晓率", "回复率", "到位率", "管控率", "处置率", "签约率", "巩固率", "无害化处理率",
            "建档率", "参保率", "普及率");
    /** 占编制数 143 人的比率为 95.10%. */
    private static final Pattern OF = Pattern.compile("的(?:(?:比率|比重|比例|百分比)(?:为|是|达)?)?");

    private static final int FEWEST_SIBLINGS = 2;
    private static final String BUDGET = "预算";
    private static final String WHOLE_YEAR = "全年";

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final ShareBases bases;
    private final ShareLists lists;
    private final SharePart parts;
    private final JointShares joint;
    private final DoneRates done;

    private final Map<Integer, Mention> wholes = new HashMap<>();
    /** The parts of the list that a part is told in. */
    private final Map<Integer, List<Mention>> siblings = new HashMap<>();
    /** How many shares of a whole's parts fit it. */
    private final Map<Integer, Integer> fitting = new HashMap<>();

    ShareCheck(Verdicts verdicts, List<Mention> mentions, List<Breakdown> breakdowns, Registry registry) {
        this.verdicts = verdicts;
        this.bases = new ShareBases(mentions, registry);
        this.lists = new ShareLists(verdicts, mentions, bases, wholes);
        this.surroundings = new Surroundings(mentions);
        this.parts = new SharePart(surroundings);
        this.joint = new JointShares(verdicts, surroundings, bases);
        this.done = new DoneRates(verdicts, surroundings);
        for (Breakdown breakdown : breakdowns) {
            breakdown.parts().forEach(part -> wholes.putIfAbsent(part.index(), breakdown.whole()));
            breakdown.parts().forEach(part -> siblings.putIfAbsent(part.index(), breakdown.parts()));
        }
        for (Mention rate : mentions) {
            Mention part = rate.index() > 0 ? mentions.get(rate.index() - 1) : rate;
            Mention whole = wholes.get(part.index());
            if (rate.role() == Role.SHARE
                    && whole != null
                    && RateText.share(rate, part, whole)
                            .filter(RateText::agrees)
                            .isPresent()) {
                fitting.merge(whole.index(), 1, Integer::sum);
            }
        }
    }

    void check(Mention rate) {
        if (!rate.quantity().unit().isRate()
                || rate.inTable()
                || rate.role().isChange()
                || rate.role() == Role.EXECUTION
                || lists.check(rate)) {
            return;
        }
        if (JointShares.isJoint(surroundings, rate)) {
            joint.check(rate);
            return;
        }
        List<RateText> ofStated = ofStated(rate);
        boolean share = !ofStated.isEmpty() && isShare(ofStated.get(0).from().get(1)) && !isOfPlan(ofStated.get(0));
        boolean within = (rate.role() == Role.SHARE && !isOfPlan(rate))
                || share
                || WITHIN_ALL.stream().anyMatch(rate.lead().clause()::contains);
        if (within && rate.quantity().least().compareTo(ALL) > 0) {
            verdicts.contradict(
                    Kind.IMPOSSIBLE,
                    rate,
                    new Reason("share.above", rate.quantity().number() + "% > 100%", null, List.of()));
        } else if (!ofStated.isEmpty()) {
            RateText.settle(verdicts, ofStated, true);
        } else if (rate.role() == Role.SHARE) {
            share(rate);
        } else if (rate.role() == Role.RATE) {
            done.check(rate);
        }
    }

    /** 占计划的 104.7%: more than was planned can be done. */
    private static boolean isOfPlan(Mention rate) {
        return PLANS.stream().anyMatch(rate.lead().clause()::contains);
    }

    /** 完成 826 万元，占年计划 750 万元的 110%. */
    private static boolean isOfPlan(RateText share) {
        return share.from().get(1).measure().isPlan()
                && !share.from().get(0).measure().isPlan();
    }

    /** 占总投资 200 万元的 15%, 完成目标 40 台的 120%: the figure that it is of stands right before it. */
    private List<RateText> ofStated(Mention rate) {
        List<Mention> before =
                surroundings.before(rate, other -> !other.quantity().unit().isRate());
        boolean stated = before.size() > 1
                && before.get(0).index() == rate.index() - 1
                && OF.matcher(rate.lead().text().strip()).matches()
                && (isShare(before.get(0)) || isGoal(before.get(0)));
        return stated
                ? before.stream()
                        .skip(1)
                        .filter(part -> part.isAmount()
                                && part.dimension().equals(before.get(0).dimension()))
                        .flatMap(part -> RateText.share(rate, part, before.get(0)).stream())
                        .toList()
                : List.of();
    }

    private static boolean isShare(Mention whole) {
        return Words.SHARE.begin(whole.lead().clause().strip());
    }

    private static boolean isGoal(Mention plan) {
        String clause = plan.lead().clause().strip();
        return plan.measure().isPlan() && (clause.contains("完成") || clause.startsWith("为"));
    }

    private void share(Mention rate) {
        Optional<Mention> of = parts.of(rate);
        if (of.isEmpty()) {
            return;
        }
        Mention part = of.get();
        String name = ShareBases.name(rate);
        if (name.isEmpty()) {
            ofList(rate, part);
            return;
        }
        ShareBases.Bases named = bases.named(name, rate, part);
        List<RateText> ways = ways(
                rate,
                part,
                named.wholes().stream().filter(whole -> isMeant(name, whole)).toList());
        boolean certain = named.certain() && !ways.isEmpty();
        Mention listed = wholes.get(part.index());
        if (!certain && listed != null && ProvenShares.isNamedAlike(name, listed)) {
            ways.addAll(0, ways(rate, part, List.of(listed)));
            certain = true;
        }
        if (!named.certain() || ways.isEmpty()) {
            ways.addAll(ways(rate, part, bases.near(rate, part)));
        }
        addTogether(ways, rate, part);
        RateText.settle(verdicts, ways, certain);
    }

    /** 占项目支出预算: not of what was spent; 占全年支出: not of what had been spent by September. */
    private static boolean isMeant(String name, Mention whole) {
        boolean planned = name.endsWith(BUDGET) && !whole.measure().isPlan();
        boolean interim =
                name.startsWith(WHOLE_YEAR) && Words.INTERIM.in(whole.lead().clause());
        return !planned && !interim;
    }

    /** 街道 3 万元、社区 5 万元，占专项资金的 80%: both of them together. */
    private void addTogether(List<RateText> ways, Mention rate, Mention part) {
        List<Mention> item = surroundings.item(rate, other -> isAlike(other, part));
        for (RateText way : List.copyOf(ways)) {
            Mention whole = way.from().get(1);
            for (int count = 2; count <= item.size() && !item.get(count - 1).equals(whole); count++) {
                RateText.together(rate, item.subList(0, count), whole)
                        .filter(RateText::agrees)
                        .ifPresent(ways::add);
            }
        }
    }

    private static List<RateText> ways(Mention rate, Mention part, List<Mention> wholes) {
        List<RateText> ways = new ArrayList<>();
        wholes.forEach(whole -> RateText.share(rate, part, whole).ifPresent(ways::add));
        return ways;
    }

    /** A share that names nothing is of the whole that its part is listed under. */
    private void ofList(Mention rate, Mention part) {
        Mention whole = wholes.get(part.index());
        if (whole == null && ofFrame(rate, part)) {
            return;
        }
        List<RateText> ways = whole == null ? new ArrayList<>() : ways(rate, part, List.of(whole));
        boolean fits = whole != null && fitting.getOrDefault(whole.index(), 0) >= FEWEST_SIBLINGS;
        if (!fits) {
            ways.addAll(ways(rate, part, bases.near(rate, part)));
            addAgreeing(ways, rate, part, surroundings.earlier(rate, other -> isAlike(other, part)));
            if (whole != null) {
                addAgreeing(ways, rate, whole, bases.near(rate, whole));
                addAgreeing(ways, rate, whole, surroundings.earlier(rate, other -> isAlike(other, whole)));
            }
        }
        addTogether(ways, rate, part);
        List<Mention> listed = siblings.getOrDefault(part.index(), List.of());
        for (int count = listed.indexOf(part) + 1; count > 0 && count <= listed.size(); count++) {
            RateText.ofAll(rate, part, listed.subList(0, count))
                    .filter(RateText::agrees)
                    .ifPresent(ways::add);
        }
        boolean nested = whole != null && (part.lead().opensBracket() || wholes.containsKey(whole.index()));
        RateText.settle(verdicts, ways, whole != null && isPlain(rate) && !nested);
    }

    private static boolean isAlike(Mention other, Mention part) {
        return other.isAmount() && other.dimension().equals(part.dimension());
    }

    /** What agrees in a reading less likely is no error: 收入 3 万元，其中甲 1 万元、乙 2 万元，占 30% may be of all income. */
    private static void addAgreeing(List<RateText> ways, Mention rate, Mention part, List<Mention> wholes) {
        ways(rate, part, wholes).stream().filter(RateText::agrees).forEach(ways::add);
    }

    /** 支出决算中，甲 3 万元，占 30%: whatever the sentence tells is of what it opens with. */
    private boolean ofFrame(Mention rate, Mention part) {
        String frame = surroundings.frame(rate);
        boolean plan = rate.measure().isPlan() || part.measure().isPlan();
        ShareBases.Bases named = bases.named(frame, rate, part);
        if (frame.isEmpty() || plan || !named.certain()) {
            return false;
        }
        List<Mention> wholes = named.wholes().stream()
                .filter(whole -> whole.index() != part.index())
                .toList();
        RateText.settle(verdicts, ways(rate, part, wholes), true);
        return !wholes.isEmpty();
    }

    /** 占比 27.5%, 占 27.5%: of the whole of the list. */
    private static boolean isPlain(Mention rate) {
        return rate.lead().clause().strip().length() <= "占比重为".length()
                || SharePart.isProportion(rate.lead().clause().strip());
    }
}
