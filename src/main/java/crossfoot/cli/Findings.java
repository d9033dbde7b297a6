package crossfoot.cli;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.PlainText;
import crossfoot.core.report.Results;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is open after a run, a line each with its place: files, checks, rejected rows, unclassified entries, overlaps.
 */
final class Findings {
    private final Speech speech;
    private final Results results;

    Findings(Speech speech, Results results) {
        this.speech = speech;
        this.results = results;
    }

    /** How many there are. */
    long count() {
        return files().count()
                + failed().count()
                + findings().count()
                + rejected().count()
                + results.counts().unclassified()
                + results.counts().overlaps();
    }

    /** The first of them. */
    List<String> all(int most) {
        List<String> lines = new ArrayList<>();
        List<Supplier<Stream<String>>> kinds =
                List.of(this::files, this::failed, this::remarks, this::rejected, this::unclassified, this::overlaps);
        for (Supplier<Stream<String>> kind : kinds) {
            try (Stream<String> some = kind.get()) {
                some.limit(most - lines.size()).forEach(lines::add);
            }
        }
        return lines;
    }

    private Stream<String> files() {
        Stream<String> unreadable = results.sources().stream()
                .filter(source -> source.status() == Results.SourceStatus.UNREADABLE)
                .flatMap(source -> source.problems().stream())
                .map(problem -> speech.words("unreadable", speech.text(problem)));
        Stream<String> duplicate = results.sources().stream()
                .filter(source -> source.status() == Results.SourceStatus.DUPLICATE)
                .map(source -> speech.words("duplicate", source.file()));
        return Stream.concat(unreadable, duplicate);
    }

    private Stream<String> failed() {
        return results.checks().stream()
                .filter(check -> check.status() == Check.Status.FAIL)
                .map(this::differs);
    }

    private String differs(Check check) {
        String differs = speech.words(
                "differs",
                check.id(),
                check.where(),
                check.what(),
                check.expected().text(),
                check.actual().text(),
                check.difference().text());
        return speech.lines(check).stream()
                .findFirst()
                .map(first -> speech.words("because", differs, first))
                .orElse(differs);
    }

    private Stream<String> remarks() {
        return findings().map(finding -> speech.words("finding", speech.text(finding)));
    }

    /** Without those on review sheets, which are told with the sheets. */
    private Stream<Problem> findings() {
        return results.findings().stream().filter(finding -> !ReviewLines.isOfReview(finding));
    }

    private Stream<String> rejected() {
        return results.rejected().get().flatMap(row -> row.problems().stream()).map(this::rejected);
    }

    private String rejected(Problem problem) {
        return speech.words("rejected", speech.text(problem));
    }

    private Stream<String> unclassified() {
        return results.unclassified().get().map(entry -> words("unclassified", entry, ""));
    }

    private Stream<String> overlaps() {
        return results.overlaps()
                .get()
                .map(overlap ->
                        words("overlap", overlap.entry(), overlap.countedAt().display()));
    }

    private String words(String key, ClassifiedEntry classified, String elsewhere) {
        Entry entry = classified.entry();
        return speech.words(
                key,
                entry.at().display(),
                entry.date() == null ? entry.fiscalYear() + "" : entry.date().toString(),
                PlainText.of(entry.voucherNo()),
                PlainText.of(entry.summary()),
                entry.amount().yuan(),
                elsewhere);
    }
}
