package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row. Every row read has exactly one outcome, so that for every file rows read = entries + rejected
 * + stated totals + headings + blank + not spending.
 */
public sealed interface Parsed {
    SourceRef at();

    /**
     * A row of entries: one, or in a columnar ledger one for each cell that holds something.
     *
     * @param entry the first of them
     * @param further the others; the row counts once all the same
     * @param differences what the row states about itself and its cells do not add up to
     */
    record EntryRow(Entry entry, List<Entry> further, List<StatedTotal> differences) implements Parsed {
        public EntryRow {
            further = List.copyOf(further);
            differences = List.copyOf(differences);
        }

        /** A row of one entry. */
        public EntryRow(Entry entry) {
            this(entry, List.of(), List.of());
        }

        /** All of them. */
        public List<Entry> entries() {
            if (further.isEmpty()) {
                return List.of(entry);
            }
            List<Entry> all = new ArrayList<>(List.of(entry));
            all.addAll(further);
            return all;
        }

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
            @Nullable Money amount) implements Parsed, Serializable {}

    /** 合计, 小计, 承前页 and the like: checked against what it states, never an entry. */
    record StatedTotalRow(StatedTotal total) implements Parsed {
        @Override
        public SourceRef at() {
            return total.at();
        }
    }

    /**
     * A line of a journal that is no spending: the financial side, a year-end closing, an opening balance.
     *
     * @param line what it adds to its account; null for a line that closes spending or income
     */
    record NotSpending(SourceRef at, @Nullable AccountLine line) implements Parsed {}

    /**
     * What a line adds to an account of the first level.
     *
     * @param account four digits
     * @param amount debit − credit
     */
    record AccountLine(int fiscalYear, String account, Money amount) {}

    /** Title, header, repeated header, unit line, signature line. */
    record Heading(SourceRef at) implements Parsed {}

    record Blank(SourceRef at) implements Parsed {}
}
