package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.reckoning.ReckoningFindings;
import crossfoot.core.report.FigureTable;
import crossfoot.core.report.MonthTable;
import crossfoot.core.report.Results;
import crossfoot.core.report.Standing;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassificationCodes;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.CodeFindings;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.SubjectBudget;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.UnitFinder;
import crossfoot.store.ClassifiedLedger;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a run over the ledgers of one unit alone would find, drawn from a run over all. */
final class UnitResults {
    private final RunContext run;
    private final UnitsOfRun units;
    private final Results together;
    private final Map<Integer, LocalDate> lastDays;

    /** @param together the results of all units: what they have in common is taken from there */
    UnitResults(RunContext run, UnitsOfRun units, Results together) {
        this.run = run;
        this.units = units;
        this.together = together;
        this.lastDays = run.state().figures().latestDays();
    }

    Results of(OfficeUnit unit, Facts facts) throws IOException {
        List<Integer> years = facts.years().stream().filter(run.scope()::holds).toList();
        FigureTable table = FigureTable.of(facts).of(years);
        Reckoning reckoning = Reckoning.of(facts, run.configuration().reckoning(), lastDays);
        List<Check> checks = ResultsOfRun.inScope(run, UnitProofs.proofs(run, facts, lastDays));
        SourceReport sources = sources(unit);
        List<Results.RuleLine> ruleLines =
                ResultsOfRun.inScope(run, ResultLines.ruleLines(facts, run.configuration()), Results.RuleLine::year);
        Results.Counts counts = ResultsOfRun.counts(table, sources);
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
                MonthTable.of(facts, table),
                ResultsOfRun.inScope(run, SubjectBudget.wholes(facts.budgets()), BudgetLine::year),
                Optional.empty(),
                reckoning.of(years),
                ResultsOfRun.inScope(run, ResultLines.economics(facts), Results.EconomicLine::year),
                ResultsOfRun.inScope(run, ResultLines.projects(facts), Results.ProjectLine::year),
                checks,
                ResultLines.rules(ruleLines, run.configuration()),
                ruleLines,
                sources.lines(),
                findings(unit, facts, reckoning.of(years)),
                List.of(),
                counts,
                Optional.empty(),
                () -> ResultsOfRun.rejected(run, own(unit)),
                () -> overlaps(unit),
                entries(unit, ""),
                counts.unclassified() == 0 ? Stream::empty : entries(unit, CategoryTree.UNCLASSIFIED),
                together.advice());
    }

    private List<Problem> findings(OfficeUnit unit, Facts facts, Reckoning reckoning) {
        List<Problem> findings = new ArrayList<>(CodeFindings.of(facts, new ClassificationCodes(), entries(unit, "")));
        findings.addAll(ReckoningFindings.of(
                reckoning, facts, run.configuration().reckoning().funds()));
        return findings;
    }

    /** The ledgers that are its alone: only of their rows is it known whose they are. */
    private List<RunContext.Keyed> own(OfficeUnit unit) {
        return units.holding(unit).stream()
                .filter(source -> units.owners().alone(source.key()).isPresent())
                .toList();
    }

    private SourceReport sources(OfficeUnit unit) {
        Set<String> files = new HashSet<>();
        own(unit).forEach(source -> files.add(source.file().name()));
        return new SourceReport(together.sources().stream()
                .filter(line -> files.contains(line.file()))
                .toList());
    }

    private Stream<Results.Overlap> overlaps(OfficeUnit unit) {
        UnitFinder finder = new UnitFinder(units.table());
        return ResultsOfRun.overlaps(run, units.holding(unit))
                .filter(overlap -> finder.of(overlap.entry().entry()).equals(unit));
    }

    private Supplier<Stream<ClassifiedEntry>> entries(OfficeUnit unit, String category) {
        return () -> {
            UnitFinder finder = new UnitFinder(units.table());
            List<ClassifiedLedger.Part> parts = ResultsOfRun.parts(run, units.holding(unit));
            return run.state()
                    .ledger()
                    .entries(parts, category)
                    .filter(line -> run.scope().holds(line.entry().fiscalYear()))
                    .filter(line -> finder.of(line.entry()).equals(unit));
        };
    }
}
