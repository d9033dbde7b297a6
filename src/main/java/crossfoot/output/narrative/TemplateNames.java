package crossfoot.output.narrative;

import crossfoot.core.report.Figures;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ThreePublic;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names a template may use: the document's, a year's, a list's. Inside a list the names of what stands around it
 * hold as well. A figure is named by its key or its label, followed by a point and one of {@link FigureText}'s names:
 * {@code project.年初预算}, {@code 项目支出.年初预算}; without the latter it is the amount in 万元.
 */
final class TemplateNames {
    /** What a name stands for decides the tags it can stand in. */
    enum Kind {
        /** A text: {@code {{name}}}. */
        TEXT,
        /** Yes or no: {@code {{#name}} {{/name}}} and {@code {{^name}}}. */
        CONDITION,
        /** Repeated for each of its items: the same tags. */
        LIST
    }

    private static final Map<String, Kind> DOCUMENT = Map.of(
            "结论", Kind.TEXT,
            "草稿", Kind.CONDITION,
            "不符数", Kind.TEXT,
            "有拒收", Kind.CONDITION,
            "拒收数", Kind.TEXT,
            "有未读文件", Kind.CONDITION,
            "未读文件数", Kind.TEXT,
            "各年", Kind.LIST);

    private static final Map<String, Kind> YEAR = Map.of(
            "年度", Kind.TEXT,
            "上年度", Kind.TEXT,
            "有支出", Kind.CONDITION,
            "有上年", Kind.CONDITION,
            "有计划", Kind.CONDITION,
            "三公经费", Kind.LIST,
            "各项指标", Kind.LIST,
            "尾差", Kind.LIST,
            "有尾差", Kind.CONDITION);

    private static final Map<String, Kind> SHIFT = Map.of("名称", Kind.TEXT, "自行舍入", Kind.TEXT, "列示", Kind.TEXT);

    private final Map<String, Kind> year = new HashMap<>(YEAR);
    private final Map<String, String> figureNames;

    TemplateNames(List<Category> tree) {
        figureNames = figureNames(tree);
        year.putAll(IndicatorText.KINDS);
        for (String name : figureNames.keySet()) {
            year.putIfAbsent(name, Kind.TEXT);
            FigureText.KINDS.forEach((aspect, kind) -> year.put(name + "." + aspect, kind));
        }
    }

    /** Every name of a figure with its key, keys before labels. */
    static Map<String, String> figureNames(List<Category> tree) {
        Map<String, String> names = new LinkedHashMap<>();
        Figures.keys(tree).forEach(key -> names.put(key, key));
        tree.forEach(node -> names.putIfAbsent(node.label(), node.key()));
        for (ThreePublic figure : ThreePublic.values()) {
            names.putIfAbsent(figure.label(), figure.key());
        }
        return names;
    }

    /** The names that are seen in a part of the template that no list surrounds. */
    Map<String, Kind> document() {
        return DOCUMENT;
    }

    /** The names that come into sight in this list. */
    Map<String, Kind> inside(String list) {
        return switch (list) {
            case "各年" -> year;
            case "尾差" -> SHIFT;
            case FigureText.CAUSES -> CauseText.KINDS;
            case "绩效指标", "未达标" -> IndicatorText.ITEM;
            default -> FigureText.KINDS;
        };
    }
}
