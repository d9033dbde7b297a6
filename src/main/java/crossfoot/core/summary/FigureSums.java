package crossfoot.core.summary;

import crossfoot.core.money.Money;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ThreePublic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The figures of every year: the category tree added up from its leaves, and the “三公” figures beside it. */
public final class FigureSums {
    /** An exact amount and how many entries make it. */
    public record Sum(Money amount, long entries) {
        public static final Sum ZERO = new Sum(Money.ZERO, 0);

        public Sum plus(Money more, long moreEntries) {
            return new Sum(amount.plus(more), entries + moreEntries);
        }
    }

    private final CategoryTree tree;
    private final Map<Integer, Map<String, Sum>> sums = new HashMap<>();

    public FigureSums(Facts facts) {
        this(
                facts.tree(),
                facts.views().getOrDefault(View.MONTHS, List.of()),
                facts.views().getOrDefault(View.ECONOMIC, List.of()));
    }

    /** @param byCategory subtotals of years and categories; {@code byEconomic} those of years and economic classes */
    public FigureSums(CategoryTree tree, List<Subtotal> byCategory, List<Subtotal> byEconomic) {
        this.tree = tree;
        for (Subtotal subtotal : byCategory) {
            add(subtotal.key().fiscalYear(), subtotal.key().categoryKey(), subtotal);
            for (Category above : tree.ancestors(subtotal.key().categoryKey())) {
                add(subtotal.key().fiscalYear(), above.key(), subtotal);
            }
        }
        for (Subtotal subtotal : byEconomic) {
            for (ThreePublic figure : ThreePublic.values()) {
                if (subtotal.key().economic().code().equals(figure.economicCode())) {
                    add(subtotal.key().fiscalYear(), figure.key(), subtotal);
                }
            }
        }
    }

    private void add(int year, String key, Subtotal subtotal) {
        sums.computeIfAbsent(year, of -> new HashMap<>())
                .merge(
                        key,
                        new Sum(subtotal.amount(), subtotal.entries()),
                        (had, more) -> had.plus(more.amount(), more.entries()));
    }

    /** The figure of a year; zero if it has no entries. */
    public Sum of(int year, String figureKey) {
        return sums.getOrDefault(year, Map.of()).getOrDefault(figureKey, Sum.ZERO);
    }

    /** Every year that has a figure, ascending. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(sums.keySet());
    }

    /** The figures directly below one, added up. */
    public Money ofChildren(int year, String figureKey) {
        List<Category> children = tree.children(figureKey);
        Money sum = Money.ZERO;
        for (Category child : children) {
            sum = sum.plus(of(year, child.key()).amount());
        }
        return sum;
    }
}
