package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RejectedRows;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results.SourceLine;
import crossfoot.core.report.Results.SourceStatus;
import crossfoot.core.summary.Tally;
import crossfoot.store.SourceStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line for every ledger: what it is, what became of its rows, what it adds up to. */
record SourceReport(List<SourceLine> lines) {
    static SourceReport of(RunContext run) {
        Set<String> first = new HashSet<>();
        run.distinct().forEach(source -> first.add(source.file().name()));
        List<SourceLine> lines = new ArrayList<>();
        for (LedgerFile file : run.inputs().ledgers()) {
            if (!first.contains(file.name())) {
                lines.add(line(file, SourceStatus.DUPLICATE, null, run));
                continue;
            }
            SourceStore.StoredSource known =
                    run.state().sources().find(run.key(file)).orElseThrow();
            boolean unreadable = known.state() != SourceStore.State.READ;
            SourceStatus readable = known.counts() ? SourceStatus.USED : SourceStatus.SUPERSEDED;
            lines.add(line(file, unreadable ? SourceStatus.UNREADABLE : readable, known, run));
        }
        return new SourceReport(lines);
    }

    private static SourceLine line(
            LedgerFile file, SourceStatus status, SourceStore.@Nullable StoredSource known, RunContext run) {
        String key = run.key(file);
        boolean read = status == SourceStatus.USED || status == SourceStatus.SUPERSEDED;
        Tally tally = read ? run.state().sources().tally(key) : Tally.NONE;
        List<Problem> problems = known == null ? List.of() : problems(file, known, run);
        return new SourceLine(
                file.name(),
                file.sha256(),
                file.bytes(),
                status,
                known == null ? "" : known.format(),
                known == null ? List.of() : known.mapping(),
                tally.rowsRead(),
                tally.entries(),
                tally.rejected(),
                tally.statedTotals(),
                tally.headings(),
                tally.blank(),
                tally.notSpending(),
                tally.furtherEntries(),
                read ? run.state().overlaps().entries(key) : 0,
                read ? run.state().figures().sum(key) : Money.ZERO,
                problems);
    }

    /** What was found while it was read, and what its rejected rows come to. */
    private static List<Problem> problems(LedgerFile file, SourceStore.StoredSource known, RunContext run) {
        List<Problem> problems = new ArrayList<>(known.problems());
        RejectedRows rejected = new RejectedRows();
        run.state().figures().rejected(run.key(file), file.name()).forEach(rejected::add);
        problems.addAll(rejected.notes(file.name()));
        problems.addAll(known.settled());
        return problems;
    }

    /** Rejected rows of the sources that count. */
    long rejected() {
        return used().mapToLong(SourceLine::rejected).sum();
    }

    /** Their entries that are counted in another of them. */
    long overlaps() {
        return used().mapToLong(SourceLine::overlaps).sum();
    }

    private Stream<SourceLine> used() {
        return lines.stream().filter(line -> line.status() == SourceStatus.USED);
    }

    long unreadable() {
        return lines.stream()
                .filter(line -> line.status() == SourceStatus.UNREADABLE)
                .count();
    }
}
