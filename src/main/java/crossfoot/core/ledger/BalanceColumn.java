package crossfoot.core.ledger;

import crossfoot.core.ledger.AmountColumns.Spending;
import crossfoot.core.money.Money;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The column of running balances of a sheet, and what its rows say about it. */
final class BalanceColumn {
    private static final Pattern OPENING = Pattern.compile("(期初|年初|上年|上期|上月|承前).*|opening.*|balancebroughtforward");
    private static final Pattern CARRIED_OUT = Pattern.compile("结转下年|本年结转");

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
            state(row, parsed, isCredit(row) ? balance.negated() : balance);
        }
    }

    /** Behind 结转下年 nothing is left, by convention; what was carried is the balance before it. */
    private void state(RawRow row, Parsed parsed, Money balance) {
        String label = parsed instanceof Parsed.StatedTotalRow stated
                ? HeaderText.normalised(stated.total().label())
                : "";
        if (OPENING.matcher(label).matches()) {
            run.open(row.rowNumber(), balance);
        } else if (!balance.isZero() || !CARRIED_OUT.matcher(label).matches()) {
            run.state(row.rowNumber(), balance);
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
