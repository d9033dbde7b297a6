package crossfoot.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repeats a step of the last run and all after it. */
@Command(name = "rerun", mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {
    /** The steps by their names on the command line. */
    enum From {
        intake,
        settle,
        reconcile,
        publish
    }

    @Option(names = "--from", required = true, paramLabel = "STEP", descriptionKey = "from")
    From from = From.intake;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return Session.of(spec, places)
                .run(
                        places.stateFolder(),
                        (workspace, launch) ->
                                launch.rerun(ResumeCommand.unchanged(workspace, launch, "changed"), from.name()));
    }
}
