package crossfoot.job;

import crossfoot.core.reckoning.CarryOvers;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.report.FigureTable;
import crossfoot.core.report.UnitFigures;
import crossfoot.core.report.Units;
import crossfoot.core.summary.Acceptances;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.FigureSums;
import crossfoot.core.summary.Reconciliation;
import crossfoot.core.summary.SubjectBudget;
import crossfoot.core.units.Consolidation;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.UnitFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proves every unit by itself and all of them together. */
final class UnitProofs {
    /** They are about files, and stand with the files' own. */
    private static final Set<Check.Kind> OF_FILES =
            EnumSet.of(Check.Kind.ROWS, Check.Kind.STATED_TOTAL, Check.Kind.BALANCE);

    /** What others state of a unit. */
    private static final Set<Check.Kind> OF_OTHERS =
            EnumSet.of(Check.Kind.CONTROL_TOTAL, Check.Kind.BUDGET, Check.Kind.CARRIED);

    private final RunContext run;
    private final UnitsOfRun units;
    private final Consolidation consolidation;
    private final List<Check> together;
    private final Map<OfficeUnit, List<Check>> ofUnits = new LinkedHashMap<>();

    UnitProofs(RunContext run, UnitsOfRun units, Facts whole) {
        this.run = run;
        this.units = units;
        this.consolidation = units.consolidation();
        this.together = new ArrayList<>(consolidation.checks(whole.years(), new FigureSums(whole)));
        together.addAll(consolidation.checks(units.decided().ofConsolidation()));
        Map<Integer, LocalDate> lastDays = run.state().figures().latestDays();
        units.facts().forEach((unit, facts) -> ofUnits.put(unit, ofUnit(unit, facts, lastDays)));
    }

    private List<Check> ofUnit(OfficeUnit unit, Facts facts, Map<Integer, LocalDate> lastDays) {
        List<Check> checks = proofs(run, facts, lastDays).stream()
                .filter(check -> !OF_FILES.contains(check.kind()))
                .toList();
        if (checks.stream().anyMatch(check -> check.status() == Check.Status.FAIL)) {
            UnitFinder finder = new UnitFinder(units.table());
            checks = DifferencesOfRun.explained(
                    run,
                    facts,
                    checks,
                    new DifferencesOfRun.Within(
                            units.holding(unit), line -> finder.of(line.entry()).equals(unit)));
        }
        return checks.stream()
                .map(check -> check.ofUnit(unit.code(), unit.name()))
                .toList();
    }

    /** All that is proven of one unit, the files that are its alone included. */
    static List<Check> proofs(RunContext run, Facts facts, Map<Integer, LocalDate> lastDays) {
        List<Check> proofs = new ArrayList<>(Reconciliation.prove(facts));
        Reckoning reckoning = Reckoning.of(facts, run.configuration().reckoning(), lastDays);
        proofs.addAll(CarryOvers.checks(facts, run.configuration().reckoning().funds(), reckoning));
        return proofs;
    }

    /** The checks that all units together have, and of the units those that others state, or that fail. */
    List<Check> checks(List<Check> whole) {
        Set<String> known = new HashSet<>();
        whole.forEach(check -> known.add(check.what() + '\n' + check.where()));
        List<Check> checks = new ArrayList<>(together);
        ofUnits.forEach((unit, ofUnit) -> ofUnit.stream()
                .filter(check -> OF_OTHERS.contains(check.kind()) || check.status() == Check.Status.FAIL)
                .filter(check -> check.where().isEmpty()
                        || !known.contains(check.what().substring(unit.name().length() + 1) + '\n' + check.where()))
                .forEach(checks::add));
        return checks;
    }

    /** For all outputs; {@code acceptances} are applied to the checks of the units. */
    Units report(Acceptances acceptances, Units.Span span) {
        List<UnitFigures> each = new ArrayList<>();
        units.facts().forEach((unit, facts) -> {
            List<Integer> own =
                    facts.years().stream().filter(run.scope()::holds).toList();
            List<Check> checks = acceptances.applied(ResultsOfRun.inScope(run, ofUnits.getOrDefault(unit, List.of())));
            each.add(new UnitFigures(
                    unit,
                    own,
                    FigureTable.of(facts).of(own),
                    SubjectBudget.wholes(facts.budgets()).stream()
                            .filter(line -> run.scope().holds(line.year()))
                            .toList(),
                    checks,
                    units.holding(unit).stream()
                            .map(source -> source.file().name())
                            .toList()));
        });
        Units report = Units.of(each, consolidation, span, units::transfers);
        return run.configuration().settings().unitFiles() ? report.filed() : report;
    }

    /** All checks of all units: what the register of accepted differences may speak of. */
    List<Check> all() {
        List<Check> all = new ArrayList<>(together);
        ofUnits.values().forEach(all::addAll);
        return all;
    }
}
