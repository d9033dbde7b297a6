package crossfoot.core.movement;

import java.util.List;

/**
 * All that moved between two runs.
 *
 * @param figures every figure that moved, or in which something moved
 * @param entries the gravest of the entries that moved
 * @param count how many entries moved
 */
public record Movements(
        List<FigureMovement> figures, List<MovedEntry> entries, long count, List<BudgetRevision> budgets) {
    public static final Movements NONE = new Movements(List.of(), List.of(), 0, List.of());

    public Movements {
        figures = List.copyOf(figures);
        entries = List.copyOf(entries);
        budgets = List.copyOf(budgets);
    }

    public boolean isEmpty() {
        return figures.isEmpty() && entries.isEmpty() && budgets.isEmpty();
    }

    /** The causes add up to every movement. */
    public boolean addsUp() {
        return figures.stream()
                .flatMap(figure -> figure.shares().stream())
                .noneMatch(share -> share.cause().kind() == Cause.Kind.UNEXPLAINED);
    }
}
