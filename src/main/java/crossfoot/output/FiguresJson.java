package crossfoot.output;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.output.draft.DraftsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * {@code figures.json}, for programs: format {@code crossfoot-figures/1}. UTF-8, two spaces of indent, {@code \n}, keys
 * in a fixed order: equal results give equal bytes. Amounts are texts ({@code "46785300.00"}), so that no reader makes
 * binary fractions of them; counts are numbers.
 *
 * <p>Beside the keys of the format: a year's {@code budget} has {@code additionalWanyuan} and {@code adjustedWanyuan};
 * {@code projectBudgets} lists the budgets that are given by project;
 * {@link ReckoningJson} adds what is reckoned of a year; an {@code executionRate} is {@code null} where
 * the
 * final budget is zero; a check of rows has {@code expected}, {@code actual}, {@code difference} in place of the three
 * {@code …Yuan}, and a check of no single year the year {@code null}; a check whose difference is made up to the 分 by
 * something in the books has {@code explanations}: {@code kind}, {@code text}, {@code amountYuan}, {@code count} of
 * the candidates, {@code places} of the first three; {@code units} and {@code consolidation} stand there only where the
 * run knows of units; {@code reports} are the files of {@code crossfoot-report/1}.
 */
public final class FiguresJson {
    private static final String FORMAT = "crossfoot-figures/1";
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private FiguresJson() {}

    /**
     * Writes the file anew.
     *
     * @throws IOException if the file can't be written
     */
    public static void write(Results results, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(new Pretty(), out, JsonEncoding.UTF8)) {
            writeResults(json, results);
            json.writeRaw('\n');
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void writeResults(JsonGenerator json, Results results) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeBooleanProperty("balanced", results.balanced());
        json.writeStringProperty("verdict", results.verdict());
        json.writeStringProperty("inputs", results.inputs());
        YearsJson years = new YearsJson(json, results, Figures.keys(results));
        json.writeArrayPropertyStart("years");
        results.years().forEach(years::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("checks");
        ExplanationText words = new ExplanationText(Locale.CHINESE);
        results.checks().forEach(check -> CheckJson.write(json, check, words));
        json.writeEndArray();
        json.writeArrayPropertyStart("sources");
        results.sources().forEach(source -> writeSource(json, source));
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        results.findings().forEach(finding -> writeFinding(json, finding));
        json.writeEndArray();
        json.writeName("reports");
        DraftsJson.write(json, results.drafts(), Locale.CHINESE);
        writeCounts(json, results.counts());
        results.units().ifPresent(units -> new UnitsJson(json, units, Figures.keys(results)).write());
        json.writeEndObject();
    }

    private static void writeFinding(JsonGenerator json, Problem finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.kind().id());
        json.writeStringProperty(
                "where",
                finding.at().rowNumber() == 0
                        ? finding.at().file()
                        : finding.at().display());
        json.writeStringProperty("value", finding.value());
        json.writeArrayPropertyStart("details");
        finding.details().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeSource(JsonGenerator json, Results.SourceLine source) {
        json.writeStartObject();
        json.writeStringProperty("file", source.file());
        json.writeStringProperty("sha256", source.sha256());
        json.writeStringProperty("status", source.status().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("rowsRead", source.rowsRead());
        json.writeNumberProperty("entries", source.entries());
        json.writeNumberProperty("rejected", source.rejected());
        json.writeNumberProperty("statedTotals", source.statedTotals());
        json.writeNumberProperty("headers", source.headers());
        json.writeNumberProperty("blank", source.blank());
        json.writeNumberProperty("notSpending", source.notSpending());
        json.writeNumberProperty("furtherEntries", source.furtherEntries());
        json.writeNumberProperty("overlaps", source.overlaps());
        json.writeEndObject();
    }

    private static void writeCounts(JsonGenerator json, Results.Counts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("entries", counts.entries());
        json.writeNumberProperty("rejected", counts.rejected());
        json.writeNumberProperty("unclassified", counts.unclassified());
        json.writeNumberProperty("overlaps", counts.overlaps());
        json.writeEndObject();
    }

    /** Line ends and indent that don't depend on the platform. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
