package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import org.jspecify.annotations.Nullable;

/** How wide a total reaches by its label, the widest first; what is of a page or of another period has no rank. */
public enum TotalRank {
    ALL,
    GROUP,
    MONTH,
    SUBTOTAL;

    /** The rank of a total's label, such as 合计 or 办公费小计; null if it has none. */
    public static @Nullable TotalRank of(String label) {
        Kind kind = NonEntryLabels.total(label);
        Kind known = kind == null ? NonEntryLabels.sumOf(label) : kind;
        if (known == null) {
            return null;
        }
        return switch (known) {
            case ALL -> ALL;
            case GROUP -> GROUP;
            case MONTH -> label.contains("累计") ? null : MONTH;
            case SUBTOTAL -> SUBTOTAL;
            default -> null;
        };
    }
}
