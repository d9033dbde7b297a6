package crossfoot.output.draft;

import crossfoot.core.claims.Claim;
import crossfoot.core.claims.Finding;
import crossfoot.core.draft.Span;
import crossfoot.core.ledger.Messages;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.DraftText;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Draft reports for programs: {@code crossfoot-report/1}. Amounts are texts. Beside the keys of the format: a file has
 * {@code readable}, {@code format}, {@code counts} of its claims by standing and {@code problems}; {@code at} has
 * {@code length}, in a table {@code row} and {@code column} (both from 0), and {@code page} where there are pages;
 * {@code expected} and {@code difference} are null where no one number can be expected; {@code from} lists the places
 * that the figure is compared with.
 */
public final class DraftsJson {
    private static final String FORMAT = "crossfoot-report/1";

    private final JsonGenerator json;
    private final DraftText words;
    private final Messages messages;

    private DraftsJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.words = new DraftText(locale);
        this.messages = new Messages(locale);
    }

    /** One object, on one line. */
    public static String text(List<DraftReport> reports, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeName("files");
            write(json, reports, locale);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The array of the files. */
    public static void write(JsonGenerator json, List<DraftReport> reports, Locale locale) {
        DraftsJson writing = new DraftsJson(json, locale);
        json.writeStartArray();
        reports.forEach(writing::file);
        json.writeEndArray();
    }

    private void file(DraftReport report) {
        json.writeStartObject();
        json.writeStringProperty("file", report.file());
        json.writeBooleanProperty("readable", report.checked().isPresent());
        json.writeStringProperty("format", report.format());
        json.writeNumberProperty("claims", report.claims().size());
        json.writeObjectPropertyStart("counts");
        for (Claim.Standing standing : Claim.Standing.values()) {
            json.writeNumberProperty(standing.name().toLowerCase(Locale.ROOT), report.count(standing));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(finding -> finding(report, finding));
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        report.problems().forEach(this::problem);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(DraftReport report, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("verdict", finding.verdict().key());
        json.writeStringProperty("kind", finding.kind().key());
        json.writeStringProperty("quote", finding.quote());
        json.writeName("at");
        place(report, finding.at());
        json.writeStringProperty("stated", finding.stated());
        orNull("expected", finding.expected());
        orNull("difference", finding.difference());
        json.writeStringProperty("unit", finding.unit());
        json.writeStringProperty("why", words.why(finding));
        json.writeArrayPropertyStart("from");
        finding.from().forEach(span -> place(report, span));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void orNull(String key, String text) {
        if (text.isEmpty()) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, text);
        }
    }

    private void place(DraftReport report, Span span) {
        json.writeStartObject();
        json.writeNumberProperty("paragraph", span.block());
        if (span.row() >= 0) {
            json.writeNumberProperty("row", span.row());
            json.writeNumberProperty("column", span.column());
        }
        json.writeNumberProperty("offset", span.offset());
        json.writeNumberProperty("length", span.length());
        int page = report.checked()
                .map(checked -> checked.draft().blocks().get(span.block() - 1).page())
                .orElse(0);
        if (page > 0) {
            json.writeNumberProperty("page", page);
        }
        json.writeEndObject();
    }

    private void problem(Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("id", problem.kind().id());
        json.writeStringProperty("text", messages.text(problem));
        json.writeEndObject();
    }
}
