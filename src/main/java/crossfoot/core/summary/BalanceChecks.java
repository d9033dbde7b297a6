package crossfoot.core.summary;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import java.util.ArrayList;
import java.util.List;

/** The running balances of a ledger: one check for each sheet, and one for each balance that does not follow. */
public final class BalanceChecks {
    private BalanceChecks() {}

    /** Of a sheet whose balances mostly don't follow, nothing is said but that they are no running balances. */
    public static List<Check> of(String file, List<BalanceRun> runs) {
        List<Check> checks = new ArrayList<>();
        for (BalanceRun run : runs) {
            if (run.rows() > 0) {
                check(file, run, checks);
            }
        }
        return checks;
    }

    private static void check(String file, BalanceRun run, List<Check> checks) {
        String place = run.sheet().isEmpty() ? file : file + "!" + run.sheet();
        boolean unlikely = run.breaks() > 1 && run.breaks() * 2 > run.rows();
        String what = unlikely ? "余额：多数行不接续，不是逐行结余，未核对" : "余额逐行：上行余额 ± 本行发生额 = 本行余额";
        Check all = Reconciliation.check(
                new Reconciliation.About(Kind.BALANCE, null, place, what, place),
                new Quantity.Rows(run.rows()),
                new Quantity.Rows(run.rows() - run.breaks()));
        checks.add(unlikely ? all.with(Status.SKIPPED) : all);
        if (unlikely) {
            return;
        }
        boolean more = run.breaks() > run.named().size();
        String broken = "余额：应接上行余额" + (more ? "（只列前 " + run.named().size() + " 处）" : "");
        for (BalanceRun.Break one : run.named()) {
            String at = new SourceRef(file, run.sheet(), one.rowNumber()).display();
            checks.add(Reconciliation.check(
                    new Reconciliation.About(Kind.BALANCE, null, at, broken, at),
                    Reconciliation.amount(one.expected()),
                    Reconciliation.amount(one.stated())));
        }
    }
}
