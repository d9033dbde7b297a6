package crossfoot.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The days that a scope key covers, as numbers of eight digits; a line without a date is of day 0000 of its year.
 *
 * @param first the first day that counts
 * @param last the last one
 */
public record DayRange(int first, int last) {
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    /** The days of a key such as {@code DAY:202103} or {@code DAYS:20210101-20210331}; null if it covers no days. */
    public static @Nullable DayRange of(String key) {
        int colon = key.indexOf(':');
        if (colon < 0 || key.contains("?") || key.startsWith("SINCE:") || key.startsWith("LAST:")) {
            return null;
        }
        String days = key.substring(colon + 1);
        return switch (key.substring(0, colon + 1)) {
            case RunningTotals.DAY -> days.length() == 6 ? month(Integer.parseInt(days)) : day(Integer.parseInt(days));
            case RunningTotals.YEAR -> year(Integer.parseInt(days) / YEAR);
            case TotalScopes.QUARTER -> quarter(Integer.parseInt(days));
            case TotalScopes.DAYS ->
                new DayRange(Integer.parseInt(days.substring(0, 8)), Integer.parseInt(days.substring(9)));
            default -> null;
        };
    }

    private static DayRange day(int day) {
        return new DayRange(day, day);
    }

    private static DayRange month(int month) {
        return new DayRange(month * MONTH, month * MONTH + MONTH - 1);
    }

    private static DayRange year(int year) {
        return new DayRange(year * YEAR, year * YEAR + YEAR - 1);
    }

    private static DayRange quarter(int quarter) {
        int first = quarter / 10 * YEAR + (quarter % 10 * 3 - 2) * MONTH;
        return new DayRange(first, first + 3 * MONTH - 1);
    }

    boolean holds(int day) {
        return day >= first && day <= last;
    }
}
