package crossfoot.output.narrative;

import crossfoot.core.reckoning.Evaluation;
import crossfoot.core.reckoning.Indicator;
import crossfoot.core.report.FormWords;
import crossfoot.core.report.PlainText;
import crossfoot.output.narrative.TemplateNames.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a template can say of the whole office's indicators and its self-evaluation in one year. */
final class IndicatorText {
    /** The names of a year. */
    static final Map<String, Kind> KINDS = Map.of(
            "有绩效指标", Kind.CONDITION,
            "指标数", Kind.TEXT,
            "达标数", Kind.TEXT,
            "绩效指标", Kind.LIST,
            "未达标", Kind.LIST,
            "有未达标", Kind.CONDITION,
            "有总分", Kind.CONDITION,
            "总分", Kind.TEXT,
            "等级", Kind.TEXT);

    /** The names of one indicator. */
    static final Map<String, Kind> ITEM = Map.of(
            "名称",
            Kind.TEXT,
            "目标",
            Kind.TEXT,
            "实际",
            Kind.TEXT,
            "完成率",
            Kind.TEXT,
            "得分",
            Kind.TEXT,
            "权重",
            Kind.TEXT,
            FigureText.LAST,
            Kind.CONDITION);

    private static final FormWords WORDS = new FormWords(Locale.CHINESE);

    private IndicatorText() {}

    /** A value for every name of a year; one that has no actual value yet is neither reached nor missed. */
    static Map<String, Object> values(List<Evaluation> ofYear) {
        List<Indicator> all = ofYear.stream()
                .filter(form -> form.project().isEmpty())
                .flatMap(form -> form.indicators().stream())
                .toList();
        List<Indicator> missed = all.stream()
                .filter(one -> one.score() != null && !isReached(one))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("有绩效指标", !all.isEmpty());
        values.put("指标数", Integer.toString(all.size()));
        values.put(
                "达标数",
                Long.toString(all.stream().filter(IndicatorText::isReached).count()));
        values.put("绩效指标", items(all));
        values.put("未达标", items(missed));
        values.put("有未达标", !missed.isEmpty());
        Evaluation office = ofYear.stream()
                .filter(form -> form.project().isEmpty())
                .findFirst()
                .orElse(null);
        BigDecimal total = office == null ? null : office.total();
        Evaluation.Grade grade = office == null ? null : office.grade();
        values.put("有总分", total != null);
        values.put("总分", total == null ? "" : total.toPlainString());
        values.put("等级", grade == null ? "" : WORDS.of("grade." + grade));
        return values;
    }

    /** All its points are given. */
    private static boolean isReached(Indicator indicator) {
        BigDecimal score = indicator.score();
        return score != null && score.compareTo(indicator.weight()) == 0;
    }

    private static List<Map<String, Object>> items(List<Indicator> indicators) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Indicator one : indicators) {
            BigDecimal completion = one.completion();
            Map<String, Object> item = new HashMap<>();
            item.put("名称", PlainText.of(one.name()));
            item.put("目标", PlainText.of(one.target() + one.unit()));
            item.put("实际", PlainText.of(one.actual().isEmpty() ? "" : one.actual() + one.unit()));
            item.put("完成率", completion == null ? "" : completion.toPlainString() + "%");
            item.put("得分", WORDS.points(one.score()));
            item.put("权重", one.weight().toPlainString());
            item.put(FigureText.LAST, items.size() == indicators.size() - 1);
            items.add(item);
        }
        return items;
    }
}
