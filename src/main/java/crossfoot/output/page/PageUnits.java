package crossfoot.output.page;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.MonthTable.Part;
import crossfoot.core.report.MonthTable.Row;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.UnitYear;
import crossfoot.core.report.Units;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.report.YuanText;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The units on the page: a table a year, the latest first; the main figures in 万元, the total in 元 as well. */
record PageUnits(Results results, PageWords words) {
    private static final Row NONE = new Row(List.of(), 0);

    void put(Map<String, Object> values) {
        values.put("units", results.units().map(this::years).orElse(List.of()));
    }

    private List<Map<String, Object>> years(Units units) {
        List<UnitYear> latestFirst = new ArrayList<>(units.tables());
        Collections.reverse(latestFirst);
        return latestFirst.stream().map(year -> year(units, year)).toList();
    }

    private List<Category> heads() {
        return results.tree().stream()
                .filter(node -> Figures.depth(results, node.key()) <= 1)
                .toList();
    }

    private Map<String, Object> year(Units units, UnitYear year) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < units.each().size(); i++) {
            int part = i;
            FigureAmount total = units.each().get(i).amount(year.year(), CategoryTree.TOTAL);
            rows.add(row(
                    Map.of("zh", PlainText.of(units.each().get(i).unit().name())),
                    heads().stream().map(node -> hundredths(year, node, part)).toList(),
                    total.exact()));
        }
        Money out =
                units.together().takenOut().of(year.year(), CategoryTree.TOTAL).amount();
        int last = units.each().size();
        rows.add(row(
                words.of("units.takenOut"),
                heads().stream().map(node -> hundredths(year, node, last)).toList(),
                out.negated()));
        FigureAmount total = units.consolidated().amount(year.year(), CategoryTree.TOTAL);
        Map<String, Object> consolidated = row(
                words.of("units.consolidated"),
                heads().stream()
                        .map(node -> units.consolidated()
                                .amount(year.year(), node.key())
                                .wanHundredths())
                        .toList(),
                total.exact());
        return Map.of(
                "year",
                Integer.toString(year.year()),
                "heads",
                heads().stream().map(node -> PlainText.of(node.label())).toList(),
                "rows",
                rows,
                "consolidated",
                consolidated);
    }

    private static long hundredths(UnitYear year, Category node, int part) {
        List<Part> parts = year.rows().getOrDefault(node.key(), NONE).parts();
        return parts.get(part).hundredths();
    }

    private static Map<String, Object> row(Map<String, Object> name, List<Long> hundredths, Money total) {
        return Map.of(
                "name", name,
                "cells", hundredths.stream().map(WanyuanText::of).toList(),
                "yuan", YuanText.of(total));
    }
}
