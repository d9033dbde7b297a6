package crossfoot.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The time that the entries of a source are from.
 *
 * @param firstDay of the earliest entry with a date, as the number 20210305; 0 if there is none
 * @param lastDay of the latest, likewise
 * @param years the fiscal years
 */
public record LedgerPeriod(long firstDay, long lastDay, Set<Integer> years) {
    /** Goes through the segments of a source. */
    public static LedgerPeriod of(ClassifiedLedger ledger, String sourceKey, List<Integer> segments)
            throws IOException {
        long first = Long.MAX_VALUE;
        long last = 0;
        Set<Integer> years = new TreeSet<>();
        for (int segmentNo : segments) {
            try (LedgerLines lines = ledger.lines(sourceKey, segmentNo)) {
                while (lines.next()) {
                    years.add((int) lines.digits(LedgerLine.YEAR_COLUMN));
                    if (lines.start(LedgerLine.DATE_COLUMN) < lines.end(LedgerLine.DATE_COLUMN)) {
                        long day = lines.digits(LedgerLine.DATE_COLUMN);
                        first = Math.min(first, day);
                        last = Math.max(last, day);
                    }
                }
            }
        }
        return new LedgerPeriod(last == 0 ? 0 : first, last, years);
    }
}
