package crossfoot.job;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.money.Money;
import crossfoot.core.movement.Changes;
import crossfoot.core.movement.Ground;
import crossfoot.core.movement.Movements;
import crossfoot.core.movement.Split;
import crossfoot.core.report.FigureTable;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.store.BaseLedger;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.LedgerDelta;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run moves against the publication that stands in the input folder: an input like the others, so that the same
 * folder gives the same outputs whatever was run before.
 */
final class SinceBase {
    private static final String NAME = "base/classified-ledger.csv";
    private static final int MOST_ENTRIES = 1_000;

    private SinceBase() {}

    /** What is wrong with it, to be told before a ledger is opened. */
    static List<Problem> faults(InputFolder inputs) throws IOException {
        Path file = inputs.root().resolve(NAME);
        if (!inputs.hashes().containsKey(NAME)) {
            return List.of();
        }
        try {
            BaseLedger.read(file);
            return List.of();
        } catch (BaseLedger.Faulty faulty) {
            return List.of(Problem.ofFile(ProblemKind.CONFIG_BASE_TOUCHED, NAME + "!" + faulty.line()));
        }
    }

    static Optional<Movements> of(RunContext run, List<Category> tree, FigureTable table, SourceReport sources)
            throws IOException {
        if (!run.inputs().hashes().containsKey(NAME)) {
            return Optional.empty();
        }
        ClassifiedLedger ledger = run.state().ledger();
        try {
            BaseLedger base = BaseLedger.read(run.inputs().root().resolve(NAME));
            Set<Integer> years = new TreeSet<>(base.years());
            years.addAll(table.figures().keySet());
            years.removeIf(year -> !run.scope().holds(year));
            Ground now = new Ground(tree, exact(table, years), superseded(sources));
            Split split = new Split(base.ground(tree, years), now, MOST_ENTRIES);
            Changes changes = new Changes(Set.of(), now.superseded(), split);
            new LedgerDelta(ledger, List.of(base.place(ledger)), ResultsOfRun.parts(run)).search(changes::take);
            return Optional.of(new Movements(split.movements(), split.entries(), split.count(), List.of()));
        } catch (BaseLedger.Faulty changed) {
            throw new IOException(NAME + ": " + changed.line(), changed);
        } finally {
            BaseLedger.remove(ledger);
        }
    }

    private static Map<Integer, Map<String, Money>> exact(FigureTable table, Set<Integer> years) {
        Map<Integer, Map<String, Money>> figures = new TreeMap<>();
        for (int year : years) {
            Map<String, Money> amounts = new TreeMap<>();
            table.figures().getOrDefault(year, Map.of()).forEach((key, amount) -> amounts.put(key, amount.exact()));
            figures.put(year, amounts);
        }
        return figures;
    }

    private static Set<String> superseded(SourceReport sources) {
        return sources.lines().stream()
                .filter(line -> line.status() == Results.SourceStatus.SUPERSEDED)
                .map(Results.SourceLine::file)
                .collect(Collectors.toSet());
    }
}
