package crossfoot.cli;

import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleLint.Fault;
import crossfoot.core.rules.RuleLint.Finding;
import crossfoot.core.rules.RuleLint.Use;
import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.ExitCode;
import crossfoot.job.InputChanges;
import crossfoot.job.LintDesk;
import crossfoot.job.LintDesk.Lint;
import crossfoot.job.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is wrong or odd about a rule table, weighed on the entries of the last run that has published. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class RulesLintCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "linted")
    @Nullable
    Path edited;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        Path file = edited;
        if (file != null && !Files.isRegularFile(file)) {
            session.speech().complain("noFile", file);
            return ExitCode.NOT_RUN;
        }
        return session.read(workspace -> lint(session.speech(), workspace));
    }

    private int lint(Speech speech, Workspace workspace) throws IOException, ConfigurationFaulty, Refused {
        LintDesk desk = LintDesk.at(workspace).orElseThrow(() -> new Refused("noRun"));
        Lint lint = desk.lint(edited);
        Map<String, InputChanges.Change> changes = desk.changes();
        if (places.json) {
            speech.line(RulesJson.lint(lint, desk.runNo(), speech)
                    .with("changed", List.copyOf(changes.keySet()))
                    .toString());
        } else {
            tell(speech, lint);
            if (!changes.isEmpty()) {
                speech.say("lintChanged", desk.runNo(), new Unchanged(speech).list(changes));
            }
        }
        return lint.fails() ? ExitCode.NOT_RUN : ExitCode.DONE;
    }

    private static void tell(Speech speech, Lint lint) {
        for (Use use : lint.uses()) {
            speech.say(
                    use.entries() == 0 ? "lintIdle" : "lintUse",
                    rule(speech, use.rule()),
                    use.rule().allotment().label(),
                    use.entries(),
                    use.amount().yuan(),
                    use.lastYear(),
                    use.matching());
        }
        speech.say(
                "lintCoverage",
                lint.entries() - lint.uncovered(),
                lint.entries(),
                lint.uncovered(),
                lint.uncoveredAmount().yuan(),
                lint.amount().minus(lint.uncoveredAmount()).yuan(),
                lint.amount().yuan());
        for (Fault fault : lint.faults()) {
            speech.line(speech.text(fault.problem()));
            speech.say(
                    "lintFault",
                    fault.entries(),
                    fault.amount().yuan(),
                    fault.open(),
                    fault.openAmount().yuan());
        }
        lint.findings().forEach(finding -> speech.line(text(speech, finding)));
        speech.say(verdict(lint), lint.findings().size(), lint.faults().size());
    }

    private static String verdict(Lint lint) {
        if (!lint.faults().isEmpty()) {
            return "lintFaulty";
        }
        return lint.findings().isEmpty() ? "lintClean" : lint.fails() ? "lintFails" : "lintWarns";
    }

    private static String text(Speech speech, Finding finding) {
        Rule other = finding.other();
        return speech.words(
                "lint." + finding.kind().key(),
                rule(speech, finding.rule()),
                finding.rule().allotment().label(),
                other == null ? "" : rule(speech, other),
                other == null ? "" : other.allotment().label(),
                finding.condition(),
                finding.entries(),
                finding.amount().yuan(),
                finding.rule().place(finding.column()));
    }

    private static String rule(Speech speech, Rule rule) {
        return speech.words("rule", rule.id(), rule.rowNumber());
    }
}
