package crossfoot.cli;

import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.ExitCode;
import crossfoot.job.RuleDesk;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries the examples beside the rule table, as every run does before it reads anything. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
    @Mixin
    InputOptions inputs = new InputOptions();

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        try {
            int examples = RuleDesk.examples(inputs.input, inputs.configFolder());
            if (places.json) {
                session.speech()
                        .line(Json.answer("crossfoot-examples/1")
                                .with("examples", examples)
                                .with("holds", true)
                                .toString());
                return ExitCode.DONE;
            }
            session.speech().say(examples == 0 ? "noExamples" : "examplesHold", examples, inputs.configFolder());
            return ExitCode.DONE;
        } catch (ConfigurationFaulty faulty) {
            return session.notRun(faulty);
        }
    }
}
