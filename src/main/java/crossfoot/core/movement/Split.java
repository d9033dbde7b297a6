package crossfoot.core.movement;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.movement.FigureMovement.Share;
import crossfoot.core.rules.Category;
import crossfoot.core.rules.ClassifiedEntry;
import crossfoot.core.rules.ThreePublic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits the movement of every figure by its causes. The movement itself comes from the figures of the two sides, the
 * causes from the entries that differ: two paths, and what they disagree by is told as a cause of its own. Where the
 * tree has changed, entries move in the tree as it is now; that a category now stands elsewhere is a cause apart.
 */
public final class Split implements Consumer<MovedEntry> {
    private record Figure(int year, String key) {}

    /** What must be looked at first, then what is new, last what a rule moves by the dozen; the heaviest of each. */
    private static final Comparator<MovedEntry> GRAVEST_FIRST = Comparator.comparingInt(Split::rank)
            .thenComparing(MovedEntry::weight, Comparator.reverseOrder())
            .thenComparing(moved -> moved.at().file())
            .thenComparing(moved -> moved.at().sheet())
            .thenComparing(moved -> moved.at().rowNumber())
            .thenComparing(moved -> moved.cause().kind());

    private static int rank(MovedEntry moved) {
        return switch (moved.cause().kind()) {
            case ALTERED, VANISHED -> 0;
            case RECLASSIFIED -> 2;
            default -> 1;
        };
    }

    private final Ground before;
    private final Ground after;
    private final int mostEntries;
    private final Map<Figure, Map<Cause, Share>> shares = new HashMap<>();
    private final TreeSet<MovedEntry> entries = new TreeSet<>(GRAVEST_FIRST);
    /** Of the entry that came last, where it stands and the figures that have counted it. */
    private @Nullable SourceRef lastAt;

    private final Set<Figure> countedIn = new HashSet<>();
    private long count;

    /**
     * Both sides have the same years.
     *
     * @param mostEntries how many of the entries that moved are kept, the gravest
     */
    public Split(Ground before, Ground after, int mostEntries) {
        this.before = before;
        this.after = after;
        this.mostEntries = mostEntries;
        rearranged();
    }

    /** Categories that now stand elsewhere in the tree take what they held with them. */
    private void rearranged() {
        for (Category leaf : before.tree()) {
            if (leaf.leaf() && after.knows(leaf.key())) {
                Set<String> were = before.upwards(leaf.key());
                Set<String> are = after.upwards(leaf.key());
                for (int year : before.figures().keySet()) {
                    Money held = before.figure(year, leaf.key());
                    are.stream().filter(key -> !were.contains(key)).forEach(key -> add(year, key, held));
                    were.stream().filter(key -> !are.contains(key)).forEach(key -> add(year, key, held.negated()));
                }
            }
        }
    }

    private void add(int year, String key, Money held) {
        if (!held.isZero()) {
            share(new Figure(year, key), Cause.TREE, held, 0);
        }
    }

    @Override
    public void accept(MovedEntry moved) {
        Map<Figure, Money> was = held(moved.before(), -moved.copies());
        Map<Figure, Money> is = held(moved.after(), moved.copies());
        if (was.isEmpty() && is.isEmpty()) {
            return;
        }
        was.forEach((figure, amount) -> {
            if (!is.containsKey(figure)) {
                share(figure, moved.cause(), amount, -entries(moved, figure));
            }
        });
        is.forEach((figure, amount) -> {
            Money by = amount.plus(was.getOrDefault(figure, Money.ZERO));
            if (!was.containsKey(figure) || !by.isZero()) {
                share(figure, moved.cause(), by, entries(moved, figure));
            }
        });
        count += moved.one().counts();
        entries.add(moved);
        if (entries.size() > mostEntries) {
            entries.pollLast();
        }
    }

    /** In every figure an entry is counted once, however many of its parts move there. */
    private long entries(MovedEntry moved, Figure figure) {
        if (!moved.at().equals(lastAt) || moved.one().part() == null) {
            lastAt = moved.at();
            countedIn.clear();
        }
        return countedIn.add(figure) ? moved.copies() : 0;
    }

    /** The figures that an entry is part of, with what so many copies of it add; none if its year is not compared. */
    private Map<Figure, Money> held(@Nullable ClassifiedEntry entry, long copies) {
        Map<Figure, Money> held = new LinkedHashMap<>();
        if (entry != null && after.figures().containsKey(entry.entry().fiscalYear())) {
            String leaf = entry.categoryKey();
            Set<String> keys = new LinkedHashSet<>(after.knows(leaf) ? after.upwards(leaf) : before.upwards(leaf));
            keys.addAll(Ground.threePublic(entry));
            Money amount = MovedEntry.times(entry.entry().amount(), copies);
            keys.forEach(key -> held.put(new Figure(entry.entry().fiscalYear(), key), amount));
        }
        return held;
    }

    private void share(Figure figure, Cause cause, Money amount, long entryCount) {
        shares.computeIfAbsent(figure, none -> new HashMap<>())
                .compute(
                        cause,
                        (key, had) -> (had == null ? new Share(cause, Money.ZERO, 0) : had).plus(amount, entryCount));
    }

    /** Every figure that moved, or in which something moved, by year and in the order of the tree. */
    public List<FigureMovement> movements() {
        List<FigureMovement> movements = new ArrayList<>();
        Set<Integer> years = new TreeSet<>(before.figures().keySet());
        years.addAll(after.figures().keySet());
        for (int year : years) {
            for (String key : keys()) {
                List<Share> split = split(new Figure(year, key));
                if (!split.isEmpty()) {
                    String label = after.label(key).isEmpty() ? before.label(key) : after.label(key);
                    movements.add(new FigureMovement(
                            year, key, label, before.figure(year, key), after.figure(year, key), split));
                }
            }
        }
        return movements;
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        after.tree().forEach(node -> keys.add(node.key()));
        before.tree().forEach(node -> keys.add(node.key()));
        for (ThreePublic figure : ThreePublic.values()) {
            keys.add(figure.key());
        }
        return keys;
    }

    private List<Share> split(Figure figure) {
        Money open = after.figure(figure.year, figure.key).minus(before.figure(figure.year, figure.key));
        List<Share> split = new ArrayList<>();
        for (Share share : shares.getOrDefault(figure, Map.of()).values()) {
            open = open.minus(share.amount());
            if (!share.amount().isZero() || share.entries() != 0) {
                split.add(share);
            }
        }
        if (!open.isZero()) {
            split.add(new Share(new Cause(Cause.Kind.UNEXPLAINED, ""), open, 0));
        }
        split.sort(
                Comparator.<Share, Cause.Kind>comparing(share -> share.cause().kind())
                        .thenComparing(share -> share.cause().detail()));
        return split;
    }

    /** The gravest of the entries that moved: altered and vanished ones first, then the others, the heaviest first. */
    public List<MovedEntry> entries() {
        return List.copyOf(entries);
    }

    /** How many entries moved; several that say the same are one. */
    public long count() {
        return count;
    }
}
