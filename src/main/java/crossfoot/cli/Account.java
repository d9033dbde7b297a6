package crossfoot.cli;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Units;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.job.SinceLast;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Gives an account of a run that has ended: figures, what is open with its places, the verdict; or why it failed. */
final class Account {
    private static final int SHOWN = 20;
    private static final int MOVED_SHOWN = 10;

    private final Speech speech;
    private final Launch.Ending ending;
    private final Path output;

    Account(Speech speech, Launch.Ending ending, Path output) {
        this.speech = speech;
        this.ending = ending;
        this.output = output;
    }

    void tell() {
        Results results = ending.results();
        if (results == null) {
            outcome().lines().forEach(ending.nothingNew() ? speech::line : speech::complainLine);
            return;
        }
        rows(results);
        read(results);
        years(results).forEach(speech::line);
        results.units().ifPresent(units -> units(units).forEach(speech::line));
        new ReviewLines(speech, results).all().forEach(speech::line);
        List<String> findings = new Findings(speech, results).all(SHOWN);
        findings.forEach(speech::line);
        long more = new Findings(speech, results).count() - findings.size();
        if (more > 0) {
            speech.say("more", more);
        }
        results.drafts().forEach(draft -> speech.line(new DraftLines(speech, draft).summary()));
        moved(results);
        outcome().lines().forEach(speech::line);
    }

    /** Which ledgers were read, where some were not; a dry run names them. */
    private void read(Results results) {
        long once = results.sources().stream()
                .filter(source -> source.status() != Results.SourceStatus.DUPLICATE)
                .count();
        long left = once - ending.read().size();
        if (ending.dry() || left > 0) {
            speech.say(ending.dry() ? "wouldRead" : "readAnew", ending.read().size(), left);
        }
        if (ending.dry()) {
            ending.read().stream().limit(SHOWN).forEach(name -> speech.say("wouldReadOne", name));
        }
    }

    /** What moved since the last publication, and closed years that would. */
    private void moved(Results results) {
        SinceLast since = ending.since();
        if (since.runNo() > 0) {
            speech.say(since.movements().isEmpty() ? "movedNothing" : "movedSince", since.runNo());
            Map<String, String> labels =
                    results.tree().stream().collect(Collectors.toMap(Category::key, Category::label));
            MovementText text = new MovementText(speech, since.movements(), labels);
            movedFigures().forEach(speech::line);
            text.entries(MOVED_SHOWN).forEach(speech::line);
            long more = since.movements().count()
                    - Math.min(MOVED_SHOWN, since.movements().entries().size());
            if (more > 0) {
                speech.say("movedMore", more);
            }
        }
        since.problems().forEach(problem -> speech.line(speech.text(problem)));
    }

    private void rows(Results results) {
        long[] counts = new long[7];
        for (Results.SourceLine source : results.sources()) {
            counts[0] += source.rowsRead();
            counts[1] += source.entries();
            counts[2] += source.rejected();
            counts[3] += source.statedTotals();
            counts[4] += source.headers();
            counts[5] += source.blank();
            counts[6] += source.notSpending();
        }
        speech.say(
                "rows",
                results.sources().size(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                results.counts().overlaps());
    }

    /** A line a year, the earliest first. */
    List<String> years(Results results) {
        return results.years().stream().map(year -> year(results, year)).toList();
    }

    /** 2021年 一般公共预算支出 4678.53 = 基本支出 1599.71 + 项目支出 3078.82 万元 */
    private String year(Results results, int year) {
        List<String> parts = new ArrayList<>();
        String total = "";
        for (Category node : results.tree()) {
            long hundredths = Figures.amount(results, year, node.key()).wanHundredths();
            String text = node.label() + " " + BigDecimal.valueOf(hundredths, 2).toPlainString();
            if (node.key().equals(CategoryTree.TOTAL)) {
                total = text;
            } else if (node.parentKey().equals(CategoryTree.TOTAL) && hundredths != 0) {
                parts.add(text);
            }
        }
        return speech.words("year", year, total, parts.isEmpty() ? "" : " = " + String.join(" + ", parts));
    }

    /** How many units there are, and a line for each year in which something is taken out. */
    private List<String> units(Units units) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.words("units", listed(units)));
        for (int year : units.years()) {
            Money out = units.together().takenOut().of(year, CategoryTree.TOTAL).amount();
            if (!out.isZero()) {
                Results.FigureAmount left = units.consolidated().amount(year, CategoryTree.TOTAL);
                lines.add(speech.words(
                        "consolidated",
                        year,
                        BigDecimal.valueOf(left.wanHundredths(), 2).toPlainString(),
                        left.exact().yuan(),
                        units.together()
                                .together(year, CategoryTree.TOTAL)
                                .amount()
                                .yuan(),
                        out.yuan()));
            }
        }
        return lines;
    }

    private static long listed(Units units) {
        return units.each().stream().filter(unit -> unit.unit().isListed()).count();
    }

    /** The last words: the verdict and where the results are, or what went wrong and what to do. */
    private String outcome() {
        String verdict = ending.standing().verdict(speech.locale());
        if (ending.nothingNew()) {
            return speech.words("nothingNew", verdict);
        }
        if (ending.results() != null) {
            String missing = ending.message().isEmpty() ? "" : speech.words("noYear", ending.message()) + "\n";
            String end = ending.since().withheld() ? "withheld" : ending.dry() ? "dryRun" : "published";
            return missing + verdict + "\n" + speech.words(end, output, ending.exitCode());
        }
        return switch (ending.exitCode()) {
            case ExitCode.FAILED ->
                speech.words(
                        "failed",
                        ending.failedStep(),
                        speech.cause(ending.message()),
                        speech.remedy(ending.message(), "remedy.resume"));
            case ExitCode.STOPPED -> speech.words("stopped", ending.failedStep());
            default -> speech.words("noInput", ending.message());
        };
    }

    /** The same for programs: one object. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("format", "crossfoot-run/1");
            json.writeNumberProperty("exitCode", ending.exitCode());
            json.writeBooleanProperty("nothingNew", ending.nothingNew());
            json.writeStringProperty("verdict", ending.standing().verdict(speech.locale()));
            json.writeStringProperty("failedStep", ending.failedStep());
            json.writeStringProperty("message", ending.message());
            json.writeStringProperty("output", output.toString());
            json.writeNumberProperty("entries", ending.standing().entries());
            json.writeNumberProperty("checks", ending.standing().checks());
            json.writeNumberProperty("differences", ending.standing().differences());
            json.writeNumberProperty("rejected", ending.standing().rejected());
            json.writeNumberProperty("unclassified", ending.standing().unclassified());
            json.writeNumberProperty("unreadable", ending.standing().unreadable());
            json.writeArrayPropertyStart("findings");
            Results results = ending.results();
            if (results != null) {
                new Findings(speech, results).all(Integer.MAX_VALUE).forEach(json::writeString);
                new ReviewLines(speech, results).findings().forEach(json::writeString);
            }
            json.writeEndArray();
            moved(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** A line a figure that moved since the last publication. */
    List<String> movedFigures() {
        return new MovementText(speech, ending.since().movements(), Map.of()).figures();
    }

    private void moved(JsonGenerator json) {
        SinceLast since = ending.since();
        json.writeBooleanProperty("withheld", since.withheld());
        json.writeNumberProperty("movedSinceRun", since.runNo());
        json.writeArrayPropertyStart("moved");
        movedFigures().forEach(json::writeString);
        since.problems().forEach(problem -> json.writeString(speech.text(problem)));
        json.writeEndArray();
    }
}
