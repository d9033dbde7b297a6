package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes on with a run that did not end; refuses if its inputs changed. */
@Command(name = "resume", mixinStandardHelpOptions = true, resourceBundle = "crossfoot.commands")
final class ResumeCommand implements Callable<Integer> {
    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(spec, places);
        return session.look(places.stateFolder(), workspace -> {
            Optional<RunStore.Run> last = workspace.runs().last();
            if (last.isEmpty() || last.get().status() == RunStore.Status.DONE) {
                session.speech().say("nothingToResume");
                return last.isEmpty() ? ExitCode.NOT_RUN : ExitCode.DONE;
            }
            try (ProgressLines progress = new ProgressLines(places.quiet)) {
                Launch launch = new Launch(workspace, progress);
                Map<String, String> changes = launch.changes(last.get());
                if (!changes.isEmpty()) {
                    session.speech().complain("changed", last.get().no());
                    changes.forEach((path, how) -> session.speech().line("  " + how + " " + path));
                    return ExitCode.NOT_RUN;
                }
                StopSignal stop = StopSignal.install(workspace);
                try {
                    return session.speech().ending(launch.resume(last.get()), places.output.toString());
                } finally {
                    stop.disarm();
                }
            }
        });
    }
}
