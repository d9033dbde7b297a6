package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import crossfoot.watch.StatusFile;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The last run, and the last good one. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        if (!places.haveState()) {
            if (places.json) {
                session.speech().line(json(session.speech(), null, null).toString());
            } else {
                session.speech().say("noRun");
            }
            return ExitCode.DONE;
        }
        return session.read(workspace -> {
            Speech speech = session.speech();
            if (places.json) {
                RunStore runs = workspace.runs();
                speech.line(
                        json(speech, runs.last().orElse(null), runs.lastDone().orElse(null))
                                .with("lastNoRun", json(noRun(session, workspace)))
                                .toString());
                return ExitCode.DONE;
            }
            workspace.runs().last().ifPresentOrElse(run -> tell(speech, run), () -> speech.say("noRun"));
            StatusFile.NoRun none = noRun(session, workspace);
            if (none != null) {
                speech.say("statusNoRun", at(none.endedAt()), none.exitCode(), none.message());
            }
            workspace
                    .runs()
                    .lastDone()
                    .ifPresent(good -> speech.say("lastGood", good.no(), at(good.endedAt()), verdict(speech, good)));
            return ExitCode.DONE;
        });
    }

    /** An attempt after the last run began, which came to no run of its own; the file of attempts has whole seconds. */
    private static StatusFile.@Nullable NoRun noRun(Session session, Workspace workspace) {
        StatusFile.NoRun none = StatusFile.noRun(session.places().stateFolder());
        boolean older = none != null
                && workspace
                        .runs()
                        .last()
                        .filter(run ->
                                run.startedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(none.endedAt()))
                        .isPresent();
        return older ? null : none;
    }

    private static @Nullable Json json(StatusFile.@Nullable NoRun none) {
        return none == null
                ? null
                : new Json()
                        .with("endedAt", none.endedAt())
                        .with("exitCode", none.exitCode())
                        .with("message", none.message());
    }

    private static Json json(Speech speech, RunStore.@Nullable Run last, RunStore.@Nullable Run good) {
        return Json.answer("crossfoot-status/1")
                .with("last", last == null ? null : json(speech, last))
                .with("lastGood", good == null ? null : json(speech, good));
    }

    private static Json json(Speech speech, RunStore.Run run) {
        boolean done = run.status() == RunStore.Status.DONE;
        return new Json()
                .with("run", run.no())
                .with("status", run.status().name().toLowerCase(Locale.ROOT))
                .with("startedAt", run.startedAt())
                .with("endedAt", run.endedAt())
                .with("exitCode", done ? run.exitCode() : null)
                .with("failedStep", run.failedStep())
                .with("message", run.message())
                .with("verdict", done ? verdict(speech, run) : "");
    }

    private static void tell(Speech speech, RunStore.Run run) {
        String ended = at(run.endedAt());
        switch (run.status()) {
            case DONE -> speech.say("statusDone", run.no(), ended, run.exitCode(), verdict(speech, run));
            case FAILED ->
                speech.say(
                        "statusFailed",
                        run.no(),
                        ended,
                        run.failedStep(),
                        speech.cause(run.message()),
                        speech.remedy(run.message(), "remedy.resume"));
            case STOPPED -> speech.say("statusStopped", run.no(), ended, run.failedStep());
            case RUNNING -> speech.say("statusDead", run.no(), run.host(), Long.toString(run.pid()));
        }
    }

    private static String verdict(Speech speech, RunStore.Run run) {
        return run.standing().verdict(speech.locale());
    }

    /** In the time of the machine, to the second. */
    static String at(@Nullable Instant instant) {
        return instant == null
                ? "—"
                : DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                        .withZone(ZoneId.systemDefault())
                        .format(instant);
    }
}
