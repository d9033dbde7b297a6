package crossfoot.cli;

import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.ExitCode;
import crossfoot.job.Launch;
import crossfoot.job.OtherRunAlive;
import crossfoot.job.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One command at work: opens the state, does it, says how it ended. */
record Session(Speech speech, PlacesOptions places) {
    /** What a command does with the runs. */
    interface Work {
        Launch.Ending with(Launch launch) throws IOException, ConfigurationFaulty;
    }

    /** What a command asks of the state; returns the exit code. */
    interface Look {
        int into(Workspace workspace) throws IOException, ConfigurationFaulty;
    }

    static Session of(@Nullable CommandSpec spec, PlacesOptions places) {
        var line = Objects.requireNonNull(spec).commandLine();
        return new Session(new Speech(line.getOut(), line.getErr(), places.locale(), places.quiet), places);
    }

    int run(Path state, Work work) throws IOException {
        return look(state, workspace -> {
            try (ProgressLines progress = new ProgressLines(places.quiet)) {
                Launch launch = new Launch(workspace, progress);
                StopSignal stop = StopSignal.install(workspace);
                try {
                    Launch.Ending ending = work.with(launch);
                    stop.disarm();
                    return speech.ending(ending, places.output.toString());
                } finally {
                    stop.disarm();
                }
            }
        });
    }

    int look(Path state, Look look) throws IOException {
        try (Workspace workspace = Workspace.open(state)) {
            return look.into(workspace);
        } catch (OtherRunAlive other) {
            speech.complain("otherRun", String.valueOf(other.getMessage()));
            return ExitCode.OTHER_RUN_ALIVE;
        } catch (ConfigurationFaulty faulty) {
            speech.problems(faulty.problems());
            speech.complain("notRun", faulty.problems().size());
            return ExitCode.NOT_RUN;
        }
    }
}
