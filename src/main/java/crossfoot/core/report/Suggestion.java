package crossfoot.core.report;

import crossfoot.core.ledger.SourceRef;
import java.util.List;

/**
 * Where an entry that no rule covers might belong, and on what evidence.
 *
 * @param categoryKey key of a leaf
 * @param support how many entries much like it are in this category, decided by rules and by people
 * @param alike how many are much like it at all
 * @param counterExamples where entries much like it stand that are in another category; at most three
 */
public record Suggestion(String categoryKey, long support, long alike, List<SourceRef> counterExamples) {
    public Suggestion {
        counterExamples = List.copyOf(counterExamples);
    }

    /** The share of the entries much like it that are in this category, in whole percent, rounded down. */
    public int purityPercent() {
        return alike == 0 ? 0 : (int) (support * 100 / alike);
    }
}
