package crossfoot.job;

import crossfoot.core.claims.DraftCheck;
import crossfoot.core.claims.KnownFigures;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.LedgerFigures;
import crossfoot.input.DraftFiles;
import crossfoot.input.DraftReading;
import crossfoot.output.draft.DraftsJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks draft reports, against a ledger or each against itself alone. */
public final class DraftDesk {
    private final Known known;
    private final Limits limits;

    /** What a ledger knows; asked for when the first draft is checked. */
    interface Known {
        KnownFigures figures() throws IOException;
    }

    DraftDesk(Known known, Limits limits) {
        this.known = known;
        this.limits = limits;
    }

    /**
     * A desk without a ledger.
     *
     * @param config the folder whose {@code crossfoot.yml} sets the limits; null for the usual ones
     */
    public static DraftDesk alone(@Nullable Path config) throws IOException, ConfigurationFaulty {
        List<Problem> faults = new ArrayList<>();
        Limits limits = config == null
                ? Limits.DEFAULT
                : SettingsFile.read(config.resolve("crossfoot.yml"), faults).limits();
        if (!faults.isEmpty()) {
            throw new ConfigurationFaulty(faults);
        }
        return new DraftDesk(() -> new KnownFigures(List.of()), limits);
    }

    /** A desk with the ledger of a run that is done. */
    static DraftDesk of(RunContext run) {
        return new DraftDesk(
                () -> LedgerFigures.of(FactsOfRun.gather(run)),
                run.configuration().settings().limits());
    }

    /** Reads and checks a draft; one that can't be read says why. */
    public DraftReport check(Path file, String name) throws IOException {
        DraftReading reading;
        try {
            reading = DraftFiles.open(file, name, limits);
        } catch (UnreadableFile unreadable) {
            return new DraftReport(name, "", Optional.empty(), unreadable.problems());
        }
        DraftCheck check = new DraftCheck(known.figures());
        return new DraftReport(name, reading.format(), Optional.of(check.check(reading.draft())), reading.notes());
    }

    /** What was found as {@code crossfoot-report/1}. */
    public static String json(List<DraftReport> reports, Locale locale) {
        return DraftsJson.text(reports, locale);
    }

    /** A copy of a .docx with what was found as comments in its margin; other formats have none. */
    public static boolean mark(Path file, DraftReport report, Path copy) throws IOException {
        return MarkedDrafts.mark(file, report, copy, Locale.CHINESE);
    }
}
