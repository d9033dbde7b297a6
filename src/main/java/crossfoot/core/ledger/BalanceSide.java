package crossfoot.core.ledger;

import crossfoot.core.ledger.BalanceRun.Break;
import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** The breaks of a run of balances, if debits move it up, or if they move it down. */
final class BalanceSide {
    private final boolean down;
    private final List<Break> named = new ArrayList<>();
    private long count;

    BalanceSide(boolean down) {
        this.down = down;
    }

    long count() {
        return count;
    }

    List<Break> named() {
        return List.copyOf(named);
    }

    void compare(int rowNumber, Money last, long movedFen, Money balance) {
        Money moved = down ? Money.ofFen(movedFen).negated() : Money.ofFen(movedFen);
        Money expected = last.plus(moved);
        if (!balance.equals(expected)) {
            add(new Break(rowNumber, balance, expected));
            count++;
        }
    }

    private void add(Break found) {
        if (named.size() < BalanceRun.MOST_NAMED) {
            named.add(found);
        }
    }

    void append(BalanceSide next) {
        next.named.forEach(this::add);
        count += next.count;
    }

    void addTo(BalanceRun run, List<Tail> tails, String side) {
        run.put(tails, side, count, false);
        for (Break one : named) {
            String place = side + "\t" + one.rowNumber() + "\t" + one.stated().fen();
            run.put(tails, place, one.expected().fen(), false);
        }
    }

    void take(String[] parts, Tail tail) {
        if (parts.length == 3) {
            count = tail.sum().fen();
        } else {
            Money stated = Money.ofFen(Long.parseLong(parts[4]));
            named.add(new Break(Integer.parseInt(parts[3]), stated, tail.sum()));
        }
    }
}
