package crossfoot.output;

import crossfoot.core.reckoning.Adjustment;
import crossfoot.core.reckoning.Deviation;
import crossfoot.core.reckoning.Evaluation;
import crossfoot.core.reckoning.Execution;
import crossfoot.core.reckoning.Indicator;
import crossfoot.core.reckoning.Pace;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.summary.Percent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What is reckoned of a year in {@code figures.json}: {@code execution} of every budget and its parts,
 * {@code deviations} with their causes, {@code adjustments} (proposals), {@code shortages}, {@code paces} and
 * {@code evaluations}.
 */
record ReckoningJson(JsonGenerator json, Reckoning all) {
    void write(int year) {
        Reckoning reckoning = all.of(List.of(year));
        list("execution", reckoning.executions(), this::execution);
        list("deviations", reckoning.deviations(), this::deviation);
        list("adjustments", reckoning.adjustments(), this::adjustment);
        list("shortages", reckoning.shortages(), shortage -> {
            side(shortage.side());
            json.writeStringProperty("govClass", shortage.govClass().code());
            json.writeStringProperty("amountYuan", shortage.amount().yuan());
        });
        list("paces", reckoning.paces(), this::pace);
        list("evaluations", reckoning.evaluations(), this::evaluation);
    }

    private <T> void list(String name, Collection<T> all, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            write.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void execution(Execution line) {
        json.writeStringProperty("kind", line.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("subject", line.subject().subject());
        json.writeStringProperty("label", line.subject().label());
        json.writeStringProperty("part", line.part());
        json.writeBooleanProperty("budgeted", line.budgeted());
        json.writeStringProperty("initialYuan", line.budget().initial().yuan());
        json.writeStringProperty("addedYuan", line.budget().added().yuan());
        json.writeStringProperty("grantedYuan", line.budget().granted().yuan());
        json.writeStringProperty("adjustedYuan", line.budget().adjusted().yuan());
        json.writeStringProperty("finalYuan", line.budget().total().yuan());
        json.writeStringProperty("spentYuan", line.spent().yuan());
        text("executionRate", line.rate().equals(Percent.NONE) ? null : line.rate());
        json.writeStringProperty("leftYuan", line.left().yuan());
    }

    private void deviation(Deviation one) {
        json.writeStringProperty("subject", one.budget().subject());
        json.writeStringProperty("label", one.budget().label());
        json.writeStringProperty("excessYuan", one.excess().yuan());
        list("causes", one.causes(), cause -> {
            json.writeStringProperty("reason", cause.reason().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("fundSource", cause.fundSource());
            json.writeStringProperty("amountYuan", cause.amount().yuan());
        });
        json.writeStringProperty("unexplainedYuan", one.unexplained().yuan());
        json.writeStringProperty("overFinalYuan", one.overFinal().yuan());
        json.writeStringProperty("leftOfGrantsYuan", one.leftOfGrants().yuan());
    }

    private void adjustment(Adjustment move) {
        json.writeStringProperty("govClass", move.govClass().code());
        json.writeStringProperty("amountYuan", move.amount().yuan());
        json.writeObjectPropertyStart("from");
        side(move.from());
        json.writeEndObject();
        json.writeObjectPropertyStart("to");
        side(move.to());
        json.writeEndObject();
    }

    private void side(Adjustment.Side side) {
        json.writeStringProperty("subject", side.subject().subject());
        json.writeStringProperty("label", side.subject().label());
        json.writeStringProperty("economicCode", side.economicCode());
        json.writeStringProperty("budgetYuan", side.budget().yuan());
        json.writeStringProperty("spentYuan", side.spent().yuan());
    }

    private void pace(Pace pace) {
        json.writeStringProperty("subject", pace.budget().subject());
        json.writeStringProperty("label", pace.budget().label());
        json.writeStringProperty("asOf", pace.asOf().toString());
        json.writeStringProperty("finalYuan", pace.budget().total().yuan());
        json.writeStringProperty("spentYuan", pace.spent().yuan());
        json.writeStringProperty("spentPercent", pace.spentPercent().toPlainString());
        json.writeStringProperty("yearPercent", pace.yearPercent().toPlainString());
    }

    private void evaluation(Evaluation form) {
        json.writeStringProperty("project", form.project());
        json.writeStringProperty("label", form.label());
        number("executionScore", form.executionScore());
        number("indicatorPoints", form.indicatorPoints());
        number("weights", form.weights());
        number("total", form.total());
        Evaluation.Grade grade = form.grade();
        text("grade", grade == null ? null : grade.name().toLowerCase(Locale.ROOT));
        list("indicators", form.indicators(), this::indicator);
    }

    private void indicator(Indicator indicator) {
        json.writeStringProperty("level1", indicator.level1());
        json.writeStringProperty("level2", indicator.level2());
        json.writeStringProperty("name", indicator.name());
        json.writeStringProperty("target", indicator.target());
        json.writeStringProperty("actual", indicator.actual());
        json.writeStringProperty("unit", indicator.unit());
        number("weight", indicator.weight());
        number("completionPercent", indicator.completion());
        number("score", indicator.score());
    }

    private void number(String name, @Nullable BigDecimal value) {
        text(name, value == null ? null : value.toPlainString());
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
