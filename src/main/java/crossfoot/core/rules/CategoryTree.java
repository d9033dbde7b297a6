package crossfoot.core.rules;

import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures and how they add up, as data: every inner figure is the sum of those below it. {@link #TOTAL} stands
 * above
 * all others; {@link #UNCLASSIFIED} below it takes what no rule covers and can't be assigned by a rule.
 */
public final class CategoryTree {
    public static final String TOTAL = "total";
    static final String BASIC = "basic";
    static final String PROJECT = "project";
    public static final String UNCLASSIFIED = "unclassified";

    /** What became of reading a tree. */
    public sealed interface Reading {
        record Ok(CategoryTree tree) implements Reading {}

        /** All that is wrong with it. */
        record Faulty(List<Problem> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    private final List<Category> nodes = new ArrayList<>();
    private final Map<String, Category> byName = new HashMap<>();
    private final Map<String, List<Category>> children = new HashMap<>();

    /** A tree of nodes that are known to hang together, in the order of the table. */
    CategoryTree(List<Category> table) {
        for (Category node : table) {
            byName.put(FoldedText.fold(node.key()), node);
            byName.put(FoldedText.fold(node.label()), node);
            if (!node.key().equals(UNCLASSIFIED)) {
                children.computeIfAbsent(node.parentKey(), key -> new ArrayList<>())
                        .add(node);
            }
        }
        children.computeIfAbsent(TOTAL, key -> new ArrayList<>()).add(node(UNCLASSIFIED));
        addWithChildren(node(TOTAL));
    }

    private void addWithChildren(Category node) {
        nodes.add(node);
        children(node.key()).forEach(this::addWithChildren);
    }

    /**
     * Reads {@code categories.csv}: columns key, label, parent, in any order; other columns are allowed.
     *
     * @param file the file's path, for its problems
     */
    public static Reading read(String file, List<RawRow> rows) {
        return CategoryTable.read(file, rows);
    }

    /** All figures as they are displayed: each before those below it, total first, unclassified last. */
    public List<Category> nodes() {
        return List.copyOf(nodes);
    }

    /** The label of every category by its key, {@code unclassified} included. */
    public Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        nodes.forEach(node -> labels.put(node.key(), node.label()));
        return labels;
    }

    /**
     * The figure with this key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Category node(String key) {
        Category node = byName.get(FoldedText.fold(key));
        if (node == null) {
            throw new IllegalArgumentException("no figure " + key);
        }
        return node;
    }

    /** The figure with this key or label, in any case, full-width or half-width. */
    public Optional<Category> find(String labelOrKey) {
        return Optional.ofNullable(byName.get(FoldedText.fold(labelOrKey)));
    }

    /** The leaf with this key or label that a rule or a person may assign; never {@link #UNCLASSIFIED}. */
    public Optional<Category> leaf(String labelOrKey) {
        return find(labelOrKey).filter(CategoryTree::isAssignable);
    }

    /** The leaves that may be assigned, as they are displayed. */
    public List<Category> leaves() {
        return nodes.stream().filter(CategoryTree::isAssignable).toList();
    }

    static boolean isAssignable(Category node) {
        return node.leaf() && !node.key().equals(UNCLASSIFIED);
    }

    /** The figures that add up to this one, as they are displayed; empty for a leaf. */
    public List<Category> children(String key) {
        return List.copyOf(children.getOrDefault(key, List.of()));
    }

    /** The figures that this one is part of, the nearest first, {@link #TOTAL} last. */
    public List<Category> ancestors(String key) {
        List<Category> ancestors = new ArrayList<>();
        @Nullable Category node = node(key);
        for (node = parent(node); node != null; node = parent(node)) {
            ancestors.add(node);
        }
        return ancestors;
    }

    private @Nullable Category parent(Category node) {
        return node.parentKey().isEmpty() ? null : node(node.parentKey());
    }

    /** The label of the assignable leaf that is most like what was typed; empty if there is none. */
    public String nearestLeaf(String typed) {
        return NearestText.among(leaves().stream().map(Category::label).toList(), typed);
    }

    /** The figure that is most like what was typed: its key if that was a key's letters, else its label. */
    public String nearestNode(String typed) {
        Function<Category, String> name =
                typed.chars().allMatch(letter -> letter < 0x80) ? Category::key : Category::label;
        return NearestText.among(nodes.stream().map(name).toList(), typed);
    }
}
