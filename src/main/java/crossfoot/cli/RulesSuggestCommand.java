package crossfoot.cli;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.report.CsvGuard;
import crossfoot.core.report.HoldOut;
import crossfoot.core.report.SuggestedRule;
import crossfoot.core.report.Suggestion;
import crossfoot.core.rules.CategoryTree;
import crossfoot.job.ExitCode;
import crossfoot.job.RuleDesk;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rules that the entries no rule covers might get, from what has a category; nothing is applied. */
@Command(name = "suggest", mixinStandardHelpOptions = true)
final class RulesSuggestCommand implements Callable<Integer> {
    @Option(names = "--hold-out", descriptionKey = "holdOut")
    boolean holdOut;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        return session.lastRun(last -> {
            if (holdOut) {
                measured(session.speech(), last.rules().holdOut());
            } else {
                tell(session.speech(), last.rules().suggest(), last.rules().tree());
            }
            return ExitCode.DONE;
        });
    }

    private void tell(Speech speech, RuleDesk.Suggestions found, CategoryTree tree) {
        List<String> lines = new ArrayList<>(List.of(csv(found.header())));
        found.rules().forEach(rule -> lines.add(csv(rule.cells())));
        if (places.json) {
            speech.line(RulesJson.suggestions(found, lines).toString());
            return;
        }
        speech.say(
                found.rules().isEmpty() ? "suggestNone" : "suggest",
                found.open(),
                found.openAmount().yuan(),
                found.rules().size(),
                found.file());
        for (SuggestedRule rule : found.rules()) {
            Suggestion evidence = rule.evidence();
            speech.say(
                    "suggestRule",
                    tree.node(evidence.categoryKey()).label(),
                    rule.entries(),
                    rule.amount().yuan(),
                    evidence.alike(),
                    evidence.support(),
                    evidence.purityPercent(),
                    rule.agreeing());
            if (!evidence.counterExamples().isEmpty()) {
                speech.say("suggestAgainst", places(evidence.counterExamples()));
            }
        }
        if (!found.rules().isEmpty()) {
            speech.say("suggestPaste", found.file());
            lines.forEach(speech::line);
        }
        if (found.leftOut() > 0) {
            speech.say("suggestLeftOut", found.leftOut());
        }
    }

    private static String places(List<SourceRef> places) {
        return places.stream().map(SourceRef::display).collect(Collectors.joining(", "));
    }

    private void measured(Speech speech, List<HoldOut> measured) {
        if (places.json) {
            speech.line(RulesJson.holdOut(measured).toString());
            return;
        }
        for (HoldOut one : measured) {
            speech.say("holdOut." + one.by().name().toLowerCase(Locale.ROOT), one.folds());
            HoldOut.Score entries = one.entries();
            speech.say(
                    "holdOutEntries",
                    entries.all(),
                    entries.suggested(),
                    entries.right(),
                    percent(entries.precision()),
                    percent(entries.recall()));
            HoldOut.Score money = one.money();
            speech.say(
                    "holdOutMoney",
                    yuan(money.all()),
                    yuan(money.suggested()),
                    yuan(money.right()),
                    percent(money.precision()),
                    percent(money.recall()));
        }
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static String percent(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString() + "%";
    }

    /** A line of the table as CSV, ready to paste. */
    private static String csv(List<String> cells) {
        return cells.stream().map(RulesSuggestCommand::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        String text = CsvGuard.guard(cell);
        boolean plain = text.chars().noneMatch(character -> character == ',' || character == '"' || character < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
