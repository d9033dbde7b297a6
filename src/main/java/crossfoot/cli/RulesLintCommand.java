package crossfoot.cli;

import crossfoot.core.rules.Rule;
import crossfoot.core.rules.RuleLint.Finding;
import crossfoot.core.rules.RuleLint.Use;
import crossfoot.job.ExitCode;
import crossfoot.job.RuleDesk;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is odd about the rule table, weighed on the entries of the last run. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class RulesLintCommand implements Callable<Integer> {
    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        return session.lastRun(last -> {
            RuleDesk.Lint lint = last.rules().lint();
            if (places.json) {
                session.speech().line(RulesJson.lint(lint).toString());
            } else {
                tell(session.speech(), lint);
            }
            return lint.fails() ? ExitCode.NOT_RUN : ExitCode.DONE;
        });
    }

    private static void tell(Speech speech, RuleDesk.Lint lint) {
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
        lint.findings().forEach(finding -> speech.line(text(speech, finding)));
        speech.say(
                lint.findings().isEmpty() ? "lintClean" : lint.fails() ? "lintFails" : "lintWarns",
                lint.findings().size());
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
                finding.amount().yuan());
    }

    private static String rule(Speech speech, Rule rule) {
        return speech.words("rule", rule.id(), rule.rowNumber());
    }
}
