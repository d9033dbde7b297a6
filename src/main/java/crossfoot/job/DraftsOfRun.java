package crossfoot.job;

import crossfoot.core.claims.KnownFigures;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.LedgerFigures;
import crossfoot.core.summary.Facts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checks the draft reports of the input folder against the ledger of the run. */
final class DraftsOfRun {
    static final String FOLDER = "reports/";

    private DraftsOfRun() {}

    /** In order of their names. */
    static List<DraftReport> check(RunContext run, Facts facts) throws IOException {
        KnownFigures known = LedgerFigures.of(facts);
        DraftDesk desk =
                new DraftDesk(() -> known, run.configuration().settings().limits());
        List<DraftReport> reports = new ArrayList<>();
        for (String name : run.inputs().hashes().keySet()) {
            if (name.startsWith(FOLDER)) {
                reports.add(desk.check(run.inputs().root().resolve(name), name));
            }
        }
        return reports;
    }
}
