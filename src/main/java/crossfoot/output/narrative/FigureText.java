package crossfoot.output.narrative;

import crossfoot.core.money.Money;
import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.Comparison;
import crossfoot.core.report.Comparison.Trend;
import crossfoot.core.report.DeviationFigure;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.summary.Percent;
import crossfoot.output.narrative.TemplateNames.Kind;
import crossfoot.output.workbook.FigureCells.What;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template can say of one figure in one year. Amounts are in 万元 unless the name says 元.
 *
 * @param before the year before; null if there is none to compare with
 * @param budget null if none is given
 * @param cells where it stands in the workbook
 * @param cellBefore where the year before stands
 * @param excess what is above the opening budget; null if nothing is
 */
record FigureText(
        String label,
        int depth,
        FigureAmount amount,
        @Nullable FigureAmount before,
        @Nullable BudgetFigure budget,
        @Nullable DeviationFigure excess,
        List<Map<String, Object>> parts,
        Function<What, String> cells,
        String cellBefore) {

    static final String AMOUNT = "万元";
    static final String LAST = "末项";
    static final String PARTS = "明细";
    static final String CAUSES = "超支原因";

    private static final List<String> AMOUNT_TEXTS = List.of("名称", "无名称", "缩进", AMOUNT, "元", "笔数");
    private static final List<String> COMPARED_TEXTS = List.of("上年", "增减额", "增减率");
    private static final List<String> BUDGET_TEXTS = List.of("年初预算", "追加", "调整", "全年预算", "年初执行率", "执行率");
    private static final List<String> TRENDS = List.of("增长", "下降", "持平", "基本持平", "上年为零", "本年为零", "正负有变");
    private static final List<String> BUDGETED = List.of("有年初预算", "有全年预算", "有预算调整");

    /** Every name, with what it stands for. */
    static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        Stream.of(AMOUNT_TEXTS, COMPARED_TEXTS, BUDGET_TEXTS)
                .flatMap(List::stream)
                .forEach(text -> kinds.put(text, Kind.TEXT));
        Stream.of(List.of("有金额", LAST, "有明细", "有预算", "有超支"), TRENDS, BUDGETED)
                .flatMap(List::stream)
                .forEach(condition -> kinds.put(condition, Kind.CONDITION));
        kinds.put("超支额", Kind.TEXT);
        kinds.put(CAUSES, Kind.LIST);
        kinds.put(PARTS, Kind.LIST);
        return Map.copyOf(kinds);
    }

    /** A value for every name. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        boolean any = amount.entries() > 0 || !amount.exact().isZero();
        values.put("名称", PlainText.of(label));
        values.put("无名称", linked(PlainText.of(label), What.WANYUAN));
        values.put("缩进", "　".repeat(depth));
        values.put(AMOUNT, linked(WanyuanText.of(amount.wanHundredths()), What.WANYUAN));
        values.put("元", linked(amount.exact().yuan(), What.YUAN));
        values.put("笔数", Long.toString(amount.entries()));
        values.put("有金额", any);
        values.put(LAST, false);
        values.put("有明细", !parts.isEmpty());
        values.put(PARTS, parts);
        putComparison(values);
        putBudget(values);
        values.put("有超支", excess != null);
        values.put("超支额", excess == null ? "" : linked(WanyuanText.of(excess.excessHundredths()), What.EXCESS));
        values.put(CAUSES, excess == null ? List.of() : CauseText.of(excess));
        return values;
    }

    private String linked(String text, What what) {
        return LinkMark.of(text, cells.apply(what));
    }

    private void putComparison(Map<String, Object> values) {
        Comparison comparison = before == null ? null : Comparison.of(before, amount);
        Trend trend = comparison == null ? null : comparison.trend();
        values.put("上年", before == null ? "" : LinkMark.of(WanyuanText.of(before.wanHundredths()), cellBefore));
        values.put("增减额", comparison == null ? "" : linked(WanyuanText.of(comparison.changeHundredths()), What.CHANGE));
        values.put(
                "增减率",
                comparison == null || comparison.rate().isEmpty()
                        ? ""
                        : linked(comparison.rate() + "%", What.CHANGE_RATE));
        values.put("增长", trend == Trend.RISE);
        values.put("下降", trend == Trend.FALL);
        values.put("持平", trend == Trend.EQUAL);
        values.put("基本持平", trend == Trend.NEARLY_EQUAL);
        values.put("上年为零", trend == Trend.FROM_ZERO);
        values.put("本年为零", trend == Trend.TO_ZERO);
        values.put("正负有变", trend == Trend.SIGNED);
    }

    private void putBudget(Map<String, Object> values) {
        values.put("有预算", budget != null);
        if (budget == null) {
            BUDGETED.forEach(condition -> values.put(condition, false));
            BUDGET_TEXTS.forEach(text -> values.put(text, ""));
            return;
        }
        Money actual = amount.exact();
        values.put("有年初预算", !budget.line().initial().isZero());
        values.put("有全年预算", !budget.line().total().isZero());
        values.put("有预算调整", budget.changed());
        values.put("年初预算", linked(WanyuanText.of(budget.initialHundredths()), What.INITIAL));
        values.put("追加", linked(WanyuanText.of(budget.additionalHundredths()), What.ADDITIONAL));
        values.put("调整", linked(WanyuanText.of(budget.adjustedHundredths()), What.ADJUSTED));
        values.put("全年预算", linked(WanyuanText.of(budget.finalHundredths()), What.FINAL));
        values.put("年初执行率", linked(Percent.of(actual, budget.line().initial()), What.INITIAL_RATE));
        values.put("执行率", linked(budget.executionRate(actual), What.FINAL_RATE));
    }
}
