package crossfoot.core.claims.read;

import java.util.List;
import java.util.regex.Pattern;

/** Whether an amount was planned or has happened. */
public enum Measure {
    ACTUAL,
    /** 年初预算. */
    INITIAL,
    /** 调整预算, 全年预算. */
    ADJUSTED,
    /** A budget or a plan of which no more is said. */
    BUDGET;

    private static final String GIVEN = "安排";
    /** 当年安排资金支出 3 万元: of what was given, what was spent. */
    private static final Pattern SPENT = Pattern.compile("安排(?:的)?资金支出(?:为)?$");

    private static final List<String> PLANNED = List.of("预算", "计划", "预计", "指标", "目标", "任务", "拟");

    /** Kinds of money, not plans. */
    private static final List<String> NO_BUDGETS = List.of(
            "一般公共预算",
            "一般预算",
            "公共财政预算",
            "财政预算总",
            "政府性基金预算",
            "国有资本经营预算",
            "基金预算",
            "部门预算支出",
            "预算内",
            "预算外",
            "预算上",
            "预算稳定调节基金",
            "转移支付",
            "计划生育",
            "超目标",
            "超任务",
            "超计划",
            "超预期",
            "预算单位",
            "实际使用外资",
            "实际利用外资",
            "级指标",
            "绩效指标",
            "评价指标",
            "考核指标",
            "数量指标",
            "质量指标",
            "时效指标",
            "成本指标",
            "产出指标",
            "效益指标",
            "满意度指标");

    static Measure of(String words) {
        String clause = withoutKinds(words);
        int initial = Words.INITIAL.lastEnd(clause);
        int adjusted = Words.ADJUSTED.lastEnd(clause);
        int budget = Math.max(Words.BUDGET.lastEnd(clause), Math.max(initial, adjusted));
        if (SPENT.matcher(clause).find()) {
            return ACTUAL;
        }
        if (budget < 0 || Words.ACTUAL.lastEnd(clause) > budget) {
            return ACTUAL;
        }
        if (adjusted >= 0) {
            return ADJUSTED;
        }
        return initial >= 0 ? INITIAL : BUDGET;
    }

    /** 一般公共预算 names money, no plan. */
    static String withoutKinds(String words) {
        String clause = words;
        for (String budget : NO_BUDGETS) {
            clause = clause.replace(budget, "");
        }
        return clause;
    }

    /** 中央安排资金: who gives it, not that it is planned. */
    public static boolean isGiven(String clause) {
        String words = withoutKinds(clause);
        return words.contains(GIVEN) && PLANNED.stream().noneMatch(words::contains);
    }

    /** The clause says which it is. */
    public static boolean isSaid(String clause) {
        String words = withoutKinds(clause);
        return Words.BUDGET.in(words) || Words.ADJUSTED.in(words) || Words.ACTUAL.in(words);
    }

    public boolean isPlan() {
        return this != ACTUAL;
    }
}
