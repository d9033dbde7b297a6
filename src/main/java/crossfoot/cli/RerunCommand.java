package crossfoot.cli;

import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.Launch;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    EngineOptions engine = new EngineOptions();

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", descriptionKey = "rerunYear")
    Set<Integer> years = Set.of();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places, engine);
        return session.run(null, (workspace, launch) -> {
            RunStore.Run last = new Unchanged(session.speech()).lastRun(workspace, "changed");
            if (from != From.intake && !years.isEmpty()) {
                throw new Refused("rerunYear");
            }
            if (from != From.intake && last.status() != RunStore.Status.DONE) {
                throw new Refused("notDone", last.no());
            }
            invalidate(session.speech(), launch, last);
            return launch.rerun(last, from.name());
        });
    }

    /** Says what does not hold any more, before it is done again. */
    private void invalidate(Speech speech, Launch launch, RunStore.Run last) throws IOException, ConfigurationFaulty {
        List<String> ledgers = from == From.intake ? launch.forget(last, years) : List.of();
        if (!places.quiet && !places.json) {
            String steps = Stream.of(From.values())
                    .filter(step -> step.compareTo(from) >= 0)
                    .map(step -> speech.words("step." + step))
                    .collect(Collectors.joining(" → "));
            speech.say("rerunSteps", last.no(), steps);
            ledgers.forEach(name -> speech.say("rerunLedger", name));
        }
    }
}
