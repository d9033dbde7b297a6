package crossfoot.cli;

import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.Crew;
import crossfoot.job.Elsewhere;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.job.OtherRunAlive;
import crossfoot.job.Reason;
import crossfoot.job.StatePlace;
import crossfoot.job.StateTaken;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import crossfoot.store.ServerRefused;
import crossfoot.store.StateInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One command at work: opens the state, does it, says how it ended. */
record Session(Speech speech, PlacesOptions places, EngineOptions engine) {
    /** What a command does with the runs. */
    interface Work {
        Launch.Ending with(Workspace workspace, Launch launch) throws IOException, ConfigurationFaulty, Refused;
    }

    /** What a command asks of the state; returns the exit code. */
    interface Look {
        int into(Workspace workspace) throws IOException, ConfigurationFaulty, Refused;
    }

    static Session of(PlacesOptions places) {
        return of(places, new EngineOptions());
    }

    /** @param engine what reads the ledgers, if any are read */
    static Session of(PlacesOptions places, EngineOptions engine) {
        var line = Objects.requireNonNull(places.command).commandLine();
        return new Session(new Speech(line.getOut(), line.getErr(), places.locale()), places, engine);
    }

    /**
     * Does the work with a bar on the terminal, and so that a signal stops it behind a transaction. Whoever wants to
     * know how it ended is told, whatever the end.
     *
     * @param config the folder of the configuration; null if it is that of the last run
     */
    int run(@Nullable Path config, Work work) {
        if (places.logs()) {
            JsonLog.begin();
        }
        Vigil vigil = new Vigil(this, config);
        StopSignal stop = StopSignal.install();
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = answered(() -> work(places.statePlace(), stop, vigil, work));
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            exitCode = broken(broken);
        } finally {
            vigil.end(exitCode);
            stop.over(exitCode);
        }
        return exitCode;
    }

    /** Does the work in a copy of the state, in an empty folder, and tells nobody but the terminal. */
    int tryOut(Path copy, Work work) throws IOException {
        StopSignal stop = StopSignal.install();
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = answered(() -> {
                Workspace.copy(places.statePlace(), copy);
                return work(StatePlace.in(copy), stop, null, work);
            });
        } finally {
            stop.over(exitCode);
        }
        return exitCode;
    }

    private int work(StatePlace state, StopSignal stop, @Nullable Vigil vigil, Work work)
            throws IOException, OtherRunAlive {
        return opened(state, workspace -> {
            stop.watch(workspace);
            try (ProgressLines progress = new ProgressLines(places.quiet || places.json || places.logs(), speech)) {
                if (vigil != null) {
                    vigil.opened(workspace);
                }
                Crew crew = engine.crew(state.folder(), System.getenv());
                Launch launch = new Launch(workspace, new LoggedProgress(progress), crew);
                Launch.Ending ending = work.with(workspace, launch);
                engine.export(ending, places.output);
                progress.stepDone();
                if (launch.elsewhere() > 0) {
                    speech.note("readElsewhere", launch.elsewhere(), !places.quiet);
                }
                tell(ending);
                if (vigil != null) {
                    vigil.ended(ending, workspace);
                }
                return ending.exitCode();
            } finally {
                stop.watch(null);
            }
        });
    }

    /** Says what broke and what can be done about it. */
    private int broken(Throwable failure) {
        String reason = Reason.of(failure);
        speech.complain("broken", speech.cause(reason), speech.remedy(reason, "remedy.again"));
        return ExitCode.FAILED;
    }

    private void tell(Launch.Ending ending) {
        Account account = new Account(speech, ending, places.output);
        if (places.json) {
            speech.line(account.json());
        } else if (!places.quiet || ending.exitCode() != ExitCode.DONE) {
            account.tell();
        }
    }

    /** What may find the state in use, or its server at fault; returns the exit code. */
    private interface Answer {
        int exitCode() throws IOException, OtherRunAlive;
    }

    private int answered(Answer answer) throws IOException {
        try {
            return answer.exitCode();
        } catch (OtherRunAlive other) {
            return alive(other);
        } catch (StateInUse other) {
            speech.complain("stateInUse", String.valueOf(other.getMessage()));
            return ExitCode.OTHER_RUN_ALIVE;
        } catch (StateTaken other) {
            speech.complain("stateTaken", places.stateFolder());
            return ExitCode.OTHER_RUN_ALIVE;
        } catch (ServerRefused refused) {
            speech.complain("server." + refused.kind(), String.valueOf(refused.getMessage()));
            return refused.kind() == ServerRefused.Kind.UNREACHABLE ? ExitCode.FAILED : ExitCode.NOT_RUN;
        } catch (Elsewhere elsewhere) {
            speech.complain("notHere", elsewhere.sources(), String.valueOf(elsewhere.getMessage()));
            return ExitCode.NOT_RUN;
        }
    }

    /** Opens the state of this session to change it. */
    int look(Look look) throws IOException {
        return answered(() -> opened(places.statePlace(), look));
    }

    /** Opens a state to change it. */
    int look(StatePlace state, Look look) throws IOException {
        return answered(() -> opened(state, look));
    }

    private int opened(StatePlace state, Look look) throws IOException, OtherRunAlive {
        try (Workspace workspace = Workspace.open(state)) {
            if (workspace.isLost()) {
                speech.note("stateLost", state.folder(), !places.quiet);
            }
            return look(workspace, look);
        }
    }

    /** Opens the state of this session for questions, as others may at the same time; there must be one. */
    int read(Look look) throws IOException {
        if (!places.haveState()) {
            speech.complain("noRun");
            return ExitCode.NOT_RUN;
        }
        return answered(() -> {
            try (TemporaryState own = new TemporaryState();
                    Workspace workspace = Workspace.read(places.statePlace(), own.folder())) {
                return look(workspace, look);
            }
        });
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

    private int alive(OtherRunAlive other) {
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
