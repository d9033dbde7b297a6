package crossfoot.job;

import crossfoot.core.money.Money;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.RuleLint;
import crossfoot.core.rules.RuleTable;
import crossfoot.store.KeptRun;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a rule table, whatever its faults, on the entries of the last run that has published: the table in place as it
 * is now, or one that is to take its place.
 */
public final class LintDesk {
    private final Workspace workspace;
    private final RunStore.Run run;

    private LintDesk(Workspace workspace, RunStore.Run run) {
        this.workspace = workspace;
        this.run = run;
    }

    /** The desk at the entries of the last run that has published; empty if none has. */
    public static Optional<LintDesk> at(Workspace workspace) {
        List<Long> kept = workspace.state().history().kept();
        return workspace.runs().runs().stream()
                .filter(run -> !kept.isEmpty() && run.no() == kept.get(0))
                .findFirst()
                .map(run -> new LintDesk(workspace, run));
    }

    /** The run on whose entries the rules are weighed. */
    public long runNo() {
        return run.no();
    }

    /** What has changed since that run, by path. */
    public Map<String, InputChanges.Change> changes() throws IOException {
        return InputChanges.since(run, workspace.runs());
    }

    /**
     * What lint has found.
     *
     * @param faults what keeps the table from being used
     * @param uses what every sound rule does, in the order of the table
     * @param findings all that is odd about them, the gravest first
     * @param entries how many there are, and their sum
     * @param uncovered how many entries no sound rule covers, and no person has decided
     * @param uncoveredAmount their sum
     * @param fails there is a fault, or a finding of a kind that the configuration fails on
     */
    public record Lint(
            List<RuleLint.Fault> faults,
            List<RuleLint.Use> uses,
            List<RuleLint.Finding> findings,
            long entries,
            Money amount,
            long uncovered,
            Money uncoveredAmount,
            boolean fails) {
        public Lint {
            faults = List.copyOf(faults);
            uses = List.copyOf(uses);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Weighs a rule table.
     *
     * @param edited the table; null for the one in place
     * @throws ConfigurationFaulty if it can't be read as a table at all, or there is a fault in the settings
     */
    public Lint lint(@Nullable Path edited) throws IOException, ConfigurationFaulty {
        ConfigurationFiles.RulesInDoubt inDoubt = ConfigurationFiles.rulesInDoubt(Path.of(run.configFolder()), edited);
        RuleLint lint = inDoubt.rules() instanceof RuleTable.Reading.Faulty faulty
                ? new RuleLint(faulty.readable(), faulty.faults(), inDoubt.tree())
                : new RuleLint(((RuleTable.Reading.Ok) inDoubt.rules()).table(), List.of(), inDoubt.tree());
        KeptRun kept = workspace.state().history().find(run.no()).orElseThrow();
        Sum all = new Sum();
        Sum decided = new Sum();
        Elsewhere.refuse(
                workspace.state().history().extents(run.no()), workspace.state().ledger());
        try (Stream<ClassifiedEntry> entries = workspace.state().ledger().entries(kept.parts(), "")) {
            entries.forEach(one -> {
                lint.take(one);
                all.add(one);
                if (one.isDecided()) {
                    decided.add(one);
                }
            });
        }
        List<RuleLint.Use> uses = lint.uses();
        List<RuleLint.Finding> findings = lint.findings(new ClassificationCodes());
        boolean fails = !lint.faults().isEmpty()
                || findings.stream().anyMatch(finding -> inDoubt.failOn().contains(finding.kind()));
        long uncovered = all.entries - decided.entries;
        Money uncoveredAmount = all.amount.minus(decided.amount);
        for (RuleLint.Use use : uses) {
            uncovered -= use.entries();
            uncoveredAmount = uncoveredAmount.minus(use.amount());
        }
        return new Lint(lint.faults(), uses, findings, all.entries, all.amount, uncovered, uncoveredAmount, fails);
    }

    private static final class Sum {
        private long entries;
        private Money amount = Money.ZERO;

        void add(ClassifiedEntry one) {
            entries += one.counts();
            amount = amount.plus(one.entry().amount());
        }
    }
}
