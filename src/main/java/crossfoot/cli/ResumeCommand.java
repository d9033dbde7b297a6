package crossfoot.cli;

import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes on with a run that did not end; refuses if its inputs changed. */
@Command(name = "resume", mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    @Mixin
    EngineOptions engine = new EngineOptions();

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places, engine);
        return session.run(null, (workspace, launch) -> {
            RunStore.Run last = new Unchanged(session.speech()).lastRun(workspace, "changed");
            if (last.status() == RunStore.Status.DONE) {
                throw new Refused("nothingToResume", last.no());
            }
            return launch.resume(last);
        });
    }
}
