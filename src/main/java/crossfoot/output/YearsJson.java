package crossfoot.output;

import crossfoot.core.money.Money;
import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.ProjectLine;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.summary.BudgetLine;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The years of {@code figures.json}: each figure and each budget. */
record YearsJson(JsonGenerator json, Results results, List<String> keys) {

    void write(int year) {
        Map<String, FigureAmount> figures = results.figures().getOrDefault(year, Map.of());
        json.writeStartObject();
        json.writeNumberProperty("year", year);
        json.writeObjectPropertyStart("amounts");
        for (String key : keys) {
            writeAmount(key, figures.getOrDefault(key, FigureAmount.ZERO));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("budget");
        for (String key : keys) {
            BudgetFigure.ofFigure(results.budgets(), year, key)
                    .ifPresent(budget -> writeFigureBudget(
                            budget, figures.getOrDefault(key, FigureAmount.ZERO).exact()));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("projectBudgets");
        BudgetFigure.ofProjects(results.budgets(), year).forEach(this::writeProjectBudget);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeAmount(String key, FigureAmount amount) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("yuan", amount.exact().yuan());
        json.writeStringProperty("wanyuan", WanyuanText.of(amount.wanHundredths()));
        json.writeNumberProperty("entries", amount.entries());
        json.writeEndObject();
    }

    private void writeFigureBudget(BudgetFigure budget, Money actual) {
        json.writeObjectPropertyStart(budget.line().subject());
        writeBudget(budget, actual);
        json.writeEndObject();
    }

    private void writeProjectBudget(BudgetFigure budget) {
        BudgetLine line = budget.line();
        Money actual = results.projects().stream()
                .filter(project -> isOf(project, line))
                .map(ProjectLine::amount)
                .reduce(Money.ZERO, Money::plus);
        json.writeStartObject();
        json.writeStringProperty("project", line.subject());
        json.writeStringProperty("label", line.label());
        json.writeStringProperty("actualYuan", actual.yuan());
        writeBudget(budget, actual);
        json.writeEndObject();
    }

    private static boolean isOf(ProjectLine project, BudgetLine line) {
        return project.year() == line.year()
                && (project.project().code().equals(line.subject())
                        || project.project().name().equals(line.subject()));
    }

    private void writeBudget(BudgetFigure budget, Money actual) {
        json.writeStringProperty("initialWanyuan", WanyuanText.of(budget.initialHundredths()));
        json.writeStringProperty("additionalWanyuan", WanyuanText.of(budget.additionalHundredths()));
        json.writeStringProperty("adjustedWanyuan", WanyuanText.of(budget.adjustedHundredths()));
        json.writeStringProperty("finalWanyuan", WanyuanText.of(budget.finalHundredths()));
        if (budget.line().total().isZero()) {
            json.writeNullProperty("executionRate");
        } else {
            json.writeStringProperty("executionRate", budget.executionRate(actual));
        }
    }
}
