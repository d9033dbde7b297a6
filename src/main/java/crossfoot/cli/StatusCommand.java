package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The last run, and the last good one. */
@Command(name = "status", mixinStandardHelpOptions = true, resourceBundle = "crossfoot.commands")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(spec, places);
        if (!Files.isDirectory(places.stateFolder())) {
            session.speech().say("noRun");
            return ExitCode.DONE;
        }
        return session.look(places.stateFolder(), workspace -> {
            Optional<RunStore.Run> last = workspace.runs().last();
            if (last.isEmpty()) {
                session.speech().say("noRun");
                return ExitCode.DONE;
            }
            tell(session.speech(), last.get());
            workspace
                    .runs()
                    .lastDone()
                    .ifPresent(good -> session.speech()
                            .say("lastGood", good.no(), String.valueOf(good.endedAt()), good.verdict()));
            return ExitCode.DONE;
        });
    }

    private static void tell(Speech speech, RunStore.Run run) {
        String ended = String.valueOf(run.endedAt());
        switch (run.status()) {
            case DONE -> speech.say("statusDone", run.no(), ended, run.exitCode(), run.verdict());
            case FAILED -> speech.say("statusFailed", run.no(), ended, run.failedStep(), run.message());
            case STOPPED -> speech.say("statusStopped", run.no(), ended, run.failedStep());
            case RUNNING -> speech.say("statusDead", run.no(), run.host(), Long.toString(run.pid()));
        }
    }
}
