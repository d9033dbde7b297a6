package crossfoot.cli;

import crossfoot.job.Launch;
import crossfoot.job.Workspace;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes on with a run that did not end; refuses if its inputs changed. */
@Command(name = "resume", mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return Session.of(spec, places).run(places.stateFolder(), (workspace, launch) -> {
            RunStore.Run last = unchanged(workspace, launch, "changed");
            if (last.status() == RunStore.Status.DONE) {
                throw new Refused("nothingToResume", last.no());
            }
            return launch.resume(last);
        });
    }

    /** The last run, whose inputs are still what they were; if not, refused in these words. */
    static RunStore.Run unchanged(Workspace workspace, Launch launch, String words) throws IOException, Refused {
        RunStore.Run last = workspace.runs().last().orElseThrow(() -> new Refused("noRun"));
        Map<String, String> changes = launch.changes(last);
        if (!changes.isEmpty()) {
            String list = changes.entrySet().stream()
                    .map(change -> "\n  " + change.getValue() + " " + change.getKey())
                    .collect(Collectors.joining());
            throw new Refused(words, last.no(), list);
        }
        return last;
    }
}
