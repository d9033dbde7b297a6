package crossfoot.output.page;

import crossfoot.core.money.Money;
import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.Figures;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.report.YuanText;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ThreePublic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A year on the page: its figures, its bars, its budgets. */
record PageYear(Results results, PageWords words) {

    /** All years beside each other; what joint rounding moved is marked. */
    Map<String, Object> together() {
        Set<String> moved = results.shifts().stream()
                .map(shift -> shift.year() + " " + shift.figureKey())
                .collect(Collectors.toSet());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Category node : results.tree()) {
            List<Map<String, Object>> cells = new ArrayList<>();
            for (int year : results.years()) {
                long shown = Figures.amount(results, year, node.key()).wanHundredths();
                cells.add(Map.of("wanyuan", WanyuanText.of(shown), "moved", moved.contains(year + " " + node.key())));
            }
            String level = "depth" + Math.min(Figures.depth(results, node.key()), 3);
            rows.add(Map.of("label", PlainText.of(node.label()), "level", level, "cells", cells));
        }
        return Map.of("years", results.years().stream().map(year -> year + "").toList(), "rows", rows);
    }

    Map<String, Object> values(int year) {
        List<Map<String, Object>> budgets = budgets(year);
        Map<String, Object> values = new HashMap<>();
        values.put("year", Integer.toString(year));
        values.put("figures", figures(year));
        values.put("bars", PageChart.bars(results, year));
        values.put("hasBudgets", !budgets.isEmpty());
        values.put("budgets", budgets);
        values.put("advice", new PageAdvice(results, words).of(year));
        return values;
    }

    private List<Map<String, Object>> figures(int year) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Category node : results.tree()) {
            figures.add(figure(
                    FigureLinks.anchor(year, node.key()),
                    Map.of("zh", PlainText.of(node.label())),
                    "depth" + Math.min(Figures.depth(results, node.key()), 3),
                    Figures.amount(results, year, node.key())));
        }
        for (ThreePublic figure : ThreePublic.values()) {
            String anchor = FigureLinks.anchor(year, figure.key());
            FigureAmount amount = Figures.amount(results, year, figure.key());
            figures.add(figure(anchor, words.of("partOf", PlainText.of(figure.label())), "part", amount));
        }
        return figures;
    }

    private static Map<String, Object> figure(
            String anchor, Map<String, Object> label, String level, FigureAmount amount) {
        return Map.of(
                "anchor", PlainText.of(anchor),
                "label", label,
                "level", level,
                "wanyuan", WanyuanText.of(amount.wanHundredths()),
                "yuan", YuanText.of(amount.exact()),
                "entries", amount.entries());
    }

    private List<Map<String, Object>> budgets(int year) {
        List<Map<String, Object>> budgets = new ArrayList<>();
        for (String key : Figures.keys(results)) {
            BudgetFigure.ofFigure(results.budgets(), year, key)
                    .ifPresent(budget -> budgets.add(budget(
                            Figures.label(results, key),
                            budget,
                            Figures.amount(results, year, key).exact())));
        }
        for (BudgetFigure budget : BudgetFigure.ofProjects(results.budgets(), year)) {
            budgets.add(budget(budget.line().label(), budget, budget.spentOnProject(results.projects())));
        }
        return budgets;
    }

    private static Map<String, Object> budget(String label, BudgetFigure budget, Money actual) {
        return Map.of(
                "label", PlainText.of(label),
                "initial", WanyuanText.of(budget.initialHundredths()),
                "additional", WanyuanText.of(budget.additionalHundredths()),
                "adjusted", WanyuanText.of(budget.adjustedHundredths()),
                "total", WanyuanText.of(budget.finalHundredths()),
                "actual", YuanText.of(actual),
                "over", actual.compareTo(budget.line().total()) > 0,
                "rate", budget.executionRate(actual));
    }
}
