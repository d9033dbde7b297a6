package crossfoot.core.summary;

import crossfoot.core.ledger.DayRange;
import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries that a stated total covers, in one of the ways in which its scope key can be meant: see
 * {@link crossfoot.core.ledger.RunningTotals}. Only lines above the total are, but for the year so far of all ledgers.
 */
final class TotalCoverage implements Coverage {
    /** Where the entries of a total are looked for. */
    enum Reach {
        SHEET,
        FILE,
        ALL_FILES
    }

    /** The days that a total covers, in eight digits; that of an entry without a date ends in 0000. */
    record Days(int first, int last) {
        static final Days ALL = new Days(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static final String YEAR = "YEAR:";

    private final StatedSum total;
    private final Reach reach;
    private final int belowRow;
    private final Days days;
    private boolean inItsSheet;

    /** @param belowRow the row above the first one that counts, in the total's own sheet */
    private TotalCoverage(StatedSum total, Reach reach, int belowRow, Days days) {
        this.total = total;
        this.reach = reach;
        this.belowRow = belowRow;
        this.days = days;
    }

    /** The ways in which a total can be meant, the likeliest first; none if it covers no lines. */
    static List<Coverage> of(StatedSum total, Cuts cuts) {
        String key = total.scopeKey();
        if (key.contains("?") || key.equals("NONE") || key.equals("ROW")) {
            return List.of();
        }
        Days days = days(key);
        List<Coverage> ways = new ArrayList<>();
        ways.add(new TotalCoverage(total, Reach.SHEET, cuts.above(total), days));
        if (!days.equals(Days.ALL) && !total.at().sheet().isEmpty()) {
            ways.add(new TotalCoverage(total, Reach.FILE, 0, days));
        }
        if (isYear(total)) {
            int finalDay = Integer.parseInt(key.substring(YEAR.length()));
            ways.add(new TotalCoverage(total, Reach.ALL_FILES, 0, new Days(days.first(), finalDay)));
        }
        return ways;
    }

    /** The total may cover lines of other ledgers too. */
    static boolean isYear(StatedSum total) {
        return total.scopeKey().startsWith(YEAR);
    }

    private static Days days(String key) {
        DayRange range = DayRange.of(key);
        return range == null ? Days.ALL : new Days(range.first(), range.last());
    }

    @Override
    public boolean holds(Entry entry, String categoryKey, boolean countedElsewhere) {
        return isInReach(entry.at())
                && isInDays(entry)
                && isOnSide(entry.amount().fen());
    }

    private boolean isInReach(SourceRef at) {
        if (reach == Reach.ALL_FILES) {
            return true;
        }
        if (!at.file().equals(total.at().file())) {
            return false;
        }
        if (at.sheet().equals(total.at().sheet())) {
            inItsSheet = true;
            return at.rowNumber() > belowRow && at.rowNumber() < total.at().rowNumber();
        }
        return reach == Reach.FILE && !inItsSheet;
    }

    private boolean isInDays(Entry entry) {
        LocalDate date = entry.date();
        int day = entry.fiscalYear() * 10_000;
        day += date == null ? 0 : date.getMonthValue() * 100 + date.getDayOfMonth();
        return day >= days.first() && day <= days.last();
    }

    private boolean isOnSide(long fen) {
        return total.side() == Side.AMOUNT || (total.side() == Side.DEBIT ? fen > 0 : fen < 0);
    }

    @Override
    public long fen(Money spending) {
        return total.side() == Side.CREDIT ? spending.negated().fen() : spending.fen();
    }

    @Override
    public boolean mayHold(SourceRef rejected) {
        boolean inSheet = rejected.file().equals(total.at().file())
                && rejected.sheet().equals(total.at().sheet());
        return inSheet
                && rejected.rowNumber() > belowRow
                && rejected.rowNumber() < total.at().rowNumber();
    }
}
