package crossfoot.cli;

import crossfoot.core.report.DraftReport;
import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.DraftDesk;
import crossfoot.job.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the figures of draft reports against themselves and, where there is one, against a ledger. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "drafts")
    List<Path> files = List.of();

    @Option(names = "--input", paramLabel = "DIR", descriptionKey = "reportInput")
    @Nullable
    Path input;

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config")
    @Nullable
    Path config;

    @Option(names = "--marked", paramLabel = "OUT.docx", descriptionKey = "marked")
    @Nullable
    Path marked;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        if (input != null) {
            Path settings = config == null ? input.resolve("config") : config;
            return new LedgerOfReport(session, input, settings).ask(desk -> check(session.speech(), desk));
        }
        try {
            return check(session.speech(), DraftDesk.alone(config));
        } catch (ConfigurationFaulty faulty) {
            return session.notRun(faulty);
        }
    }

    private int check(Speech speech, DraftDesk desk) throws IOException {
        int exitCode = ExitCode.DONE;
        List<DraftReport> reports = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                speech.complain("noFile", file);
                exitCode = ExitCode.NOT_RUN;
                continue;
            }
            DraftReport report = desk.check(file, file.toString().replace('\\', '/'));
            reports.add(report);
            exitCode = graver(exitCode, report);
            if (marked != null && !mark(file, report, marked)) {
                speech.complain("notMarked", report.file());
                exitCode = ExitCode.NOT_RUN;
            }
        }
        if (places.json) {
            speech.line(DraftDesk.json(reports, speech.locale()));
        } else if (!places.quiet || exitCode != ExitCode.DONE) {
            reports.forEach(report -> new DraftLines(speech, report).tell());
        }
        return exitCode;
    }

    /** Only one document can be marked, and never in its own place. */
    private boolean mark(Path file, DraftReport report, Path copy) throws IOException {
        boolean itself = Files.exists(copy) && Files.isSameFile(file, copy);
        return files.size() == 1 && !itself && DraftDesk.mark(file, report, copy);
    }

    /** What can't be read is graver than what contradicts. */
    private static int graver(int exitCode, DraftReport report) {
        if (report.checked().isEmpty() || exitCode == ExitCode.NOT_RUN) {
            return ExitCode.NOT_RUN;
        }
        return report.contradicts() ? ExitCode.DIFFERENCES : exitCode;
    }
}
