package crossfoot.core.rules;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions of all review sheets. Immutable; any number of threads may share it. */
public final class Decisions {
    /** Nobody has decided anything. */
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    private final Map<EntryIdentity, Decision> byIdentity = new LinkedHashMap<>();
    private final Map<EntryIdentity, List<Decision>> contradicting = new HashMap<>();
    private final Set<Long> amounts = new HashSet<>();
    private final List<Problem> problems;

    /**
     * Of decisions on the same entry that agree, the first counts; those that do not agree are a finding, and none of
     * them counts.
     *
     * @param problems what else is wrong with the sheets
     */
    public Decisions(List<Decision> all, List<Problem> problems) {
        this.problems = new ArrayList<>(problems);
        for (Decision decision : all) {
            Decision first = byIdentity.putIfAbsent(decision.identity(), decision);
            if (first != null && !first.allotment().isLike(decision.allotment())) {
                contradicting
                        .computeIfAbsent(decision.identity(), none -> new ArrayList<>(List.of(first)))
                        .add(decision);
                this.problems.add(Problem.of(
                        ProblemKind.REVIEW_CONTRADICTED,
                        decision.at(),
                        "",
                        decision.allotment().label(),
                        first.at().display(),
                        first.allotment().label()));
            }
        }
        byIdentity.keySet().removeAll(contradicting.keySet());
        byIdentity.keySet().forEach(identity -> amounts.add(identity.amount().fen()));
    }

    /** What was decided about an entry; null if nothing was. */
    public @Nullable Decision of(Entry entry) {
        return amounts.contains(entry.amount().fen()) ? byIdentity.get(EntryIdentity.of(entry)) : null;
    }

    /** The decisions about an entry that do not agree, so that none counts; empty if there is no such thing. */
    List<Decision> contradicting(Entry entry) {
        return contradicting.getOrDefault(EntryIdentity.of(entry), List.of());
    }

    /** An entry of this amount, with all its parts, may have been decided; most have not. */
    public boolean mayDecide(long amountFen) {
        return amounts.contains(amountFen);
    }

    /** The entry, or a part of it, would be put elsewhere, or by another line, than it has been. */
    public boolean wouldMove(ClassifiedEntry had) {
        Decision decision = of(had.whole());
        return decision == null
                ? had.isDecided()
                : !ClassifiedEntry.of(had.whole(), decision.allotment(), decision.id(), decision.origin())
                        .contains(had);
    }

    /** The decisions that count, in the order of their sheets and lines. */
    public List<Decision> all() {
        return List.copyOf(byIdentity.values());
    }

    /** What is wrong with the sheets; contradictions among them. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
