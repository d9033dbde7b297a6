package crossfoot.core.report;

import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.ThreePublic;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
