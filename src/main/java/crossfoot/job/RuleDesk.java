package crossfoot.job;

import crossfoot.core.report.RulePreview;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Answers questions about rule tables, out of the state of the last run where they are about its entries. */
public final class RuleDesk {
    private final RunContext run;

    RuleDesk(RunContext run) {
        this.run = run;
    }

    /**
     * Tries the examples beside the rules of a configuration.
     *
     * @return how many there are; all of them hold
     * @throws ConfigurationFaulty if one fails, or anything else is wrong with the configuration
     */
    public static int examples(Path input, Path config) throws IOException, ConfigurationFaulty {
        return ConfigurationFiles.read(config, InputFolder.scan(input, config)).examples();
    }

    public CategoryTree tree() {
        return run.configuration().tree();
    }

    /**
     * What the edited rule table would move.
     *
     * @throws ConfigurationFaulty if there is a fault in it
     */
    public RulePreview preview(Path edited) throws IOException, ConfigurationFaulty {
        try (Stream<ClassifiedEntry> entries = run.state().ledger().entries(ResultsOfRun.parts(run), "")) {
            return RulePreview.of(entries, ConfigurationFiles.rules(edited, tree()), tree());
        }
    }
}
