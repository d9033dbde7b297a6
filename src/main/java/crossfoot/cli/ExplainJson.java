package crossfoot.cli;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.report.FigureExplanation;
import crossfoot.core.report.FigureExplanation.By;
import crossfoot.core.rules.EntryExplanation;
import crossfoot.core.rules.Verdict;
import java.util.List;
import java.util.Locale;

/** Explanations for programs. */
final class ExplainJson {
    private ExplainJson() {}

    static Json figure(FigureExplanation figure) {
        Json by = new Json();
        for (By one : By.values()) {
            by.with(
                    one.name().toLowerCase(Locale.ROOT),
                    figure.parts().getOrDefault(one, List.of()).stream()
                            .map(part -> new Json()
                                    .with("name", part.name())
                                    .with("yuan", part.amount().yuan())
                                    .with("entries", part.entries())
                                    .with("shares", part.shares()))
                            .toList());
        }
        return Json.answer("crossfoot-figure/1")
                .with("year", figure.scope().year())
                .with("key", figure.scope().key())
                .with("label", figure.scope().label())
                .with("yuan", figure.readded().yuan())
                .with("entries", figure.entries())
                .with("shares", figure.shares())
                .with("publishedYuan", figure.published().exact().yuan())
                .with("agrees", figure.agrees())
                .with("by", by)
                .with("largest", figure.largest().stream().map(EntryJson::entry).toList());
    }

    static Json entries(List<EntryExplanation> entries, boolean more, List<Parsed.Rejected> rejected, Speech speech) {
        return Json.answer("crossfoot-entries/1")
                .with("entries", entries.stream().map(ExplainJson::entry).toList())
                .with("more", more)
                .with(
                        "rejected",
                        rejected.stream()
                                .flatMap(row -> row.problems().stream())
                                .map(problem -> EntryJson.problem(speech, problem))
                                .toList());
    }

    private static Json entry(EntryExplanation why) {
        Json json = EntryJson.entry(why.entry())
                .with("decided", why.entry().isDecided())
                .with("parts", why.parts().stream().map(EntryJson::entry).toList());
        if (why.verdict() instanceof Verdict.Assigned assigned) {
            json.with(
                    "winner",
                    EntryJson.rule(assigned.rule())
                            .with("matched", assigned.matchedText())
                            .with("matches", matches(why)));
        }
        return json.with(
                        "contradicting",
                        why.contradicting().stream().map(EntryJson::decision).toList())
                .with(
                        "passedOver",
                        why.passedOver().stream().map(EntryJson::rule).toList())
                .with("nearest", why.nearest().stream().map(ExplainJson::miss).toList());
    }

    private static Json matches(EntryExplanation why) {
        Json matches = new Json();
        why.matches().forEach(matches::with);
        return matches;
    }

    private static Json miss(EntryExplanation.Miss miss) {
        return EntryJson.rule(miss.rule())
                .with(
                        "failures",
                        miss.failures().stream()
                                .map(failure -> new Json()
                                        .with("column", failure.column())
                                        .with("condition", failure.condition())
                                        .with("found", failure.found()))
                                .toList());
    }
}
