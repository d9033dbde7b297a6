package crossfoot.core.report;

import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ThreePublic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures of a run as every output gives them: their keys in the one order, their labels, their amounts. */
public final class Figures {
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

    private Figures() {}

    /**
     * Every key that has a figure: the tree as it is displayed, the standard ones it lacks, the “三公” ones, and what
     * else
     * {@code figures} holds.
     */
    public static List<String> keys(Results results) {
        Set<String> keys = new LinkedHashSet<>(keys(results.tree()));
        Set<String> others = new TreeSet<>();
        results.figures().values().forEach(figures -> others.addAll(figures.keySet()));
        keys.addAll(others);
        return List.copyOf(keys);
    }

    /** Every key that a template may name when the category tree is this one. */
    public static List<String> keys(List<Category> tree) {
        Set<String> keys = new LinkedHashSet<>();
        tree.forEach(node -> keys.add(node.key()));
        keys.addAll(STANDARD);
        for (ThreePublic figure : ThreePublic.values()) {
            keys.add(figure.key());
        }
        return new ArrayList<>(keys);
    }

    /** The figure of a year; zero if the year has none of this key. */
    public static FigureAmount amount(Results results, int year, String key) {
        return results.figures().getOrDefault(year, Map.of()).getOrDefault(key, FigureAmount.ZERO);
    }

    /** The label of a figure of the tree or of “三公”; the key itself if it has none. */
    public static String label(Results results, String key) {
        for (ThreePublic figure : ThreePublic.values()) {
            if (figure.key().equals(key)) {
                return figure.label();
            }
        }
        @Nullable Category node = node(results, key);
        return node == null ? key : node.label();
    }

    /** How many figures of the tree stand above it. */
    public static int depth(Results results, String key) {
        @Nullable Category node = node(results, key);
        return node == null || node.parentKey().isEmpty() ? 0 : 1 + depth(results, node.parentKey());
    }

    private static @Nullable Category node(Results results, String key) {
        return results.tree().stream()
                .filter(node -> node.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
