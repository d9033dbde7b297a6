package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repeats a step of the last run and all after it. */
@Command(name = "rerun", mixinStandardHelpOptions = true, resourceBundle = "crossfoot.commands")
final class RerunCommand implements Callable<Integer> {
    /** The steps by their names on the command line. */
    enum From {
        intake,
        settle,
        reconcile,
        publish
    }

    @Option(names = "--from", required = true, descriptionKey = "from")
    From from = From.intake;

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
            if (last.isEmpty()) {
                session.speech().complain("noRun");
                return ExitCode.NOT_RUN;
            }
            try (ProgressLines progress = new ProgressLines(places.quiet)) {
                Launch launch = new Launch(workspace, progress);
                if (!launch.changes(last.get()).isEmpty()) {
                    session.speech().complain("changed", last.get().no());
                    return ExitCode.NOT_RUN;
                }
                return session.speech().ending(launch.rerun(last.get(), from.name()), places.output.toString());
            }
        });
    }
}
