package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.CarryOvers;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.report.DraftReport;
import crossfoot.core.report.FigureTable;
import crossfoot.core.report.MonthTable;
import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import crossfoot.core.report.Units;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Acceptances;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.Reconciliation;
import crossfoot.core.summary.SubjectBudget;
import crossfoot.core.units.UnitFindings;
import crossfoot.store.ClassifiedLedger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Puts together the one {@link Results} that every output draws from. */
final class ResultsOfRun {
    private ResultsOfRun() {}

    static Results assemble(RunContext run) throws IOException {
        Facts facts = FactsOfRun.gather(run);
        List<Integer> years = facts.years().stream().filter(run.scope()::holds).toList();
        Reckoning ofAllYears = reckoning(run, facts);
        Proven proven = prove(run, facts, ofAllYears);
        FigureTable table = FigureTable.of(facts).of(years);
        Reckoning reckoning = ofAllYears.of(years);
        SourceReport sources = SourceReport.of(run);
        List<DraftReport> drafts = DraftsOfRun.check(run, facts);
        List<Results.RuleLine> ruleLines =
                inScope(run, ResultLines.ruleLines(facts, run.configuration()), Results.RuleLine::year);
        Results.Counts counts = counts(table, sources);
        Standing standing = Standing.of(proven.checks, counts, sources.unreadable());
        return new Results(
                run.identity(),
                standing.verdict(Locale.CHINESE),
                standing,
                standing.differences() == 0,
                years,
                facts.tree().nodes(),
                table.figures(),
                table.shifts(),
                MonthTable.of(facts, table),
                inScope(run, SubjectBudget.wholes(facts.budgets()), BudgetLine::year),
                SinceBase.of(run, facts.tree().nodes(), table, sources),
                reckoning,
                inScope(run, ResultLines.economics(facts), Results.EconomicLine::year),
                inScope(run, ResultLines.projects(facts), Results.ProjectLine::year),
                proven.checks,
                ResultLines.rules(ruleLines, run.configuration()),
                ruleLines,
                sources.lines(),
                findings(RunFindings.of(run, facts, reckoning, drafts), proven.findings),
                drafts,
                counts,
                proven.units,
                () -> rejected(run, FactsOfRun.counted(run)),
                () -> overlaps(run, FactsOfRun.counted(run)),
                entries(run, ""),
                counts.unclassified() == 0 ? Stream::empty : entries(run, CategoryTree.UNCLASSIFIED),
                new AdviceOfRun(run));
    }

    static <T> List<T> inScope(RunContext run, List<T> lines, ToIntFunction<T> year) {
        return lines.stream()
                .filter(line -> run.scope().holds(year.applyAsInt(line)))
                .toList();
    }

    static List<Check> inScope(RunContext run, List<Check> checks) {
        return checks.stream()
                .filter(check -> check.year() == null || run.scope().holds(check.year()))
                .toList();
    }

    /** What is proven, of the units too, and what is to be said of units and of acceptances that do nothing. */
    private record Proven(List<Check> checks, Optional<Units> units, List<Problem> findings) {}

    private static Proven prove(RunContext run, Facts facts, Reckoning reckoning) throws IOException {
        Optional<UnitsOfRun> units = UnitsOfRun.gather(run, facts);
        List<Check> proofs = new ArrayList<>(Reconciliation.prove(facts));
        proofs.addAll(CarryOvers.checks(facts, run.configuration().reckoning().funds(), reckoning));
        Acceptances acceptances =
                new Acceptances(run.configuration().acceptances(), run.inputs().day());
        List<Check> explained = DifferencesOfRun.explained(run, facts, inScope(run, proofs));
        if (units.isEmpty()) {
            return new Proven(acceptances.applied(explained), Optional.empty(), acceptances.unused(proofs));
        }
        UnitProofs ofUnits = new UnitProofs(run, units.get(), facts);
        List<Check> checks = new ArrayList<>(explained);
        checks.addAll(inScope(run, ofUnits.checks(proofs)));
        proofs.addAll(ofUnits.all());
        List<Integer> all = List.copyOf(facts.years());
        List<Integer> shown = all.stream().filter(run.scope()::holds).toList();
        Units report = ofUnits.report(acceptances, new Units.Span(all, shown));
        return new Proven(
                acceptances.applied(checks),
                Optional.of(report),
                findings(UnitFindings.of(report.together()), acceptances.unused(proofs)));
    }

    private static List<Problem> findings(List<Problem> ofRun, List<Problem> ofRegister) {
        return Stream.concat(ofRun.stream(), ofRegister.stream()).toList();
    }

    private static Reckoning reckoning(RunContext run, Facts facts) {
        return Reckoning.of(
                facts, run.configuration().reckoning(), run.state().figures().latestDays());
    }

    static Results.Counts counts(FigureTable table, SourceReport sources) {
        long entries = 0;
        long unclassified = 0;
        for (var figures : table.figures().values()) {
            entries += figures.getOrDefault(CategoryTree.TOTAL, Results.FigureAmount.ZERO)
                    .entries();
            unclassified += figures.getOrDefault(CategoryTree.UNCLASSIFIED, Results.FigureAmount.ZERO)
                    .entries();
        }
        return new Results.Counts(entries, sources.rejected(), unclassified, sources.overlaps());
    }

    static Stream<Results.RejectedRow> rejected(RunContext run, List<RunContext.Keyed> sources) {
        return sources.stream()
                .flatMap(source -> run.state()
                        .figures()
                        .rejected(source.key(), source.file().name()))
                .map(row -> new Results.RejectedRow(row.at(), row.problems(), row.rowText(), row.amount()));
    }

    /** The entries that are counted in another source. */
    static Stream<Results.Overlap> overlaps(RunContext run, List<RunContext.Keyed> sources) {
        return sources.stream()
                .flatMap(source -> run.state().overlaps().of(source.key()))
                .filter(one -> one.entry().counts() > 0)
                .map(one -> new Results.Overlap(one.entry().asWhole(), one.countedAt()));
    }

    /** The entries that count, of one category or (empty) of all. */
    private static Supplier<Stream<ClassifiedEntry>> entries(RunContext run, String category) {
        return () -> run.state()
                .ledger()
                .entries(parts(run), category)
                .filter(entry -> run.scope().holds(entry.entry().fiscalYear()));
    }

    static List<ClassifiedLedger.Part> parts(RunContext run) {
        return parts(run, FactsOfRun.counted(run));
    }

    /** What counts of some of the sources that count. */
    static List<ClassifiedLedger.Part> parts(RunContext run, List<RunContext.Keyed> sources) {
        List<ClassifiedLedger.Part> parts = new ArrayList<>();
        for (RunContext.Keyed source : sources) {
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
