package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;

/**
 * A total from outside the ledger (总账, 决算) that the ledger, or another total, must tie to.
 *
 * @param subject key of a figure, economic code, or project code or name, by {@code kind}
 */
public record ControlTotal(SourceRef at, int year, Kind kind, String subject, String label, Stock stock, Money amount) {
    public enum Kind {
        FIGURE,
        ECONOMIC,
        PROJECT
    }

    /** What of its subject is stated. */
    public enum Stock {
        /** What was spent in the year. */
        SPENT,
        /** 年初结转和结余: what the year begins with. */
        OPENING,
        /** 年末结转和结余: what it leaves to the next. */
        CLOSING
    }

    /** What was spent on a subject in a year. */
    public ControlTotal(SourceRef at, int year, Kind kind, String subject, String label, Money amount) {
        this(at, year, kind, subject, label, Stock.SPENT, amount);
    }
}
