package crossfoot.core.movement;

import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.ThreePublic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One side of a comparison: the figures of a run, and the tree in which they stand.
 *
 * @param tree every figure after the one it is part of
 * @param figures year → key → exact amount, for the years that are compared
 * @param superseded the files that did not count because a newer export had replaced them
 */
public record Ground(List<Category> tree, Map<Integer, Map<String, Money>> figures, Set<String> superseded) {
    public Ground {
        tree = List.copyOf(tree);
        figures = Map.copyOf(figures);
        superseded = Set.copyOf(superseded);
    }

    boolean knows(String key) {
        return tree.stream().anyMatch(node -> node.key().equals(key));
    }

    /** A figure and all that it is part of; itself alone if the tree does not have it. */
    Set<String> upwards(String key) {
        Set<String> keys = new LinkedHashSet<>(List.of(key));
        String at = key;
        for (int i = tree.size() - 1; i >= 0; i--) {
            Category node = tree.get(i);
            if (node.key().equals(at) && !node.parentKey().isEmpty()) {
                at = node.parentKey();
                keys.add(at);
            }
        }
        return keys;
    }

    /** The “三公” figures that an entry is part of. */
    public static List<String> threePublic(ClassifiedEntry entry) {
        List<String> keys = new ArrayList<>();
        for (ThreePublic figure : ThreePublic.values()) {
            if (entry.entry().economic().code().equals(figure.economicCode())) {
                keys.add(figure.key());
            }
        }
        return keys;
    }

    Money figure(int year, String key) {
        return figures.getOrDefault(year, Map.of()).getOrDefault(key, Money.ZERO);
    }

    String label(String key) {
        for (ThreePublic figure : ThreePublic.values()) {
            if (figure.key().equals(key)) {
                return figure.label();
            }
        }
        return tree.stream()
                .filter(node -> node.key().equals(key))
                .map(Category::label)
                .findFirst()
                .orElse("");
    }
}
