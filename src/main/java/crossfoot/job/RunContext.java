package crossfoot.job;

import crossfoot.store.ClassifiedLedger;
import crossfoot.store.Database;
import crossfoot.store.FigureStore;
import crossfoot.store.OverlapStore;
import crossfoot.store.RunHistory;
import crossfoot.store.RunStore;
import crossfoot.store.SliceStore;
import crossfoot.store.SourceStore;
import crossfoot.store.UnitStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one run share.
 *
 * @param scope what is to be published, and where
 * @param crew who reads the ledgers; null = this process
 */
record RunContext(
        InputFolder inputs,
        Configuration configuration,
        Path config,
        Scope scope,
        State state,
        Fence progress,
        @Nullable Crew crew) {
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
            Database database,
            SourceStore sources,
            SliceStore slices,
            FigureStore figures,
            UnitStore units,
            OverlapStore overlaps,
            RunStore runs,
            RunHistory history,
            ClassifiedLedger ledger,
            Unpacked unpacked) {
        /** The sources that another host has read, and whose entries are not in this state folder. */
        Set<String> elsewhere() throws IOException {
            return database.isShared() ? Elsewhere.of(sources.extents(), ledger) : Set.of();
        }
    }

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

    /**
     * The key of what intake makes of a ledger, or has made of it: what was read before counts as long as the review
     * sheets it is right for are those of this run.
     */
    String key(LedgerFile file) {
        String reading = readingKey(file);
        String reviews = inputs.reviewsHash();
        return state.sources().keyOf(reading, reviews).orElseGet(() -> InputFolder.sha256(reading + '\n' + reviews));
    }

    /** Forgets the ledgers that have entries in these years (none = all), so that they are read again: their names. */
    List<String> forget(Set<Integer> years) throws IOException {
        List<String> forgotten = new ArrayList<>();
        for (Keyed source : distinct()) {
            if (years.isEmpty() || !Collections.disjoint(years, state.figures().years(source.key()))) {
                state.sources().forget(source.key());
                state.ledger().forget(source.key());
                forgotten.add(source.file().name());
            }
        }
        return forgotten;
    }

    /** Forgets what was not read to its end, so that nothing is added to files that are another's too. */
    void forgetUnfinished() throws IOException {
        for (Map.Entry<String, SourceStore.State> source :
                state.sources().states().entrySet()) {
            if (source.getValue() == SourceStore.State.READING) {
                forget(source.getKey());
            }
        }
    }

    /**
     * Forgets the sources that the database has lost rows of, or whose entries are on another host, to be read again.
     * Returns how many there were.
     */
    Missing forgetIncomplete() throws IOException {
        state.database().mend();
        Missing missing = new Missing(state.sources().incomplete(), state.elsewhere());
        for (String key : missing.all()) {
            forget(key);
        }
        return missing;
    }

    /**
     * The keys of sources that are to be read again, although they were read.
     *
     * @param incomplete the database has lost rows of them
     * @param elsewhere their entries are not in this state folder
     */
    record Missing(List<String> incomplete, Set<String> elsewhere) {
        Set<String> all() {
            Set<String> all = new TreeSet<>(incomplete);
            all.addAll(elsewhere);
            return all;
        }
    }

    private void forget(String key) throws IOException {
        state.sources().forget(key);
        state.ledger().forget(key);
    }

    /** The hash of what decides how a ledger is read and classified, but for the review sheets. */
    String readingKey(LedgerFile file) {
        return InputFolder.sha256(String.join(
                "\n",
                file.name(),
                file.sha256(),
                inputs.readingHash(),
                LayoutText.of(configuration.layout(file.name())),
                // Where it is cut: a segment that is done is one of these.
                Long.toString(configuration.settings().segmentBytes())));
    }
}
