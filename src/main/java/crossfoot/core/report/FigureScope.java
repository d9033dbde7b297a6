package crossfoot.core.report;

import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.NearestText;
import crossfoot.core.rules.ThreePublic;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entries one figure of one year is made of.
 *
 * @param categories keys of the leaves whose entries belong to it
 * @param economicCode of a “三公” figure, the economic class, in place of categories; else empty
 */
public record FigureScope(int year, String key, String label, Set<String> categories, String economicCode) {
    public FigureScope {
        categories = Set.copyOf(categories);
    }

    /** The scope of a figure by its key or label; empty if there is no such figure. */
    public static Optional<FigureScope> of(CategoryTree tree, int year, String keyOrLabel) {
        Optional<ThreePublic> threePublic = ThreePublic.find(keyOrLabel);
        if (threePublic.isPresent()) {
            ThreePublic figure = threePublic.get();
            return Optional.of(new FigureScope(year, figure.key(), figure.label(), Set.of(), figure.economicCode()));
        }
        return tree.find(keyOrLabel)
                .map(node -> new FigureScope(year, node.key(), node.label(), leavesOf(tree, node), ""));
    }

    /**
     * The figures that may be meant by what is neither a key nor a label: all that have it in their key or label, a key
     * for a key's letters and a label for others; the nearest if none has.
     */
    public static String nearest(CategoryTree tree, String typed) {
        boolean key = typed.chars().allMatch(letter -> letter < 0x80);
        Map<String, String> spoken = new LinkedHashMap<>();
        for (Category node : tree.nodes()) {
            spoken.put(key ? node.key() : node.label(), node.key() + " " + node.label());
        }
        for (ThreePublic figure : ThreePublic.values()) {
            String also = figure.key() + " " + figure.label() + " “三公”经费 三公经费";
            spoken.put(key ? figure.key() : figure.label(), also);
        }
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        String having = spoken.entrySet().stream()
                .filter(one -> one.getValue().toLowerCase(Locale.ROOT).contains(sought))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
        return having.isEmpty() ? NearestText.among(List.copyOf(spoken.keySet()), typed) : having;
    }

    private static Set<String> leavesOf(CategoryTree tree, Category node) {
        Set<String> leaves = new HashSet<>();
        if (node.leaf()) {
            leaves.add(node.key());
        }
        tree.children(node.key()).forEach(child -> leaves.addAll(leavesOf(tree, child)));
        return leaves;
    }

    public boolean holds(ClassifiedEntry classified) {
        if (classified.entry().fiscalYear() != year) {
            return false;
        }
        return economicCode.isEmpty()
                ? categories.contains(classified.categoryKey())
                : classified.entry().economic().code().equals(economicCode);
    }
}
