package crossfoot.advice;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.report.Suggestion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A category for a shape, and the neighbours that speak of it.
 *
 * @param neighbours all of them, of this category and of others
 */
record Guess(String category, Set<Alike> neighbours) {
    /** The share of the neighbours' nearness that a category needs. */
    private static final double ENOUGH = 0.6;

    private static final int COUNTER_EXAMPLES = 3;

    /** The category that the neighbours speak for; empty where they do not agree well enough. */
    static Optional<Guess> of(List<Nearest.Neighbour> near) {
        Map<String, Double> votes = new LinkedHashMap<>();
        Set<Alike> neighbours = new LinkedHashSet<>();
        double all = 0;
        for (Nearest.Neighbour neighbour : near) {
            // A neighbour half as near has a quarter of the say.
            double vote = neighbour.nearness() * neighbour.nearness();
            votes.merge(neighbour.alike().category(), vote, Double::sum);
            neighbours.add(neighbour.alike());
            all += vote;
        }
        String best = Alike.SHARED;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (vote.getValue() >= ENOUGH * all) {
                best = vote.getKey();
            }
        }
        return best.equals(Alike.SHARED) ? Optional.empty() : Optional.of(new Guess(best, neighbours));
    }

    /** What some guesses of one category have for evidence, all their neighbours once. */
    static Suggestion evidence(String category, Collection<Guess> guesses) {
        Set<Alike> all = new LinkedHashSet<>();
        guesses.forEach(guess -> all.addAll(guess.neighbours));
        long support = 0;
        long alike = 0;
        for (Alike one : all) {
            alike += one.entries();
            support += one.category().equals(category) ? one.entries() : 0;
        }
        List<SourceRef> against = all.stream()
                .filter(one -> !one.category().equals(category))
                .map(one -> one.first().at())
                .distinct()
                .limit(COUNTER_EXAMPLES)
                .toList();
        return new Suggestion(category, support, alike, against);
    }
}
