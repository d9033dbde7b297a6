package crossfoot.output;

import crossfoot.core.money.Money;
import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.summary.BudgetLine;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The years of {@code figures.json}: each figure and each budget. */
record YearsJson(JsonGenerator json, Results results, List<String> keys) {

    void write(int year) {
        json.writeStartObject();
        json.writeNumberProperty("year", year);
        json.writeObjectPropertyStart("amounts");
        for (String key : keys) {
            writeAmount(json, key, Figures.amount(results, year, key));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("budget");
        for (String key : keys) {
            BudgetFigure.ofFigure(results.budgets(), year, key)
                    .ifPresent(budget -> writeFigureBudget(
                            json, budget, Figures.amount(results, year, key).exact()));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("projectBudgets");
        BudgetFigure.ofProjects(results.budgets(), year).forEach(this::writeProjectBudget);
        json.writeEndArray();
        new ReckoningJson(json, results.reckoning()).write(year);
        json.writeEndObject();
    }

    static void writeAmount(JsonGenerator json, String key, FigureAmount amount) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("yuan", amount.exact().yuan());
        json.writeStringProperty("wanyuan", WanyuanText.of(amount.wanHundredths()));
        json.writeNumberProperty("entries", amount.entries());
        json.writeEndObject();
    }

    static void writeFigureBudget(JsonGenerator json, BudgetFigure budget, Money actual) {
        json.writeObjectPropertyStart(budget.line().subject());
        writeBudget(json, budget, actual);
        json.writeEndObject();
    }

    private void writeProjectBudget(BudgetFigure budget) {
        BudgetLine line = budget.line();
        Money actual = budget.spentOnProject(results.projects());
        json.writeStartObject();
        json.writeStringProperty("project", line.subject());
        json.writeStringProperty("label", line.label());
        json.writeStringProperty("actualYuan", actual.yuan());
        writeBudget(json, budget, actual);
        json.writeEndObject();
    }

    private static void writeBudget(JsonGenerator json, BudgetFigure budget, Money actual) {
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
