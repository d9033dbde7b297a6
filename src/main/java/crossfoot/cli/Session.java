package crossfoot.cli;

import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.job.OtherRunAlive;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One command at work: opens the state, does it, says how it ended. */
record Session(Speech speech, PlacesOptions places) {
    /** What a command does with the runs. */
    interface Work {
        Launch.Ending with(Workspace workspace, Launch launch) throws IOException, ConfigurationFaulty, Refused;
    }

    /** What a command asks of the state; returns the exit code. */
    interface Look {
        int into(Workspace workspace) throws IOException, ConfigurationFaulty, Refused;
    }

    static Session of(@Nullable CommandSpec spec, PlacesOptions places) {
        var line = Objects.requireNonNull(spec).commandLine();
        return new Session(new Speech(line.getOut(), line.getErr(), places.locale()), places);
    }

    /** Does the work with a bar on the terminal, and so that a signal stops it behind a transaction. */
    int run(Path state, Work work) throws IOException {
        return look(state, workspace -> {
            StopSignal stop = StopSignal.install(workspace);
            try (ProgressLines progress = new ProgressLines(places.quiet || places.json, speech)) {
                Launch.Ending ending = work.with(workspace, new Launch(workspace, progress));
                progress.stepDone();
                tell(ending);
                return ending.exitCode();
            } finally {
                stop.disarm();
            }
        });
    }

    private void tell(Launch.Ending ending) {
        Account account = new Account(speech, ending, places.output);
        if (places.json) {
            speech.line(account.json());
        } else if (!places.quiet || ending.exitCode() != ExitCode.DONE) {
            account.tell();
        }
    }

    /** Opens the state to change it. */
    int look(Path state, Look look) throws IOException {
        try (Workspace workspace = Workspace.open(state)) {
            return look(workspace, look);
        } catch (OtherRunAlive other) {
            return alive(other);
        }
    }

    /** Opens the state of this session for questions, as others may at the same time; there must be one. */
    int read(Look look) throws IOException {
        if (!Files.isDirectory(places.stateFolder())) {
            speech.complain("noRun");
            return ExitCode.NOT_RUN;
        }
        try (TemporaryState own = new TemporaryState();
                Workspace workspace = Workspace.read(places.stateFolder(), own.folder())) {
            return look(workspace, look);
        } catch (OtherRunAlive other) {
            return alive(other);
        }
    }

    private int look(Workspace workspace, Look look) throws IOException {
        try {
            return look.into(workspace);
        } catch (ConfigurationFaulty faulty) {
            return notRun(faulty);
        } catch (Refused refused) {
            speech.complainLine(refused.said(speech));
            return ExitCode.NOT_RUN;
        }
    }

    int alive(OtherRunAlive other) {
        String owner = String.valueOf(other.getMessage());
        speech.complain(owner.isEmpty() ? "otherReader" : "otherRun", owner);
        return ExitCode.OTHER_RUN_ALIVE;
    }

    /** What a command asks of the last run; returns the exit code. */
    interface Question {
        int of(Launch.Last last) throws IOException, ConfigurationFaulty, Refused;
    }

    /** Asks something of the last run, which must be done and its inputs still the same. */
    int lastRun(Question question) throws IOException {
        return read(workspace -> {
            try (ProgressLines silent = new ProgressLines(true, speech)) {
                Launch launch = new Launch(workspace, silent);
                RunStore.Run last = new Unchanged(speech).lastRun(workspace, "changedSince");
                if (last.status() != RunStore.Status.DONE) {
                    throw new Refused("notDone", last.no());
                }
                return question.of(launch.last(last));
            }
        });
    }

    /** Says every fault of the configuration. */
    int notRun(ConfigurationFaulty faulty) {
        if (places.json) {
            speech.line(Json.answer("crossfoot-refusal/1")
                    .with("exitCode", ExitCode.NOT_RUN)
                    .with(
                            "problems",
                            faulty.problems().stream()
                                    .map(problem -> EntryJson.problem(speech, problem))
                                    .toList())
                    .toString());
        }
        faulty.problems().forEach(problem -> speech.complainLine(speech.text(problem)));
        speech.complain("notRun", faulty.problems().size());
        return ExitCode.NOT_RUN;
    }
}
