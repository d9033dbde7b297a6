package crossfoot.advice;

import crossfoot.core.rules.CategoryTree;
import crossfoot.core.rules.ClassifiedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger folded by shape: what has a category and what has none. Its size does not grow with the ledger's. */
final class Experience {
    /** Of each kind; what comes beyond is left out and counted. */
    private static final int MOST_SHAPES = 20_000;

    private final Map<Alike.Key, Alike> known = new LinkedHashMap<>();
    private final Map<Alike.Key, Alike> open = new LinkedHashMap<>();
    private long leftOut;

    void take(ClassifiedEntry one) {
        if (one.counts() == 0) {
            return;
        }
        boolean isOpen = one.categoryKey().equals(CategoryTree.UNCLASSIFIED);
        String category = one.part() == null ? one.categoryKey() : Alike.SHARED;
        Alike.Key key = new Alike.Key(Shape.of(one.entry()), category, one.ruleId());
        Map<Alike.Key, Alike> of = isOpen ? open : known;
        Alike alike = of.get(key);
        if (alike == null && of.size() < MOST_SHAPES) {
            alike = new Alike(key.shape(), category, one.ruleId(), one.whole(), new Alike.Sum());
            of.put(key, alike);
        }
        if (alike == null) {
            leftOut++;
        } else {
            alike.sum().add(one.whole().amount());
        }
    }

    List<Alike> known() {
        return new ArrayList<>(known.values());
    }

    List<Alike> open() {
        return new ArrayList<>(open.values());
    }

    long leftOut() {
        return leftOut;
    }
}
