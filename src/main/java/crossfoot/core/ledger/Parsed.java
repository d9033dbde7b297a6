package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row. Every row read has exactly one outcome, so that for every file rows read = entries + rejected
 * + stated totals + headings + blank + not spending.
 */
public sealed interface Parsed {
    SourceRef at();

    record EntryRow(Entry entry) implements Parsed {
        @Override
        public SourceRef at() {
            return entry.at();
        }
    }

    /**
     * A row that cannot be an entry, with all its faults and its cells joined for the list of rejected rows.
     *
     * @param amount what it would have added to the spending; null if that can't be read
     */
    record Rejected(
            SourceRef at,
            List<Problem> problems,
            String rowText,
            @Nullable Money amount) implements Parsed {}

    /** 合计, 小计, 承前页 and the like: checked against what it states, never an entry. */
    record StatedTotalRow(StatedTotal total) implements Parsed {
        @Override
        public SourceRef at() {
            return total.at();
        }
    }

    /** A line of a journal that is no spending: the financial side, a year-end closing, an opening balance. */
    record NotSpending(SourceRef at) implements Parsed {}

    /** Title, header, repeated header, unit line, signature line. */
    record Heading(SourceRef at) implements Parsed {}

    record Blank(SourceRef at) implements Parsed {}
}
