package crossfoot.advice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a word in a field says about the category: the rarer it is, and the less it is spread over the categories, the
 * more. A place name or 支付 stands with all of them and says next to nothing.
 */
final class Weights {
    private static final double UNKNOWN_FIELD = 1;

    private final Map<String, Double> fields;
    private final Map<String, Map<String, Integer>> shapes = new HashMap<>();
    private final Map<String, Integer> categories = new TreeMap<>();
    private int all;

    /** Begins with nothing known; {@code fields} is what each field weighs. */
    Weights(Map<String, Double> fields) {
        this.fields = fields;
    }

    void learn(Map<String, Set<String>> terms, String category) {
        all++;
        categories.merge(category, 1, Integer::sum);
        terms.forEach((field, words) ->
                words.forEach(word -> shapes.computeIfAbsent(key(field, word), none -> new TreeMap<>())
                        .merge(category, 1, Integer::sum)));
    }

    double of(String field, String word) {
        Map<String, Integer> spread = shapes.getOrDefault(key(field, word), Map.of());
        int with = spread.values().stream().mapToInt(Integer::intValue).sum();
        double rarity = Math.log(1 + all / (with + 1.0));
        return fields.getOrDefault(field, UNKNOWN_FIELD) * rarity * (1 - evenness(spread.values(), with));
    }

    /** 0 if all stand in one category, 1 if they are spread evenly over all that there are. */
    private double evenness(Collection<Integer> spread, int sum) {
        double entropy = 0;
        for (int count : spread) {
            double share = (double) count / sum;
            entropy -= share * Math.log(share);
        }
        return categories.size() < 2 ? 0 : Math.min(1, entropy / Math.log(categories.size()));
    }

    /** How much of what one says the other says too, weighed; from 0 to 1. */
    double shared(Map<String, Set<String>> asked, Map<String, Set<String>> other) {
        double both = 0;
        double whole = 0;
        for (Map.Entry<String, Set<String>> field : asked.entrySet()) {
            for (String word : field.getValue()) {
                double weight = of(field.getKey(), word);
                whole += weight;
                both += other.getOrDefault(field.getKey(), Set.of()).contains(word) ? weight : 0;
            }
        }
        return whole == 0 ? 0 : both / whole;
    }

    private static String key(String field, String word) {
        return String.join("\0", List.of(field, word));
    }
}
