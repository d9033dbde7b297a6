package crossfoot.job;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.report.FigureExplanation;
import crossfoot.core.report.FigureScope;
import crossfoot.core.report.FigureTable;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.Decisions;
import crossfoot.core.rules.EntryExplanation;
import crossfoot.core.rules.EntryParts;
import crossfoot.core.rules.RuleTable;
import crossfoot.core.summary.Facts;
import crossfoot.core.units.OfficeUnit;
import crossfoot.core.units.UnitFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers what the entries and the figures of a run come from, out of its state. */
public final class Explanations {
    private final RunContext run;

    Explanations(RunContext run) {
        this.run = run;
    }

    /** The figure with this key or label; empty if there is none. */
    public Optional<FigureScope> figure(int year, String keyOrLabel) {
        return FigureScope.of(run.configuration().tree(), year, keyOrLabel);
    }

    public CategoryTree tree() {
        return run.configuration().tree();
    }

    /** What a figure is made of, with so many of its largest entries. */
    public FigureExplanation explain(FigureScope scope, int shown) throws IOException {
        FigureAmount published =
                figures().getOrDefault(scope.year(), Map.of()).getOrDefault(scope.key(), FigureAmount.ZERO);
        try (Stream<ClassifiedEntry> entries = run.state().ledger().ofYear(ResultsOfRun.parts(run), scope.year())) {
            return FigureExplanation.of(scope, published, entries, shown);
        }
    }

    /** The unit of the run with this code, name or alias. */
    public Optional<OfficeUnit> unit(String name) {
        return run.configuration().units().flatMap(units -> units.table().named(name));
    }

    /** What a figure of one unit is made of. */
    public FigureExplanation explain(FigureScope scope, OfficeUnit unit, int shown) throws IOException {
        UnitsOfRun units = UnitsOfRun.gather(run, FactsOfRun.gather(run)).orElseThrow();
        FigureScope own = new FigureScope(
                scope.year(), scope.key(), unit.name() + " " + scope.label(), scope.categories(), scope.economicCode());
        Facts facts = Objects.requireNonNull(units.facts().get(unit), unit.name());
        FigureAmount published = FigureTable.of(facts).amount(scope.year(), scope.key());
        UnitFinder finder = new UnitFinder(units.table());
        try (Stream<ClassifiedEntry> entries = run.state().ledger().ofYear(ResultsOfRun.parts(run), scope.year())) {
            return FigureExplanation.of(
                    own,
                    published,
                    entries.filter(line -> finder.of(line.entry()).equals(unit)),
                    shown);
        }
    }

    /** The years that have figures. */
    public SortedSet<Integer> years() throws IOException {
        return new TreeSet<>(figures().keySet());
    }

    private Map<Integer, Map<String, FigureAmount>> figures() throws IOException {
        return FigureTable.of(FactsOfRun.gather(run)).figures();
    }

    /** Why the first entries that are meant have their categories. */
    public List<EntryExplanation> entries(String meant, int most) {
        List<EntryExplanation> found = new ArrayList<>();
        RuleTable rules = run.configuration().rules();
        Decisions decisions = run.configuration().decisions();
        EntryParts parts = new EntryParts(entry -> found.add(EntryExplanation.of(entry, rules, decisions)));
        try (Stream<ClassifiedEntry> entries = entries()) {
            Iterator<ClassifiedEntry> lines = entries.filter(isMeant(meant)).iterator();
            while (found.size() < most && lines.hasNext()) {
                parts.accept(lines.next());
            }
        }
        return found;
    }

    /** The rejected rows at a place. */
    public List<Parsed.Rejected> rejected(String place) {
        return FactsOfRun.counted(run).stream()
                .flatMap(source -> run.state()
                        .figures()
                        .rejected(source.key(), source.file().name()))
                .filter(row -> isAt(row.at(), place))
                .toList();
    }

    /** The entries that are meant and are counted in another ledger. */
    public List<Results.Overlap> elsewhere(String meant) {
        return ResultsOfRun.overlaps(run, FactsOfRun.counted(run))
                .filter(overlap -> isMeant(meant).test(overlap.entry()))
                .toList();
    }

    private Stream<ClassifiedEntry> entries() {
        return run.state().ledger().entries(ResultsOfRun.parts(run), "");
    }

    /**
     * A place ({@code 2021.csv!12}, from the end of the path on, of a workbook with or without its sheet), a voucher
     * number, or a piece of the 摘要 or the project.
     */
    private static Predicate<ClassifiedEntry> isMeant(String meant) {
        String sought = meant.strip();
        return classified -> {
            Entry entry = classified.entry();
            return isAt(entry.at(), sought)
                    || entry.voucherNo().equals(sought)
                    || entry.summary().contains(sought)
                    || entry.project().display().contains(sought);
        };
    }

    private static boolean isAt(SourceRef at, String place) {
        return isEnd(at.display(), place) || (!at.sheet().isEmpty() && isEnd(at.file() + "!" + at.rowNumber(), place));
    }

    private static boolean isEnd(String whole, String place) {
        return whole.equals(place) || whole.endsWith("/" + place);
    }
}
