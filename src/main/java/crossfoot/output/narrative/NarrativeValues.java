package crossfoot.output.narrative;

import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.DeviationFigure;
import crossfoot.core.report.Figures;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.Shift;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ThreePublic;
import crossfoot.core.summary.Check;
import crossfoot.output.workbook.FigureCells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value for every name of {@link TemplateNames}, out of one run's results. */
final class NarrativeValues {
    private static final String TOTAL = "total";
    private static final String UNCLASSIFIED = "unclassified";

    private final Results results;
    private final FigureCells cells;
    private final Map<String, String> figureNames;

    private NarrativeValues(Results results) {
        this.results = results;
        this.cells = new FigureCells(results);
        this.figureNames = TemplateNames.figureNames(results.tree());
    }

    static Map<String, Object> of(Results results) {
        return new NarrativeValues(results).document();
    }

    private Map<String, Object> document() {
        long failed = results.checks().stream()
                .filter(check -> check.status() == Check.Status.FAIL)
                .count();
        long unread = results.sources().stream()
                .filter(source -> source.status() == SourceStatus.UNREADABLE)
                .count();
        List<Integer> latestFirst = new ArrayList<>(results.years());
        Collections.reverse(latestFirst);
        Map<String, Object> values = new HashMap<>();
        values.put("结论", PlainText.of(results.verdict()));
        values.put("草稿", !results.balanced());
        values.put("不符数", Long.toString(failed));
        values.put("有拒收", results.counts().rejected() > 0);
        values.put("拒收数", Long.toString(results.counts().rejected()));
        values.put("有未读文件", unread > 0);
        values.put("未读文件数", Long.toString(unread));
        values.put("各年", latestFirst.stream().map(this::year).toList());
        return values;
    }

    private Map<String, Object> year(int year) {
        Map<String, Object> values = new HashMap<>();
        figureNames.forEach((name, key) -> {
            Map<String, Object> figure = figure(year, key);
            values.put(name, figure.get(FigureText.AMOUNT));
            figure.forEach((aspect, value) -> values.put(name + "." + aspect, value));
        });
        List<Map<String, Object>> shifts = shifts(year);
        values.put("年度", Integer.toString(year));
        values.put("上年度", Integer.toString(year - 1));
        values.put("有支出", hasEntries(year));
        values.put("有上年", hasEntries(year) && hasEntries(year - 1));
        values.put("有计划", figureNames.values().stream().anyMatch(key -> isPlanned(year, key)));
        values.put("三公经费", figures(year, threePublic()));
        values.put(
                "各项指标", figures(year, results.tree().stream().map(Category::key).toList()));
        values.putAll(IndicatorText.values(results.reckoning().of(List.of(year)).evaluations()));
        values.put("尾差", shifts);
        values.put("有尾差", !shifts.isEmpty());
        return values;
    }

    private boolean hasEntries(int year) {
        return Figures.amount(results, year, TOTAL).entries() > 0;
    }

    private boolean isPlanned(int year, String key) {
        return BudgetFigure.ofFigure(results.budgets(), year, key)
                .filter(budget -> !budget.line().initial().isZero())
                .isPresent();
    }

    private static List<String> threePublic() {
        List<String> keys = new ArrayList<>();
        for (ThreePublic figure : ThreePublic.values()) {
            keys.add(figure.key());
        }
        return keys;
    }

    private List<Map<String, Object>> figures(int year, List<String> keys) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (String key : keys) {
            figures.add(figure(year, key));
        }
        if (!figures.isEmpty()) {
            figures.get(figures.size() - 1).put(FigureText.LAST, true);
        }
        return figures;
    }

    private Map<String, Object> figure(int year, String key) {
        @Nullable
        FigureAmount before = hasEntries(year) && hasEntries(year - 1) ? Figures.amount(results, year - 1, key) : null;
        @Nullable
        BudgetFigure budget =
                BudgetFigure.ofFigure(results.budgets(), year, key).orElse(null);
        List<String> parts = results.tree().stream()
                .filter(node -> node.parentKey().equals(key) && !node.key().equals(UNCLASSIFIED))
                .map(Category::key)
                .toList();
        return new FigureText(
                        Figures.label(results, key),
                        Figures.depth(results, key),
                        Figures.amount(results, year, key),
                        before,
                        budget,
                        excess(year, key, budget),
                        figures(year, parts),
                        what -> cells.of(year, key, what),
                        cells.of(year - 1, key, FigureCells.What.WANYUAN))
                .values();
    }

    private @Nullable DeviationFigure excess(int year, String key, @Nullable BudgetFigure budget) {
        return budget == null
                ? null
                : results.reckoning().deviations().stream()
                        .filter(one -> one.budget().year() == year
                                && !one.budget().project()
                                && one.budget().subject().equals(key))
                        .map(one -> DeviationFigure.of(
                                one, Figures.amount(results, year, key).wanHundredths(), budget.initialHundredths()))
                        .filter(one -> one.excessHundredths() > 0)
                        .findFirst()
                        .orElse(null);
    }

    private List<Map<String, Object>> shifts(int year) {
        return results.shifts().stream()
                .filter(shift -> shift.year() == year)
                .map(NarrativeValues::shift)
                .toList();
    }

    private static Map<String, Object> shift(Shift shift) {
        return Map.of(
                "名称", PlainText.of(shift.label()),
                "自行舍入", WanyuanText.of(shift.ownHundredths()),
                "列示", WanyuanText.of(shift.jointHundredths()));
    }
}
