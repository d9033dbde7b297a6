package crossfoot.output;

import crossfoot.core.report.ExplanationText;
import crossfoot.core.summary.Acceptance;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Explanation;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** A check in {@code figures.json}. */
final class CheckJson {
    private CheckJson() {}

    static void write(JsonGenerator json, Check check, ExplanationText words) {
        Integer year = check.year();
        json.writeStartObject();
        json.writeStringProperty("id", check.id());
        if (year == null) {
            json.writeNullProperty("year");
        } else {
            json.writeNumberProperty("year", year);
        }
        json.writeStringProperty("kind", check.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("status", check.status().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("what", check.what());
        json.writeStringProperty("where", check.where());
        String unit = check.expected() instanceof Quantity.Amount ? "Yuan" : "";
        json.writeStringProperty("expected" + unit, check.expected().text());
        json.writeStringProperty("actual" + unit, check.actual().text());
        json.writeStringProperty("difference" + unit, check.difference().text());
        Acceptance.Applied acceptance = check.acceptance();
        if (acceptance != null) {
            write(json, acceptance);
        }
        if (!check.explanations().isEmpty()) {
            json.writeArrayPropertyStart("explanations");
            check.explanations().forEach(explanation -> write(json, explanation, words));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Acceptance.Applied acceptance) {
        Acceptance line = acceptance.line();
        json.writeObjectPropertyStart("acceptance");
        json.writeStringProperty("id", line.id());
        json.writeStringProperty("state", acceptance.state().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("reason", line.reason());
        json.writeStringProperty("evidence", line.evidence());
        json.writeStringProperty("owner", line.owner());
        json.writeStringProperty("capYuan", line.cap().yuan());
        json.writeStringProperty("until", line.until().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Explanation explanation, ExplanationText words) {
        json.writeStartObject();
        json.writeStringProperty("kind", explanation.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("text", words.text(explanation));
        json.writeStringProperty("amountYuan", explanation.amount().yuan());
        json.writeNumberProperty("count", explanation.count());
        json.writeArrayPropertyStart("places");
        explanation.places().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
