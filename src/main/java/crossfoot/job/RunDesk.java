package crossfoot.job;

import crossfoot.core.movement.Movements;
import crossfoot.core.rules.Category;
import crossfoot.store.ClassifiedLedger;
import crossfoot.store.KeptRun;
import crossfoot.store.RunHistory;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers questions about the runs of a state: which there were, and what moved between two of them. */
public final class RunDesk {
    private final Workspace workspace;
    private final RunHistory history;

    public RunDesk(Workspace workspace) {
        this.workspace = workspace;
        this.history = workspace.state().history();
    }

    /** All runs, the newest first. */
    public List<RunStore.Run> runs() {
        return workspace.runs().runs();
    }

    /** The runs that can be compared with, the newest first. */
    public List<Long> comparable() {
        return history.kept();
    }

    /**
     * What moved between two runs.
     *
     * @param labels of the categories of both
     */
    public record Difference(Movements movements, Map<String, String> labels) {}

    /**
     * What moved from one run to another; empty if nothing is kept of one of them.
     *
     * @throws Elsewhere if entries that differ are not here
     */
    public Optional<Difference> difference(long beforeNo, long afterNo, int mostEntries) throws IOException {
        Optional<KeptRun> before = history.find(beforeNo);
        Optional<KeptRun> after = history.find(afterNo);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        ClassifiedLedger ledger = workspace.state().ledger();
        refuse(ledger, beforeNo, before.get(), after.get());
        refuse(ledger, afterNo, after.get(), before.get());
        RunComparison.Years years = new RunComparison.Years(asked(afterNo), asked(beforeNo));
        Movements movements = new RunComparison(ledger, mostEntries).of(before.get(), after.get(), years);
        Map<String, String> labels = new TreeMap<>(labels(before.get().tree()));
        labels.putAll(labels(after.get().tree()));
        return Optional.of(new Difference(movements, labels));
    }

    private void refuse(ClassifiedLedger ledger, long no, KeptRun run, KeptRun other) throws IOException {
        Elsewhere.refuse(RunComparison.compared(history.extents(no), run, other.parts()), ledger);
    }

    private Set<Integer> asked(long no) {
        return runs().stream()
                .filter(run -> run.no() == no)
                .findFirst()
                .map(run -> Launch.years(run.years()))
                .orElse(Set.of());
    }

    private static Map<String, String> labels(List<Category> tree) {
        Map<String, String> labels = new TreeMap<>();
        tree.forEach(node -> labels.put(node.key(), node.label()));
        return labels;
    }

    /**
     * Forgets older runs, and what was kept for comparing with them.
     *
     * @param runs so many that have published are remembered, the newest
     * @param since and of these only those begun since
     * @return how many were forgotten
     */
    public int prune(int runs, Instant since) throws IOException {
        return new Retention(workspace).prune(new Retention.Span(runs, since));
    }
}
