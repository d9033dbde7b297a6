package crossfoot.core.summary;

import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds classified entries up to the figures of every year, entry by entry: no subtotal of anybody else is used. */
public final class FigureFold {
    private final Map<Subtotal.Key, Subtotal> byCategory = new HashMap<>();
    private final Map<Subtotal.Key, Subtotal> byEconomic = new HashMap<>();

    public void add(ClassifiedEntry line) {
        add(byCategory, View.MONTHS, line);
        add(byEconomic, View.ECONOMIC, line);
    }

    private static void add(Map<Subtotal.Key, Subtotal> sums, View view, ClassifiedEntry line) {
        Subtotal one = new Subtotal(view.of(Fold.keyOf(line)), line.entry().amount(), line.counts());
        sums.merge(one.key(), one, Subtotal::plus);
    }

    /** The figures so far. */
    public FigureSums sums(CategoryTree tree) {
        return new FigureSums(tree, List.copyOf(byCategory.values()), List.copyOf(byEconomic.values()));
    }
}
