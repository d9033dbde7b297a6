package crossfoot.cli;

import crossfoot.job.ExitCode;
import crossfoot.job.RunDesk;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The history of the runs, the newest first. */
@Command(name = "runs", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        if (!places.haveState()) {
            session.speech().say("noRun");
            return ExitCode.DONE;
        }
        return session.read(workspace -> {
            RunDesk desk = new RunDesk(workspace);
            List<Long> comparable = desk.comparable();
            desk.runs().forEach(run -> tell(session.speech(), run, comparable.contains(run.no())));
            if (desk.runs().isEmpty()) {
                session.speech().say("noRun");
            }
            return ExitCode.DONE;
        });
    }

    private static void tell(Speech speech, RunStore.Run run, boolean comparable) {
        boolean done = run.status() == RunStore.Status.DONE;
        speech.say(
                done ? "runDone" : "runOpen",
                run.no(),
                StatusCommand.at(run.startedAt()),
                speech.words("run." + run.status()),
                done ? run.exitCode() : run.failedStep(),
                done ? run.standing().verdict(speech.locale()) : speech.cause(run.message()),
                comparable ? speech.words("runComparable") : "");
    }
}
