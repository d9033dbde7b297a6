package crossfoot.job;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RejectedRows;
import crossfoot.core.ledger.StatedTotal;
import crossfoot.core.ledger.YearSoFar;
import crossfoot.core.money.Money;
import crossfoot.core.summary.StatedSum;
import crossfoot.core.summary.Tally;
import java.util.ArrayList;
import java.util.List;

/** What the rows of one file come to, taken by itself. */
final class FileRows {
    private final Tally.Counter counter = new Tally.Counter();
    private final List<Problem> problems = new ArrayList<>();
    private final List<StatedSum> totals = new ArrayList<>();
    private final RejectedRows rejectedRows = new RejectedRows();
    private Money amount = Money.ZERO;
    private long rows;

    void take(Parsed row) {
        rows++;
        counter.count(row);
        if (row instanceof Parsed.EntryRow entry) {
            for (Entry one : entry.entries()) {
                amount = amount.plus(one.amount());
            }
            entry.differences().forEach(this::state);
        } else if (row instanceof Parsed.Rejected rejected) {
            problems.addAll(rejected.problems());
            rejectedRows.add(rejected);
        } else if (row instanceof Parsed.StatedTotalRow total) {
            state(total.total());
        }
    }

    private void state(StatedTotal total) {
        for (List<StatedTotal> ways : total.meanings()) {
            totals.add(StatedSum.of(ways, List.of(), new YearSoFar(List.of())));
        }
    }

    Tally tally() {
        return counter.tally(rows);
    }

    Money amount() {
        return amount;
    }

    List<StatedSum> totals() {
        return totals;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> rejectedNotes(String file) {
        return rejectedRows.notes(file);
    }
}
