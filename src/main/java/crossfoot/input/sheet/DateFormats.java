package crossfoot.input.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Tells dates from numbers, and which day a serial number is. */
public final class DateFormats {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int LAST_SERIAL = 2_958_465;
    private static final int NO_SUCH_DAY = 60;
    private static final int MOST_KEPT = 50_000;

    private final boolean date1904;
    private final Map<Integer, String> days = new HashMap<>();

    /** @param date1904 serial dates count from 1904-01-01 */
    public DateFormats(boolean date1904) {
        this.date1904 = date1904;
    }

    /**
     * Whether a number format shows a date.
     *
     * @param pattern the file's own pattern for the format; null for a built-in one
     */
    public static boolean isDate(int formatIndex, @Nullable String pattern) {
        if (pattern != null) {
            return DateUtil.isADateFormat(Math.max(formatIndex, 164), pattern);
        }
        return (formatIndex >= 14 && formatIndex <= 22)
                || (formatIndex >= 27 && formatIndex <= 36)
                || (formatIndex >= 45 && formatIndex <= 47)
                || (formatIndex >= 50 && formatIndex <= 58);
    }

    /**
     * The ISO date of a serial number, its time of day left out; null if it is no day: below 1 (a bare time), beyond
     * the year 9999, or 60 in the 1900 system, which is the 29 February that 1900 did not have.
     */
    public @Nullable String isoDate(String serial) {
        double number = Double.parseDouble(serial);
        if (!(number >= (date1904 ? 0 : 1) && number < LAST_SERIAL + 1)) {
            return null;
        }
        // As Excel does, to the millisecond: the noise of 44259.99999999999 is no time of the day before.
        int day = (int) (Math.round(number * DAY_MILLIS) / DAY_MILLIS);
        if (day > LAST_SERIAL || (!date1904 && day == NO_SUCH_DAY)) {
            return null;
        }
        if (days.size() > MOST_KEPT) {
            days.clear();
        }
        return days.computeIfAbsent(day, this::iso);
    }

    private String iso(int day) {
        LocalDate first = date1904
                ? LocalDate.of(1904, 1, 1)
                : day < NO_SUCH_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return first.plusDays(day).toString();
    }
}
