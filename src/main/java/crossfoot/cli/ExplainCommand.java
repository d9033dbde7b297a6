package crossfoot.cli;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.report.FigureExplanation;
import crossfoot.core.report.FigureScope;
import crossfoot.core.report.Results;
import crossfoot.core.rules.EntryExplanation;
import crossfoot.core.units.OfficeUnit;
import crossfoot.job.ExitCode;
import crossfoot.job.Explanations;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why an entry has its category, or what a figure is made of. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Parameters(arity = "1..*", paramLabel = "ENTRY|YEAR FIGURE", descriptionKey = "meant")
    List<String> meant = List.of();

    @Option(names = "--entries", defaultValue = "" + SHOWN, paramLabel = "N", descriptionKey = "entries")
    int entries = SHOWN;

    @Mixin
    PlacesOptions places = new PlacesOptions();

    @Override
    public Integer call() throws IOException {
        Session session = Session.of(places);
        return session.lastRun(last -> explain(session, last.explanations()));
    }

    private int explain(Session session, Explanations run) throws IOException, Refused {
        Speech speech = session.speech();
        ExplainText text = new ExplainText(speech, run.tree());
        String first = meant.get(0);
        if (meant.size() > 1 && first.matches("\\d{4}年?")) {
            FigureExplanation found = figure(run, Integer.parseInt(first.substring(0, 4)));
            if (places.json) {
                speech.line(ExplainJson.figure(found).toString());
            } else {
                text.lines(found).forEach(speech::line);
            }
            return found.agrees() ? ExitCode.DONE : ExitCode.DIFFERENCES;
        }
        return entries(session, run, text);
    }

    /** A figure of all, or, with a unit's name or code behind it, of that unit. */
    private FigureExplanation figure(Explanations run, int year) throws IOException, Refused {
        int last = meant.size() - 1;
        Optional<OfficeUnit> unit = last > 1 ? run.unit(meant.get(last)) : Optional.empty();
        String figure = String.join(" ", meant.subList(1, unit.isPresent() ? last : last + 1));
        FigureScope scope = run.figure(year, figure)
                .orElseThrow(() -> new Refused("noFigure", figure, FigureScope.nearest(run.tree(), figure)));
        SortedSet<Integer> years = run.years();
        if (!years.contains(year)) {
            throw new Refused(
                    "noSuchYear",
                    meant.get(0),
                    years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return unit.isPresent() ? run.explain(scope, unit.get(), entries) : run.explain(scope, entries);
    }

    private int entries(Session session, Explanations run, ExplainText text) throws Refused {
        Speech speech = session.speech();
        String entry = String.join(" ", meant);
        List<EntryExplanation> found = run.entries(entry, entries + 1);
        List<EntryExplanation> shown = found.stream().limit(entries).toList();
        List<Parsed.Rejected> rejected = run.rejected(entry);
        List<Results.Overlap> elsewhere = run.elsewhere(entry);
        if (found.isEmpty() && rejected.isEmpty() && elsewhere.isEmpty()) {
            throw new Refused("noEntry", entry);
        }
        if (places.json) {
            boolean more = found.size() > entries;
            speech.line(ExplainJson.entries(shown, more, rejected, speech)
                    .with(
                            "countedElsewhere",
                            elsewhere.stream().map(EntryJson::overlap).toList())
                    .toString());
            return ExitCode.DONE;
        }
        shown.forEach(one -> text.lines(one).forEach(speech::line));
        if (found.size() > entries) {
            speech.say("moreEntries", entries);
        }
        elsewhere.stream().limit(entries).map(text::line).forEach(speech::line);
        rejected.stream()
                .flatMap(row -> row.problems().stream())
                .forEach(problem -> speech.say("rejected", speech.text(problem)));
        return ExitCode.DONE;
    }
}
