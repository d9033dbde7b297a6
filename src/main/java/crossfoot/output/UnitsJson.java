package crossfoot.output;

import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.UnitFigures;
import crossfoot.core.report.Units;
import crossfoot.core.report.WanyuanText;
import crossfoot.core.summary.FigureSums.Sum;
import crossfoot.core.units.Consolidation;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.UnitSums;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * {@code units} and {@code consolidation} of {@code figures.json}. A unit has the figures, budgets and checks of its
 * own ledgers; the code of what is of no unit is empty. {@code consolidation} has for each year and figure the units
 * together ({@code unitsYuan}), what is taken out and what is left, and who paid whom.
 */
final class UnitsJson {
    private final JsonGenerator json;
    private final Units units;
    private final List<String> keys;
    private final ExplanationText words = new ExplanationText(Locale.CHINESE);

    UnitsJson(JsonGenerator json, Units units, List<String> keys) {
        this.json = json;
        this.units = units;
        this.keys = keys;
    }

    void write() {
        json.writeArrayPropertyStart("units");
        units.each().forEach(this::write);
        json.writeEndArray();
        json.writeObjectPropertyStart("consolidation");
        json.writeArrayPropertyStart("years");
        units.years().forEach(this::write);
        json.writeEndArray();
        Consolidation together = units.together();
        json.writeArrayPropertyStart("transfers");
        together.movements().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("transfersKept");
        together.stays().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("unlisted");
        together.unlisted().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(UnitFigures unit) {
        json.writeStartObject();
        json.writeStringProperty("unit", unit.unit().name());
        json.writeStringProperty("code", unit.unit().code());
        json.writeArrayPropertyStart("years");
        unit.years().forEach(year -> write(unit, year));
        json.writeEndArray();
        json.writeArrayPropertyStart("checks");
        unit.checks().forEach(check -> CheckJson.write(json, check, words));
        json.writeEndArray();
        json.writeArrayPropertyStart("sources");
        unit.sources().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(UnitFigures unit, int year) {
        json.writeStartObject();
        json.writeNumberProperty("year", year);
        json.writeObjectPropertyStart("amounts");
        for (String key : keys) {
            YearsJson.writeAmount(json, key, unit.amount(year, key));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("budget");
        for (String key : keys) {
            BudgetFigure.ofFigure(unit.budgets(), year, key)
                    .ifPresent(budget -> YearsJson.writeFigureBudget(
                            json, budget, unit.amount(year, key).exact()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(int year) {
        json.writeStartObject();
        json.writeNumberProperty("year", year);
        json.writeObjectPropertyStart("amounts");
        for (String key : keys) {
            Consolidation together = units.together();
            FigureAmount left = units.consolidated().amount(year, key);
            json.writeObjectPropertyStart(key);
            json.writeStringProperty(
                    "unitsYuan", together.together(year, key).amount().yuan());
            json.writeStringProperty(
                    "eliminatedYuan", together.takenOut().of(year, key).amount().yuan());
            json.writeStringProperty("yuan", left.exact().yuan());
            json.writeStringProperty("wanyuan", WanyuanText.of(left.wanHundredths()));
            json.writeNumberProperty("entries", left.entries());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(UnitSums.Movement movement) {
        json.writeStartObject();
        json.writeNumberProperty("year", movement.year());
        write("from", movement.from());
        write("to", movement.to());
        write(movement.sum());
        json.writeEndObject();
    }

    private void write(String key, OfficeUnit unit) {
        json.writeStringProperty(key, unit.code());
        json.writeStringProperty(key + "Unit", unit.name());
    }

    private void write(UnitSums.Stay stay) {
        json.writeStartObject();
        json.writeStringProperty("rule", stay.rule().display());
        json.writeStringProperty("reason", stay.fate().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("counterparty", stay.counterparty());
        json.writeStringProperty("first", stay.first().display());
        write(stay.sum());
        json.writeEndObject();
    }

    private void write(UnitSums.Unlisted unlisted) {
        json.writeStartObject();
        json.writeStringProperty("said", unlisted.said());
        json.writeStringProperty("first", unlisted.first().display());
        write(unlisted.sum());
        json.writeEndObject();
    }

    private void write(Sum sum) {
        json.writeNumberProperty("entries", sum.entries());
        json.writeStringProperty("yuan", sum.amount().yuan());
    }
}
