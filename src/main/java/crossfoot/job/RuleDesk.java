package crossfoot.job;

import crossfoot.core.money.Money;
import crossfoot.core.report.RulePreview;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.RuleLint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
     * What lint has found.
     *
     * @param uses what every rule does, in the order of the table
     * @param findings all that is odd, the gravest first
     * @param uncovered how many entries no rule covers, of all entries
     * @param uncoveredAmount their sum
     * @param fails one of the findings is of a kind that the configuration fails on
     */
    public record Lint(
            List<RuleLint.Use> uses,
            List<RuleLint.Finding> findings,
            long entries,
            long uncovered,
            Money uncoveredAmount,
            boolean fails) {
        public Lint {
            uses = List.copyOf(uses);
            findings = List.copyOf(findings);
        }
    }

    /** Weighs the rules on the entries of the last run. */
    public Lint lint() {
        RuleLint lint = new RuleLint(run.configuration().rules());
        long[] counts = new long[2];
        Money[] uncovered = {Money.ZERO};
        try (Stream<ClassifiedEntry> entries = run.state().ledger().entries(ResultsOfRun.parts(run), "")) {
            entries.forEach(one -> {
                lint.take(one);
                counts[0]++;
                if (one.categoryKey().equals(CategoryTree.UNCLASSIFIED)) {
                    counts[1]++;
                    uncovered[0] = uncovered[0].plus(one.entry().amount());
                }
            });
        }
        List<RuleLint.Finding> findings = lint.findings(new ClassificationCodes());
        Set<RuleLint.Kind> failOn = run.configuration().settings().lintFails();
        boolean fails = findings.stream().anyMatch(finding -> failOn.contains(finding.kind()));
        return new Lint(lint.uses(), findings, counts[0], counts[1], uncovered[0], fails);
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
