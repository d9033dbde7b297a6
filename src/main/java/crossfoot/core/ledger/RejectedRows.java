package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the rejected rows of a source by their first fault, and what they would have added to the spending. */
public final class RejectedRows {
    private static final class Count {
        private long rows;
        private long readable;
        private Money amount = Money.ZERO;
    }

    private final Map<ProblemKind, Count> counts = new EnumMap<>(ProblemKind.class);

    /** Counts a row under the first of its faults. */
    public void add(Parsed.Rejected row) {
        Count count = counts.computeIfAbsent(row.problems().get(0).kind(), kind -> new Count());
        count.rows++;
        if (row.amount() != null) {
            count.readable++;
            count.amount = count.amount.plus(row.amount());
        }
    }

    /** A note for every kind of fault: how many rows, their amount as far as it can be read, and how many it can't. */
    public List<Problem> notes(String file) {
        List<Problem> notes = new ArrayList<>();
        counts.forEach((kind, count) -> notes.add(Problem.ofFile(
                ProblemKind.ROWS_REJECTED,
                file,
                Long.toString(count.rows),
                "@" + kind.id() + ".name",
                Long.toString(count.readable),
                count.amount.yuan(),
                Long.toString(count.rows - count.readable))));
        return notes;
    }
}
