package crossfoot.core.reckoning;

import crossfoot.core.money.Money;
import crossfoot.core.summary.BudgetLine;
import crossfoot.core.summary.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;

/**
 * A budget that in the running year is spent much faster or slower than the calendar runs.
 *
 * @param asOf the last day of the year on which a ledger has a line; never the clock's
 */
public record Pace(BudgetLine budget, LocalDate asOf, Money spent) {
    /** What part of the final budget is spent, in percent with two decimals. */
    public BigDecimal spentPercent() {
        return Percent.value(spent, budget.total());
    }

    /** What part of the year has passed, in percent with two decimals. */
    public BigDecimal yearPercent() {
        return BigDecimal.valueOf(asOf.getDayOfYear())
                .scaleByPowerOfTen(2)
                .divide(BigDecimal.valueOf(asOf.lengthOfYear()), 2, RoundingMode.HALF_UP);
    }

    /** In points of percent; negative where it is behind. */
    public BigDecimal ahead() {
        return spentPercent().subtract(yearPercent());
    }

    /** A ledger that ends before December is of a year that still runs; a later one can't be told from a full year. */
    static boolean isRunning(LocalDate lastDay) {
        return lastDay.getMonth() != Month.DECEMBER;
    }

    /** Whether it is ahead or behind by more points of percent than the tolerance. */
    boolean isNotable(BigDecimal tolerance) {
        return ahead().abs().compareTo(tolerance) > 0;
    }
}
