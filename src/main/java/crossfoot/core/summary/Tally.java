package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;
import java.io.Serializable;

/**
 * How many rows of a source had which outcome.
 *
 * @param entries rows of entries, each counted once
 * @param furtherEntries entries of columnar ledgers beyond the first of their row: no rows
 */
public record Tally(
        long rowsRead,
        long entries,
        long rejected,
        long statedTotals,
        long headings,
        long blank,
        long notSpending,
        long furtherEntries)
        implements Serializable {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                rowsRead + other.rowsRead,
                entries + other.entries,
                rejected + other.rejected,
                statedTotals + other.statedTotals,
                headings + other.headings,
                blank + other.blank,
                notSpending + other.notSpending,
                furtherEntries + other.furtherEntries);
    }

    /** The entries of all rows. */
    public long allEntries() {
        return entries + furtherEntries;
    }

    /** The sum of all outcomes: equals {@link #rowsRead()}, or rows were lost. */
    public long outcomes() {
        return entries + rejected + statedTotals + headings + blank + notSpending;
    }

    /** Counts outcomes one by one; how many rows were read is counted elsewhere. */
    public static final class Counter {
        private long entries;
        private long rejected;
        private long statedTotals;
        private long headings;
        private long blank;
        private long notSpending;
        private long furtherEntries;

        public void count(Parsed row) {
            if (row instanceof Parsed.EntryRow line) {
                entries++;
                furtherEntries += line.further().size();
            } else if (row instanceof Parsed.Rejected) {
                rejected++;
            } else if (row instanceof Parsed.StatedTotalRow) {
                statedTotals++;
            } else if (row instanceof Parsed.Heading) {
                headings++;
            } else if (row instanceof Parsed.Blank) {
                blank++;
            } else if (row instanceof Parsed.NotSpending) {
                notSpending++;
            }
        }

        public Tally tally(long rowsRead) {
            return new Tally(rowsRead, entries, rejected, statedTotals, headings, blank, notSpending, furtherEntries);
        }
    }
}
