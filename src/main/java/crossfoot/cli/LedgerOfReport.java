package crossfoot.cli;

import crossfoot.core.report.Standing;
import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.DraftDesk;
import crossfoot.job.ExitCode;
import crossfoot.job.InputChanges;
import crossfoot.job.Launch;
import crossfoot.job.OtherRunAlive;
import crossfoot.job.StatePlace;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;

/** The ledger that a draft is held against: the last run's, if it read the same inputs, else read once for this. */
record LedgerOfReport(Session session, Path input, Path config) {
    /** What is done with the ledger; returns the exit code. */
    interface Question {
        int of(DraftDesk desk) throws IOException;
    }

    int ask(Question question) throws IOException {
        if (isRead()) {
            return session.lastRun(last -> question.of(last.drafts()));
        }
        try (TemporaryState state = new TemporaryState()) {
            return session.look(StatePlace.in(state.folder()), workspace -> readOnce(workspace, question));
        }
    }

    /** The state is of a run that is done and that read what stands in the folders now. */
    private boolean isRead() throws IOException {
        if (!session.places().haveState()) {
            return false;
        }
        try (TemporaryState own = new TemporaryState();
                Workspace workspace = Workspace.read(session.places().statePlace(), own.folder())) {
            RunStore.Run last = workspace.runs().last().orElse(null);
            return last != null
                    && last.status() == RunStore.Status.DONE
                    && last.inputFolder().equals(asked().inputFolder())
                    && last.configFolder().equals(asked().configFolder())
                    && InputChanges.since(last, workspace.runs()).isEmpty();
        } catch (OtherRunAlive busy) {
            return false;
        }
    }

    private int readOnce(Workspace workspace, Question question) throws IOException, ConfigurationFaulty {
        Speech speech = session.speech();
        boolean quiet = session.places().quiet || session.places().json;
        try (ProgressLines progress = new ProgressLines(quiet, speech)) {
            Launch launch = new Launch(workspace, progress);
            Launch.Ending ending = launch.run(asked(), new Launch.Demand(false, true, null, ExitCode.OPEN_ENDS));
            progress.stepDone();
            if (ending.results() == null) {
                new Account(speech, ending, session.places().output).tell();
                return ending.exitCode();
            }
            Standing standing = ending.standing();
            if (!quiet) {
                speech.complain("ledgerOfReport", standing.verdict(speech.locale()));
            }
            return question.of(
                    launch.last(workspace.runs().last().orElseThrow()).drafts());
        }
    }

    private RunStore.Places asked() {
        String output = session.places().output.toAbsolutePath().toString();
        String root = input.toAbsolutePath().toString();
        return new RunStore.Places("", root, config.toAbsolutePath().toString(), output, "");
    }
}
