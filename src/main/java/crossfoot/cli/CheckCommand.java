package crossfoot.cli;

import crossfoot.core.summary.Check;
import crossfoot.core.summary.StatedSum;
import crossfoot.job.ConfigurationFaulty;
import crossfoot.job.ExitCode;
import crossfoot.job.FileCheck;
import crossfoot.job.FileChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Intake only: format, header mapping, stated totals, rejects. Writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    List<Path> files = List.of();

    @Option(names = "--config", descriptionKey = "config")
    @Nullable
    Path config;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        int exitCode = ExitCode.DONE;
        List<Json> checked = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                session.speech().complain("noFile", file);
                exitCode = ExitCode.INPUT_MISSING;
                continue;
            }
            try (TemporaryState temporary = new TemporaryState()) {
                for (FileCheck check : FileChecks.of(file, config, temporary.folder())) {
                    if (places.json) {
                        checked.add(json(session.speech(), check));
                    } else {
                        tell(session.speech(), check);
                    }
                    exitCode = Math.max(exitCode, check.exitCode());
                }
            } catch (ConfigurationFaulty faulty) {
                return session.notRun(faulty);
            }
        }
        if (places.json) {
            session.speech()
                    .line(Json.answer("crossfoot-check/1")
                            .with("exitCode", exitCode)
                            .with("files", checked)
                            .toString());
        }
        return exitCode;
    }

    private static Json json(Speech speech, FileCheck check) {
        return new Json()
                .with("file", check.name())
                .with("format", check.format())
                .with("mapping", check.mapping())
                .with("rowsRead", check.tally().rowsRead())
                .with("entries", check.tally().entries())
                .with("rejected", check.tally().rejected())
                .with("statedTotals", check.tally().statedTotals())
                .with("headers", check.tally().headings())
                .with("blank", check.tally().blank())
                .with("notSpending", check.tally().notSpending())
                .with("yuan", check.amount().yuan())
                .with("totals", check.totals().stream().map(CheckCommand::json).toList())
                .with(
                        "problems",
                        check.problems().stream()
                                .map(problem -> EntryJson.problem(speech, problem))
                                .toList());
    }

    private static Json json(StatedSum total) {
        return EntryJson.place(total.at())
                .with("label", total.label())
                .with("statedYuan", total.stated().yuan())
                .with("coveredYuan", total.covered().yuan())
                .with("unproven", total.isUnproven())
                .with("agrees", !total.isUnproven() && !total.differs());
    }

    private static void tell(Speech speech, FileCheck check) {
        speech.line(check.name() + "  " + check.format());
        for (int i = 0; i < check.mapping().size(); i++) {
            speech.line("  " + check.mapping().get(i));
            if (i < check.columns().size()) {
                check.columns().get(i).forEach(column -> ColumnWords.tell(speech, column));
            }
        }
        speech.say(
                "checkCounts",
                check.tally().rowsRead(),
                check.tally().entries(),
                check.tally().rejected(),
                check.tally().statedTotals(),
                check.tally().headings(),
                check.tally().blank(),
                check.tally().notSpending(),
                check.amount().yuan());
        check.totals().forEach(total -> tell(speech, total, check));
        check.balances().forEach(balance -> tell(speech, balance));
        ProblemGroups.of(check.problems()).forEach(group -> speech.line("  " + group.text(speech)));
        ColumnWords.tell(speech, check.open());
    }

    private static void tell(Speech speech, Check balance) {
        speech.say(
                "balance." + balance.status(),
                balance.where(),
                balance.what(),
                balance.expected().text(),
                balance.actual().text(),
                balance.difference().text());
    }

    private static void tell(Speech speech, StatedSum total, FileCheck check) {
        speech.say(
                total.isUnproven() ? "totalUnproven" : total.differs() ? "totalWrong" : "totalRight",
                total.at().display(),
                total.label(),
                total.stated().yuan(),
                total.covered().yuan());
        check.explanations()
                .getOrDefault(total, List.of())
                .forEach(explanation -> speech.say("becauseOf", speech.text(explanation)));
    }
}
