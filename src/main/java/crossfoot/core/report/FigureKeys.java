package crossfoot.core.report;

import crossfoot.core.rules.Category;
import crossfoot.core.rules.ThreePublic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys of figures and the one order in which every output gives them. */
public final class FigureKeys {
    /** The figures that stand in every output, whatever the office's own category tree. */
    public static final List<String> STANDARD = List.of(
            "total",
            "basic",
            "basic.personnel",
            "basic.operating",
            "project",
            "project.social",
            "project.public",
            "project.urban",
            "project.economic",
            "project.other",
            "unclassified");

    private FigureKeys() {}

    /**
     * Every key that has a figure: the tree as it is displayed, the standard ones it lacks, the “三公” ones, and what else
     * {@code figures} holds.
     */
    public static List<String> all(Results results) {
        Set<String> keys = new LinkedHashSet<>(named(results.tree()));
        Set<String> others = new TreeSet<>();
        results.figures().values().forEach(figures -> others.addAll(figures.keySet()));
        keys.addAll(others);
        return List.copyOf(keys);
    }

    /** Every key that a template may name when the category tree is this one. */
    public static List<String> named(List<Category> tree) {
        Set<String> keys = new LinkedHashSet<>();
        tree.forEach(node -> keys.add(node.key()));
        keys.addAll(STANDARD);
        for (ThreePublic figure : ThreePublic.values()) {
            keys.add(figure.key());
        }
        return new ArrayList<>(keys);
    }
}
