package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;

/**
 * A total from outside the ledger (总账, 决算) that the ledger must tie to.
 *
 * @param subject key of a figure, economic code, or project code or name, by {@code kind}
 */
public record ControlTotal(SourceRef at, int year, Kind kind, String subject, String label, Money amount) {
    public enum Kind {
        FIGURE,
        ECONOMIC,
        PROJECT
    }
}
