package crossfoot.core.claims;

import crossfoot.core.claims.Finding.Kind;
import crossfoot.core.claims.read.Brackets;
import crossfoot.core.claims.read.Measure;
import crossfoot.core.claims.read.Mention;
import crossfoot.core.claims.read.Mention.Against;
import crossfoot.core.claims.read.Role;
import crossfoot.core.claims.read.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Rates of execution and completion, and what is left or overspent, with the plan and the outcome they are of. */
final class ExecutionCheck {
    private static final int FEW = 8;
    private static final String ARRIVED = "到位";
    private static final String ADJUSTED = "调整";
    private static final String EACH = "分别";
    private static final List<String> UNDONE = List.of("未执行", "未支付", "未使用", "未支出", "未完成", "追加", "上年结转");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Verdicts verdicts;
    private final Surroundings surroundings;
    private final Registry registry;
    private final BudgetWords words;
    private final Brackets brackets;
    private final PlanRests rests;

    ExecutionCheck(Verdicts verdicts, List<Mention> mentions, Registry registry) {
        this.verdicts = verdicts;
        this.surroundings = new Surroundings(mentions);
        this.registry = registry;
        this.words = new BudgetWords(verdicts, surroundings, registry);
        this.brackets = new Brackets(mentions);
        this.rests = new PlanRests(verdicts, surroundings, registry);
    }

    void check(Mention mention) {
        if (mention.role() == Role.EXECUTION) {
            if (!arrived(mention)) {
                rate(mention);
                direction(mention);
            }
        } else if (mention.role() == Role.SURPLUS || mention.role() == Role.OVERRUN) {
            rests.check(mention);
        } else if (mention.isAmount()) {
            words.order(mention);
        }
    }

    private void rate(Mention rate) {
        List<Mention> plans = plans(rate);
        List<Mention> outcomes = surroundings.item(rate, ExecutionCheck::isOutcome);
        if (ofNothing(rate, outcomes)) {
            return;
        }
        if (outcomes.isEmpty()) {
            outcomes = surroundings.behind(rate, ExecutionCheck::isOutcome);
        }
        boolean near = !plans.isEmpty() && !outcomes.isEmpty();
        if (outcomes.isEmpty()) {
            outcomes = surroundings.paragraph(rate, ExecutionCheck::isOutcome);
        }
        if (plans.isEmpty() && !outcomes.isEmpty()) {
            plans = farOff(rate, outcomes.get(0));
        }
        if (plans.isEmpty() && !outcomes.isEmpty()) {
            new ReceivedRate(verdicts, surroundings).check(rate);
            ofTable(rate, outcomes.get(0));
            return;
        }
        List<RateText> ways = ways(rate, plans, outcomes);
        if (ways.isEmpty()
                && near
                && !outcomes.isEmpty()
                && plans.get(0).quantity().value().signum() == 0) {
            ofNothing(rate, outcomes.get(0), plans.get(0));
            return;
        }
        boolean certain = near ? isClear(plans, outcomes) : plans.size() == 1 && outcomes.size() == 1;
        if (near && !certain && outcomes.size() == 1 && ways.stream().noneMatch(RateText::isNear)) {
            certain = isOfLastPlan(plans) && farther(rate).isEmpty();
        }
        if (!certain || ways.isEmpty()) {
            ways.addAll(farther(rate));
        }
        RateText.settle(verdicts, ways, certain && !rate.lead().clause().contains(EACH));
    }

    private static List<RateText> ways(Mention rate, List<Mention> plans, List<Mention> outcomes) {
        List<RateText> ways = new ArrayList<>();
        for (Mention plan : plans) {
            for (Mention outcome : outcomes) {
                if (plan.dimension().equals(outcome.dimension()) && !isPartBehind(plan, outcome)) {
                    RateText.share(rate, outcome, plan).ifPresent(ways::add);
                }
            }
        }
        return ways;
    }

    /** 执行 9 万元；其中项目支出预算 5 万元，执行率 95%: what was spent in all is not of a part of the budget. */
    private static boolean isPartBehind(Mention plan, Mention outcome) {
        boolean parted = plan.lead().opensList() || plan.lead().text().indexOf('；') >= 0;
        return outcome.index() < plan.index() && outcome.sentence() == plan.sentence() && parted;
    }

    private List<Mention> farOff(Mention rate, Mention outcome) {
        List<Mention> plans = ofSentence(rate, outcome);
        plans = plans.isEmpty() ? ofParagraph(rate, outcome) : plans;
        return plans.isEmpty() ? elsewhere(rate, outcome) : plans;
    }

    /**
     * 计划 500 万元，到位 500 万元；支出 450 万元，支付率 90%: all that its sentence has planned, if that is one amount, or has been
     * adjusted to the last of them.
     */
    private List<Mention> ofSentence(Mention rate, Mention outcome) {
        List<Mention> all = surroundings.before(rate, ExecutionCheck::isPlan);
        List<Mention> fitting = all.stream()
                .filter(plan -> isOf(rate.against(), plan.measure()))
                .toList();
        List<Mention> plans = fitting.isEmpty() ? all : fitting;
        boolean one = !outcome.named()
                && plans.stream()
                        .allMatch(plan -> plan.quantity().meets(plans.get(0).quantity())
                                || plans.get(0).measure() == Measure.ADJUSTED);
        return one ? plans.stream().limit(1).toList() : List.of();
    }

    /** 全年预算 516 万元。…实际支出 463 万元，占全年预算的 89%: the rate names the budget that was told. */
    private List<Mention> ofParagraph(Mention rate, Mention outcome) {
        boolean named = rate.against() == Against.INITIAL || rate.against() == Against.ADJUSTED;
        List<Mention> plans = surroundings.paragraph(
                rate,
                plan -> isPlan(plan)
                        && plan.dimension().equals(outcome.dimension())
                        && isOf(rate.against(), plan.measure()));
        boolean one = named
                && outcome.sentence() == rate.sentence()
                && plans.stream()
                        .allMatch(plan -> plan.quantity().meets(plans.get(0).quantity()));
        return one ? plans.stream().limit(1).toList() : List.of();
    }

    /** Of a plan and an outcome of the paragraph. */
    private List<RateText> farther(Mention rate) {
        List<Mention> near = surroundings.paragraph(rate, Mention::isAmount).stream()
                .limit(FEW)
                .toList();
        List<RateText> ways = new ArrayList<>();
        for (Mention plan : near) {
            for (Mention outcome : near) {
                if (isPlan(plan) && isOutcome(outcome) && plan.dimension().equals(outcome.dimension())) {
                    RateText.share(rate, outcome, plan).filter(RateText::agrees).ifPresent(ways::add);
                }
            }
        }
        return ways;
    }

    /** 完成年初预算的 110%。决算数小于年初预算数: the rate itself says the contrary; of amounts see {@link BudgetWords}. */
    private void direction(Mention rate) {
        String words = rate.tail();
        boolean greater = Words.GREATER.in(words);
        boolean smaller = Words.SMALLER.in(words);
        boolean ofSame = words.contains(ADJUSTED) == (rate.against() == Against.ADJUSTED);
        int order = rate.quantity().value().compareTo(ALL);
        boolean told = !plans(rate).isEmpty()
                && !surroundings.item(rate, ExecutionCheck::isOutcome).isEmpty();
        boolean wrong = !told && greater != smaller && ofSame && (greater ? order < 0 : order > 0);
        if (wrong && !Interval.of(rate).meets(new Interval(ALL, ALL))) {
            String arithmetic = rate.quantity().number().toPlainString() + (order > 0 ? "% > 100%" : "% < 100%");
            verdicts.contradict(Kind.DIFFERENCE, rate, new Reason("words", arithmetic, null, List.of(rate)));
        }
    }

    /** 到位率: what has arrived, against all that is to come; told nearby, or it can't be checked. */
    private boolean arrived(Mention rate) {
        if (!rate.lead().clause().contains(ARRIVED + "率")) {
            return false;
        }
        List<Mention> parts = surroundings.item(
                rate, other -> other.isAmount() && other.lead().clause().contains(ARRIVED));
        if (!parts.isEmpty()) {
            Mention part = parts.get(0);
            List<RateText> ways = new ArrayList<>();
            List<Mention> wholes = surroundings.paragraph(
                    part, other -> other.isAmount() && other.dimension().equals(part.dimension()));
            wholes.forEach(whole -> RateText.share(rate, part, whole).ifPresent(ways::add));
            RateText.settle(verdicts, ways, wholes.size() == 1);
        }
        return true;
    }

    /** 年初预算 12 万元，调整后预算 14 万元: the first that stands before the rate is what the others have come to. */
    private static boolean isOfLastPlan(List<Mention> plans) {
        return plans.get(0).measure() == Measure.ADJUSTED
                && plans.stream().skip(1).noneMatch(plan -> plan.measure() == Measure.ADJUSTED);
    }

    /** One plan and one outcome, or the same of them again. */
    private static boolean isClear(List<Mention> plans, List<Mention> outcomes) {
        return plans.stream()
                        .allMatch(plan -> plan.quantity().meets(plans.get(0).quantity()))
                && outcomes.size() <= 2;
    }

    /** Near it; of what a bracket tells of another plan (年初 1 万元，追加 2 万元) none, if there is any outside. */
    private List<Mention> plans(Mention rate) {
        List<Mention> near = new ArrayList<>(surroundings.item(rate, ExecutionCheck::isPlan));
        near.addAll(surroundings.behind(rate, ExecutionCheck::isPlan));
        List<Mention> fitting = near.stream()
                .filter(plan -> isOf(rate.against(), plan.measure()))
                .toList();
        List<Mention> told = fitting.isEmpty() ? near : fitting;
        List<Mention> outside = told.stream()
                .filter(plan -> brackets.hold(rate) || !brackets.hold(plan))
                .toList();
        return outside.isEmpty() ? told : outside;
    }

    static boolean isOf(Against against, Measure measure) {
        return switch (against) {
            case INITIAL -> measure == Measure.INITIAL;
            case ADJUSTED -> measure == Measure.ADJUSTED;
            default -> true;
        };
    }

    /** 支出 0 万元，完成预算的 100%: of nothing, and nothing of it. */
    private boolean ofNothing(Mention rate, List<Mention> outcomes) {
        boolean nothing = !outcomes.isEmpty()
                && !Words.SURPLUS.in(outcomes.get(0).lead().clause())
                && outcomes.get(0).quantity().value().signum() == 0
                && rate.quantity().value().compareTo(ALL) == 0;
        if (nothing) {
            verdicts.ask(Kind.IMPOSSIBLE, rate, new Reason("rate.nothing", "0 ÷ 0", null, List.of(outcomes.get(0))));
        }
        return nothing;
    }

    /** Of a budget that a table gives without saying which: a slip of the rate is no chance. */
    private void ofTable(Mention rate, Mention outcome) {
        List<RateText> ways = registry.plans(outcome).stream()
                .filter(Mention::inTable)
                .flatMap(plan -> RateText.share(rate, outcome, plan).stream())
                .toList();
        boolean slip = ways.size() == 1 && (ways.get(0).isSlip() || ways.get(0).isOtherDigit());
        RateText.settle(verdicts, ways, slip);
    }

    /** The budgets of the same subject and year in other places. */
    private List<Mention> elsewhere(Mention rate, Mention outcome) {
        return registry.plans(outcome).stream()
                .filter(plan -> isOf(rate.against(), plan.measure()))
                .toList();
    }

    static boolean isPlan(Mention mention) {
        return mention.role() == Role.AMOUNT
                && mention.measure().isPlan()
                && !mention.quantity().unit().isRate()
                && !isCompared(mention);
    }

    /** 大于预算数 55.93 万元 may be the budget, or by how much it was exceeded. */
    static boolean isCompared(Mention mention) {
        String clause = mention.lead().clause();
        return Words.GREATER.in(clause) || Words.SMALLER.in(clause);
    }

    static boolean isOutcome(Mention mention) {
        return mention.isAmount()
                && !mention.measure().isPlan()
                && UNDONE.stream().noneMatch(mention.lead().clause()::contains);
    }

    private void ofNothing(Mention rate, Mention outcome, Mention plan) {
        if (outcome.quantity().value().signum() > 0) {
            String arithmetic = Arithmetic.in(outcome.quantity().unit(), outcome) + " ÷ "
                    + Arithmetic.in(plan.quantity().unit(), plan);
            Reason reason = new Reason("rate.nothing", arithmetic, null, List.of(outcome, plan));
            if (farther(rate).isEmpty()) {
                verdicts.contradict(Kind.IMPOSSIBLE, rate, reason);
            } else {
                verdicts.ask(Kind.IMPOSSIBLE, rate, reason);
            }
        }
    }
}
