package crossfoot.job;

import crossfoot.core.ledger.Messages;
import crossfoot.core.report.Results;
import crossfoot.core.report.Units;
import crossfoot.core.summary.Facts;
import crossfoot.core.units.OfficeUnit;
import crossfoot.output.FiguresJson;
import crossfoot.output.RejectedRowsCsv;
import crossfoot.output.narrative.Forms;
import crossfoot.output.narrative.Narrative;
import crossfoot.output.page.ReportPage;
import crossfoot.output.workbook.SummaryWorkbook;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.PublishedLedger;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Draws every output from the one set of results and moves all of them into place together, and keeps what the next
 * run is compared with. Nothing is published while a frozen year would move. Can be repeated.
 */
final class PublishStep {
    static final String NAME = "publish";

    private final RunContext run;
    private final Outcome outcome;

    private PublishStep(RunContext run, Outcome outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    static Step of(RunContext run, Outcome outcome, Wiring wiring) {
        PublishStep step = new PublishStep(run, outcome);
        return new StepBuilder(NAME, wiring.repository())
                .listener(new StepProgress(run.progress(), NAME))
                .tasklet(
                        (contribution, context) -> {
                            Long runNo = contribution
                                    .getStepExecution()
                                    .getJobParameters()
                                    .getLong(Launch.RUN);
                            step.publish(Objects.requireNonNull(runNo));
                            return RepeatStatus.FINISHED;
                        },
                        wiring.transactions())
                .build();
    }

    private void publish(long runNo) throws IOException {
        Results results = outcome.results();
        if (results == null) {
            results = ResultsOfRun.assemble(run);
            outcome.take(results, run);
        }
        if (outcome.since().withheld()) {
            return;
        }
        Publication publication = new Publication(run.scope().output());
        draw(results, publication.begin());
        run.progress().pass();
        Map<String, String> published = publication.publish();
        publication.withdraw(before(), published);
        outcome.published(published);
        run.state().history().keep(runNo, RunFacts.of(run, results));
    }

    /** What the last run that is done has published in the same place. */
    private Map<String, String> before() {
        RunStore runs = run.state().runs();
        return runs.lastDone()
                .filter(last -> last.outputFolder().equals(run.scope().output().toString()))
                .map(last -> runs.published(last.no()))
                .orElse(Map.of());
    }

    private void draw(Results results, Path folder) throws IOException {
        List<ClassifiedLedger.Part> parts = ResultsOfRun.parts(run);
        Aside.run(() -> join(parts, folder), () -> drawReports(results, folder));
    }

    private void drawReports(Results results, Path folder) throws IOException {
        Messages messages = new Messages(Locale.CHINESE);
        Path templates = run.config().resolve("templates");
        SummaryWorkbook.write(results, messages::text, folder.resolve("summary.xlsx"));
        Narrative.write(results, Files.isDirectory(templates) ? templates : null, folder);
        Forms.write(results, folder);
        FiguresJson.write(results, folder.resolve("figures.json"));
        RejectedRowsCsv.write(results, messages::text, folder.resolve("rejected-rows.csv"));
        Messages english = new Messages(Locale.ENGLISH);
        ReportPage.write(results, messages::text, english::text, folder.resolve("report.html"));
        MarkedDrafts.write(results.drafts(), run.inputs().root(), folder);
        if (results.units().filter(Units::inFiles).isPresent()) {
            drawUnits(results, folder.resolve("units"), templates);
        }
    }

    /** For every unit what its own run would publish, one after the other. */
    private void drawUnits(Results results, Path folder, Path templates) throws IOException {
        Messages messages = new Messages(Locale.CHINESE);
        Facts whole = FactsOfRun.gather(run);
        UnitsOfRun units = UnitsOfRun.gather(run, whole).orElseThrow();
        UnitResults ofUnits = new UnitResults(run, units, results);
        for (Map.Entry<OfficeUnit, Facts> unit : units.facts().entrySet()) {
            String name = unit.getKey().isListed()
                    ? unit.getKey().code()
                    : unit.getKey().name();
            Path own = Files.createDirectories(folder.resolve(name));
            Results alone = ofUnits.of(unit.getKey(), unit.getValue());
            SummaryWorkbook.write(alone, messages::text, own.resolve("summary.xlsx"));
            Narrative.write(alone, Files.isDirectory(templates) ? templates : null, own);
            FiguresJson.write(alone, own.resolve("figures.json"));
            run.progress().pass();
        }
    }

    private void join(List<ClassifiedLedger.Part> parts, Path folder) throws IOException {
        try (PublishedLedger ledger =
                new PublishedLedger(run.state().ledger(), folder.resolve("classified-ledger.csv"))) {
            for (ClassifiedLedger.Part part : parts) {
                ledger.add(part);
            }
        }
    }
}
