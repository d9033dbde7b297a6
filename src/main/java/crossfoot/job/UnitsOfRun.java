package crossfoot.job;

import crossfoot.core.money.Money;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.summary.Facts;
import crossfoot.core.summary.FigureSums;
import crossfoot.core.summary.Fold;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.View;
import crossfoot.core.units.Consolidation;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.Transfer;
import crossfoot.core.units.Transfers;
import crossfoot.core.units.UnitFinder;
import crossfoot.core.units.UnitSums;
import crossfoot.core.units.UnitTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts of a run parted among its units: the subtotals by what they say of the unit, and the classified ledger once
 * more, entry by entry. Nothing is read again, and nothing is kept that another table of units would change.
 */
final class UnitsOfRun {
    private final RunContext run;
    private final UnitsDecided decided;
    private final SourceOwners owners;
    private final Facts whole;
    private final Map<OfficeUnit, Facts> facts = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> present = new HashMap<>();
    private final Map<OfficeUnit, List<RunContext.Keyed>> holding = new HashMap<>();
    private final UnitJournals journals;
    private final UnitSums sums;

    private UnitsOfRun(RunContext run, UnitsDecided decided, Facts whole) {
        this.run = run;
        this.decided = decided;
        this.owners = SourceOwners.of(run);
        this.whole = whole;
        this.journals = new UnitJournals(run.state().units(), owners);
        for (RunContext.Keyed source : run.distinct()) {
            owners.of(source.key())
                    .forEach(unit -> holding.computeIfAbsent(unit, key -> new ArrayList<>())
                            .add(source));
        }
        Map<OfficeUnit, Map<View, List<Subtotal>>> views = views();
        views.forEach((unit, ofUnit) -> ofUnit.getOrDefault(View.MONTHS, List.of())
                .forEach(subtotal -> present.computeIfAbsent(subtotal.key().fiscalYear(), year -> new HashSet<>())
                        .add(unit.code())));
        this.sums = new UnitSums(new UnitFinder(decided.table()), transfersOfRun(), run.scope()::holds);
        try (Stream<ClassifiedEntry> entries = run.state().ledger().entries(ResultsOfRun.parts(run), "")) {
            entries.forEach(sums::add);
        }
        Map<OfficeUnit, List<Facts.SourceFacts>> ownSources = ownSources();
        for (OfficeUnit unit : decided.table().units()) {
            facts.put(unit, facts(unit, views.getOrDefault(unit, Map.of()), ownSources.getOrDefault(unit, List.of())));
        }
        if (views.containsKey(OfficeUnit.UNLISTED)) {
            facts.put(
                    OfficeUnit.UNLISTED,
                    facts(OfficeUnit.UNLISTED, views.getOrDefault(OfficeUnit.UNLISTED, Map.of()), List.of()));
        }
    }

    /** Empty where the run knows of no units. */
    static Optional<UnitsOfRun> gather(RunContext run, Facts whole) {
        return run.configuration().units().map(decided -> new UnitsOfRun(run, decided, whole));
    }

    private Transfers transfersOfRun() {
        return new Transfers(new UnitFinder(table()), decided.transfers(), present);
    }

    /** The ledgers that hold entries of a unit. */
    List<RunContext.Keyed> holding(OfficeUnit unit) {
        return holding.getOrDefault(unit, List.of());
    }

    UnitsDecided decided() {
        return decided;
    }

    UnitTable table() {
        return decided.table();
    }

    SourceOwners owners() {
        return owners;
    }

    /** Every unit of the table, in its order, and what is of none if there is anything. */
    Map<OfficeUnit, Facts> facts() {
        return facts;
    }

    /** Every entry that a line of the table of transfers covers; to be closed after use. */
    Stream<Transfer> transfers() {
        Transfers transfers = transfersOfRun();
        return run.state()
                .ledger()
                .entries(ResultsOfRun.parts(run), "")
                .filter(line -> run.scope().holds(line.entry().fiscalYear()))
                .flatMap(line -> transfers.of(line).stream());
    }

    /** The units put together. */
    Consolidation consolidation() {
        CategoryTree tree = whole.tree();
        List<Consolidation.Share> shares = new ArrayList<>();
        facts.forEach((unit, of) -> shares.add(new Consolidation.Share(unit, new FigureSums(of))));
        return new Consolidation(
                tree,
                shares,
                sums.takenOut().sums(tree),
                sums.kept().sums(tree),
                sums.movements(),
                sums.stays(),
                sums.unlisted());
    }

    private Map<OfficeUnit, Map<View, List<Subtotal>>> views() {
        UnitFinder units = new UnitFinder(table());
        Map<OfficeUnit, Map<View, Map<Subtotal.Key, Subtotal>>> found = new HashMap<>();
        for (View view : View.values()) {
            run.state()
                    .units()
                    .view(
                            view,
                            (owner, subtotal) -> found.computeIfAbsent(
                                            units.of(owner.said(), owner.file()), unit -> new EnumMap<>(View.class))
                                    .computeIfAbsent(view, key -> new HashMap<>())
                                    .merge(subtotal.key(), subtotal, Subtotal::plus));
        }
        Map<OfficeUnit, Fold> overlapping = overlapping(units);
        Map<OfficeUnit, Map<View, List<Subtotal>>> views = new HashMap<>();
        found.forEach((unit, ofUnit) -> {
            Map<View, List<Subtotal>> left = new EnumMap<>(View.class);
            List<Subtotal> taken = overlapping.getOrDefault(unit, new Fold()).subtotals();
            ofUnit.forEach((view, subtotals) -> left.put(view, view.without(List.copyOf(subtotals.values()), taken)));
            views.put(unit, left);
        });
        return views;
    }

    private Map<OfficeUnit, Fold> overlapping(UnitFinder units) {
        Map<OfficeUnit, Fold> overlapping = new HashMap<>();
        for (RunContext.Keyed source : FactsOfRun.counted(run)) {
            run.state()
                    .overlaps()
                    .of(source.key())
                    .forEach(overlap -> overlapping
                            .computeIfAbsent(units.of(overlap.entry().entry()), unit -> new Fold())
                            .add(overlap.entry()));
        }
        return overlapping;
    }

    private Map<OfficeUnit, List<Facts.SourceFacts>> ownSources() {
        Map<String, Facts.SourceFacts> byFile = new HashMap<>();
        whole.sources().forEach(source -> byFile.put(source.file(), source));
        Map<OfficeUnit, List<Facts.SourceFacts>> own = new HashMap<>();
        for (RunContext.Keyed source : run.distinct()) {
            Facts.SourceFacts known = byFile.get(source.file().name());
            Optional<OfficeUnit> alone = owners.alone(source.key());
            if (known != null && alone.isPresent()) {
                own.computeIfAbsent(alone.get(), unit -> new ArrayList<>()).add(known);
            }
        }
        return own;
    }

    /** What the checks of one unit compare: its own subtotals, and the files that are its alone. */
    private Facts facts(OfficeUnit unit, Map<View, List<Subtotal>> views, List<Facts.SourceFacts> sources) {
        Map<Integer, Map<String, Money>> reAdded = sums.reAdded(unit);
        return new Facts(
                whole.tree(),
                views,
                reAdded,
                sources,
                decided.controls(unit),
                decided.budgets(unit),
                journals.accounts(unit),
                journals.spending(unit),
                whole.toleranceFen());
    }
}
