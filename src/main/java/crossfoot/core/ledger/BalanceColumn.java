package crossfoot.core.ledger;

import crossfoot.core.ledger.AmountColumns.Spending;
import crossfoot.core.money.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The column of running balances of a sheet, and what its rows say about it. */
final class BalanceColumn {
    private final SheetPlan plan;
    private final AmountColumns amounts;
    private final int column;
    private final int direction;
    private final BalanceRun run;

    BalanceColumn(SheetPlan plan, AmountColumns amounts) {
        this.plan = plan;
        this.amounts = amounts;
        this.column = plan.columns().getOrDefault(Field.BALANCE, -1);
        boolean ofBalance = amounts.twoSides();
        this.direction = ofBalance ? plan.columns().getOrDefault(Field.DIRECTION, -1) : -1;
        this.run = new BalanceRun(plan.sheet().name());
    }

    boolean isThere() {
        return column >= 0;
    }

    BalanceRun run() {
        return run;
    }

    /** Follows the balance over a row; what became of the row says whether it moves it. */
    void take(RawRow row, Parsed parsed) {
        if (parsed instanceof Parsed.Blank || parsed instanceof Parsed.Heading) {
            return;
        }
        if (!(parsed instanceof Parsed.StatedTotalRow)) {
            run.move(moved(row, parsed));
        }
        Money balance = amounts.at(row, column);
        if (balance != null) {
            run.state(row.rowNumber(), isCredit(row) ? balance.negated() : balance);
        }
    }

    private @Nullable Long moved(RawRow row, Parsed parsed) {
        if (parsed instanceof Parsed.Rejected) {
            return null;
        }
        Spending spending = amounts.read(row, new RowFaults(row, plan));
        return spending == null ? null : Long.valueOf(spending.netFen());
    }

    private boolean isCredit(RawRow row) {
        String side = RowText.trimmed(row.text(direction)).toLowerCase(Locale.ROOT);
        return side.startsWith("贷") || side.startsWith("cr");
    }
}
