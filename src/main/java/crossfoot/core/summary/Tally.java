package crossfoot.core.summary;

import crossfoot.core.ledger.Parsed;

/** How many rows of a source had which outcome. */
public record Tally(
        long rowsRead, long entries, long rejected, long statedTotals, long headings, long blank, long notSpending) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                rowsRead + other.rowsRead,
                entries + other.entries,
                rejected + other.rejected,
                statedTotals + other.statedTotals,
                headings + other.headings,
                blank + other.blank,
                notSpending + other.notSpending);
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

        public void count(Parsed row) {
            if (row instanceof Parsed.EntryRow) {
                entries++;
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
            return new Tally(rowsRead, entries, rejected, statedTotals, headings, blank, notSpending);
        }
    }
}
