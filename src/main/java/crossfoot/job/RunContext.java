package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.FigureStore;
import crossfoot.store.OverlapStore;
import crossfoot.store.RunStore;
import crossfoot.store.SliceStore;
import crossfoot.store.SourceStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the steps of one run share.
 *
 * @param scope what is to be published, and where
 */
record RunContext(
        InputFolder inputs, Configuration configuration, Path config, Scope scope, State state, Progress progress) {
    /**
     * What a run publishes.
     *
     * @param years these fiscal years only; empty = all
     */
    record Scope(Path output, Set<Integer> years) {
        Scope {
            years = Set.copyOf(years);
        }

        /** The hash of all that decides what is published. */
        String identity(InputFolder inputs) {
            return years.isEmpty() ? inputs.inputs() : InputFolder.sha256(inputs.inputs() + new TreeSet<>(years));
        }

        boolean holds(int year) {
            return years.isEmpty() || years.contains(year);
        }
    }

    /** The rooms of the state. */
    record State(
            SourceStore sources,
            SliceStore slices,
            FigureStore figures,
            OverlapStore overlaps,
            RunStore runs,
            ClassifiedLedger ledger,
            Unpacked unpacked) {}

    /** A ledger with the key of what intake makes of it. */
    record Keyed(String key, LedgerFile file) {}

    /** Every ledger once, in order of its name; the same bytes under a second name are a duplicate. */
    List<Keyed> distinct() {
        Map<String, Keyed> first = new LinkedHashMap<>();
        for (LedgerFile file : inputs.ledgers()) {
            first.putIfAbsent(file.sha256(), new Keyed(key(file), file));
        }
        return new ArrayList<>(first.values());
    }

    /** The hash of all that decides what is published. */
    String identity() {
        return scope.identity(inputs);
    }

    String key(LedgerFile file) {
        return InputFolder.sha256(file.name() + '\n' + file.sha256() + '\n' + inputs.readingHash());
    }
}
