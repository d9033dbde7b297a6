package crossfoot.cli;

import crossfoot.core.movement.Movements;
import crossfoot.job.ExitCode;
import crossfoot.job.RunDesk;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What moved between two runs, by cause, adding up to the movement. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(arity = "0..2", paramLabel = "RUN", descriptionKey = "diffRuns")
    List<Long> runs = List.of();

    @Option(names = "--entries", defaultValue = "20", paramLabel = "N", descriptionKey = "diffEntries")
    int entries = 20;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        return session.read(workspace -> {
            RunDesk desk = new RunDesk(workspace);
            List<Long> comparable = desk.comparable();
            List<Long> asked = runs.size() == 2 ? runs : lastTwo(comparable);
            RunDesk.Difference difference = desk.difference(asked.get(0), asked.get(1), entries)
                    .orElseThrow(() -> new Refused("diffUnknown", asked.get(0), asked.get(1), comparable));
            tell(session.speech(), asked, difference);
            return ExitCode.DONE;
        });
    }

    /** With one run named: from that one to the last. */
    private List<Long> lastTwo(List<Long> comparable) throws Refused {
        if (runs.size() == 1 && !comparable.isEmpty()) {
            return List.of(runs.get(0), comparable.get(0));
        }
        if (comparable.size() < 2) {
            throw new Refused("diffTooFew", comparable.size());
        }
        return List.of(comparable.get(1), comparable.get(0));
    }

    private void tell(Speech speech, List<Long> asked, RunDesk.Difference difference) {
        Movements movements = difference.movements();
        speech.say("diffTitle", asked.get(0), asked.get(1));
        if (movements.isEmpty()) {
            speech.say("diffNothing");
            return;
        }
        MovementText text = new MovementText(speech, movements, difference.labels());
        text.figures().forEach(speech::line);
        text.causes().forEach(speech::line);
        if (movements.count() > 0) {
            speech.say("diffEntries", movements.count());
            text.entries(entries).forEach(speech::line);
        }
        if (movements.count() > movements.entries().size()) {
            speech.say("diffMore", movements.count() - movements.entries().size());
        }
        speech.say(movements.addsUp() ? "diffAddsUp" : "diffOpen");
    }
}
