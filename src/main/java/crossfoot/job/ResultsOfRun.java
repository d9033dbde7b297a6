package crossfoot.job;

import crossfoot.core.ledger.Parsed;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.report.FigureTable;
import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Reconciliation;
import crossfoot.core.summary.SubjectBudget;
import crossfoot.store.ClassifiedLedger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts together the one {@link Results} that every output draws from. */
final class ResultsOfRun {
    private ResultsOfRun() {}

    static Results assemble(RunContext run) throws IOException {
        Facts facts = FactsOfRun.gather(run);
        List<Integer> years = facts.years().stream().filter(run.scope()::holds).toList();
        List<Check> checks = checks(run, facts);
        FigureTable table = FigureTable.of(facts).of(years);
        Reckoning reckoning = reckoning(run, facts).of(years);
        SourceReport sources = SourceReport.of(run);
        List<Results.RejectedRow> rejected = rejected(run);
        List<Results.Overlap> overlaps = overlaps(run);
        Results.Counts counts = counts(table, rejected, overlaps);
        Standing standing = Standing.of(checks, counts, sources.unreadable());
        return new Results(
                run.identity(),
                standing.verdict(Locale.CHINESE),
                standing,
                standing.differences() == 0,
                years,
                facts.tree().nodes(),
                table.figures(),
                table.shifts(),
                SubjectBudget.wholes(facts.budgets()).stream()
                        .filter(line -> run.scope().holds(line.year()))
                        .toList(),
                reckoning,
                ResultLines.economics(facts).stream()
                        .filter(line -> run.scope().holds(line.year()))
                        .toList(),
                ResultLines.projects(facts).stream()
                        .filter(line -> run.scope().holds(line.year()))
                        .toList(),
                checks,
                ResultLines.rules(facts, run.configuration()),
                sources.lines(),
                RunFindings.of(run, facts, reckoning),
                counts,
                rejected,
                overlaps,
                entries(run, ""),
                counts.unclassified() == 0 ? Stream::empty : entries(run, CategoryTree.UNCLASSIFIED));
    }

    private static List<Check> checks(RunContext run, Facts facts) throws IOException {
        List<Check> proofs = Reconciliation.prove(facts).stream()
                .filter(check -> check.year() == null || run.scope().holds(check.year()))
                .toList();
        return DifferencesOfRun.explained(run, facts, proofs);
    }

    private static Reckoning reckoning(RunContext run, Facts facts) {
        return Reckoning.of(
                facts, run.configuration().reckoning(), run.state().figures().latestDays());
    }

    private static Results.Counts counts(
            FigureTable table, List<Results.RejectedRow> rejected, List<Results.Overlap> overlaps) {
        long entries = 0;
        long unclassified = 0;
        for (var figures : table.figures().values()) {
            entries += figures.getOrDefault(CategoryTree.TOTAL, Results.FigureAmount.ZERO)
                    .entries();
            unclassified += figures.getOrDefault(CategoryTree.UNCLASSIFIED, Results.FigureAmount.ZERO)
                    .entries();
        }
        return new Results.Counts(entries, rejected.size(), unclassified, overlaps.size());
    }

    private static List<Results.RejectedRow> rejected(RunContext run) {
        List<Results.RejectedRow> all = new ArrayList<>();
        for (RunContext.Keyed source : FactsOfRun.counted(run)) {
            for (Parsed.Rejected row :
                    run.state().figures().rejected(source.key(), source.file().name())) {
                all.add(new Results.RejectedRow(row.at(), row.problems(), row.rowText(), row.amount()));
            }
        }
        return all;
    }

    private static List<Results.Overlap> overlaps(RunContext run) {
        List<Results.Overlap> all = new ArrayList<>();
        for (RunContext.Keyed source : FactsOfRun.counted(run)) {
            run.state()
                    .overlaps()
                    .of(source.key())
                    .forEach(one -> all.add(new Results.Overlap(one.entry(), one.countedAt())));
        }
        return all;
    }

    /** The entries that count, of one category or (empty) of all. */
    private static Supplier<Stream<ClassifiedEntry>> entries(RunContext run, String category) {
        return () -> run.state()
                .ledger()
                .entries(parts(run), category)
                .filter(entry -> run.scope().holds(entry.entry().fiscalYear()));
    }

    static List<ClassifiedLedger.Part> parts(RunContext run) {
        List<ClassifiedLedger.Part> parts = new ArrayList<>();
        for (RunContext.Keyed source : FactsOfRun.counted(run)) {
            for (int segmentNo : run.state().sources().segments(source.key())) {
                Set<Long> without = run.state().overlaps().lines(source.key(), segmentNo);
                parts.add(new ClassifiedLedger.Part(source.key(), segmentNo, without));
            }
        }
        return parts;
    }

    static Money sum(RunContext run, RunContext.Keyed source) {
        return run.state().figures().sum(source.key());
    }
}
