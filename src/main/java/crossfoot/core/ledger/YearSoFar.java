package crossfoot.core.ledger;

import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Figure;
import crossfoot.core.money.Money;
import java.util.List;

/** The lines of every ledger that counts: a 本年累计 in a ledger of one month covers the months of the other ledgers. */
public final class YearSoFar {
    private final List<Tail> allLedgers;

    /** @param allLedgers the tails of every ledger that counts */
    public YearSoFar(List<Tail> allLedgers) {
        this.allLedgers = List.copyOf(allLedgers);
    }

    /**
     * What a total covers: the lines of its own ledger or, for one of the year so far, those of all ledgers up to its
     * day, whichever comes nearer to what it states.
     *
     * @param scopeKey what the total covers, its day known
     * @param inItsLedger what it covers there
     */
    public Money covered(String scopeKey, Figure figure, Money inItsLedger) {
        if (!scopeKey.startsWith(RunningTotals.YEAR) || figure.stated().equals(inItsLedger)) {
            return inItsLedger;
        }
        String column = figure.column().isEmpty() ? "" : figure.column() + '\t';
        String finalDay = column + RunningTotals.DAY + scopeKey.substring(RunningTotals.YEAR.length());
        String year = finalDay.substring(0, finalDay.length() - "0101".length());
        Money soFar = Money.ZERO;
        for (Tail tail : allLedgers) {
            boolean within = tail.scopeKey().startsWith(year) && tail.scopeKey().compareTo(finalDay) <= 0;
            soFar = within && tail.side() == figure.side() ? soFar.plus(tail.sum()) : soFar;
        }
        return figure.nearest(inItsLedger, soFar);
    }
}
