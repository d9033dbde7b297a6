package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Check.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceChecksTest {
    private static List<Check> checks(long rows, long breaks, int named) {
        List<Tail> tails = new ArrayList<>();
        String[] keys = {"BEFORE", "FIRST\t2", "ROWS", "RISING", "FALLING", "LAST", "SINCE"};
        long[] sums = {0, 0, rows, breaks, rows, 0, 0};
        for (int i = 0; i < keys.length; i++) {
            tails.add(tail(keys[i], sums[i]));
        }
        for (int i = 0; i < named; i++) {
            tails.add(tail("RISING\t" + (3 + i) + "\t700", 500));
        }
        return BalanceChecks.of("a.csv", BalanceRun.of(List.of(tails)));
    }

    private static Tail tail(String key, long fen) {
        return new Tail("BALANCE\t\t" + key, Side.AMOUNT, Money.ofFen(fen), false);
    }

    @Test
    void a_run_is_one_check_and_each_break_another() {
        assertThat(checks(9, 0, 0)).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.PASS);
            assertThat(one.expected().text()).isEqualTo("9");
        });
        List<Check> broken = checks(9, 1, 1);
        assertThat(broken).extracting(Check::status).containsExactly(Status.FAIL, Status.FAIL);
        assertThat(broken.get(1).where()).isEqualTo("a.csv!3");
        assertThat(broken.get(1).expected().text()).isEqualTo("5.00");
        assertThat(broken.get(1).actual().text()).isEqualTo("7.00");
    }

    @Test
    void a_limit_that_was_reached_is_said() {
        assertThat(checks(900, 80, 50).get(1).what()).contains("只列前 50 处");
    }

    @Test
    void balances_that_mostly_do_not_follow_are_no_running_balances() {
        assertThat(checks(9, 6, 6)).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.SKIPPED);
            assertThat(one.what()).contains("不是逐行结余");
        });
        assertThat(checks(0, 0, 0)).isEmpty();
    }
}
