package crossfoot.core.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a ledger; what could be two dates is refused. Keeps the dates it has read. */
final class DateText {
    /** A date, or why it is none. */
    record Reading(@Nullable LocalDate date, @Nullable ProblemKind fault) {
        private static Reading refused(ProblemKind fault) {
            return new Reading(null, fault);
        }
    }

    private static final int KEPT = 2_000;
    private static final int FIRST_YEAR = 1990;
    private static final int FINAL_YEAR = 2100;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final @Nullable DateTimeFormatter format;
    private final Map<String, Reading> kept = new HashMap<>();

    DateText(Layout layout) {
        this.format =
                layout.dateFormat() == null ? null : DateTimeFormatter.ofPattern(layout.dateFormat(), Locale.ENGLISH);
    }

    /**
     * Reads a cell of the date column.
     *
     * @param defaultYear the year of “3月5日”; null if nothing says it
     */
    Reading read(RawRow row, int column, @Nullable Integer defaultYear) {
        String text = row.text(column);
        if (row.kind(column) == CellKind.NUMBER) {
            return serial(text, row.sheet().date1904());
        }
        Reading known = kept.get(text);
        if (known == null) {
            known = row.kind(column) == CellKind.DATE ? iso(text) : read(text.strip(), defaultYear);
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(text, known);
        }
        return known;
    }

    private static Reading iso(String text) {
        try {
            return new Reading(LocalDate.parse(text), null);
        } catch (DateTimeParseException wrong) {
            return Reading.refused(ProblemKind.DATE_INVALID);
        }
    }

    private Reading read(String text, @Nullable Integer defaultYear) {
        if (format != null) {
            try {
                return new Reading(LocalDate.parse(text, format), null);
            } catch (DateTimeParseException wrong) {
                return Reading.refused(ProblemKind.DATE_INVALID);
            }
        }
        DateParts parts = DateParts.of(HeaderText.folded(withoutTime(text)), MONTHS);
        return parts == null ? Reading.refused(ProblemKind.DATE_INVALID) : assembled(parts, defaultYear);
    }

    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text;
        }
        int before = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
        return before > 0 ? text.substring(0, before) : text;
    }

    private static Reading assembled(DateParts parts, @Nullable Integer defaultYear) {
        int first = parts.number(0);
        switch (parts.shape()) {
            case "8" -> {
                return date(first / 10_000, first / 100 % 100, first % 100);
            }
            case "6" -> {
                return date(first / 100, first % 100, 1);
            }
            case "5" -> {
                return serial(Integer.toString(first), false);
            }
            case "YMD" -> {
                return date(first, parts.number(1), parts.number(2));
            }
            case "YM" -> {
                return date(first, parts.number(1), 1);
            }
            case "MD" -> {
                return defaultYear == null
                        ? Reading.refused(ProblemKind.DATE_INVALID)
                        : date(defaultYear, first, parts.number(1));
            }
            case "NNY" -> {
                return dayOrMonthFirst(first, parts.number(1), parts.number(2));
            }
            case "DMY" -> {
                return date(parts.number(2), parts.number(1), first);
            }
            case "NN2" -> {
                return Reading.refused(ProblemKind.DATE_TWO_DIGIT_YEAR);
            }
            default -> {
                return Reading.refused(ProblemKind.DATE_INVALID);
            }
        }
    }

    private static Reading dayOrMonthFirst(int first, int second, int year) {
        if (first > 12) {
            return date(year, second, first);
        }
        if (second > 12 || first == second) {
            return date(year, first, second);
        }
        return Reading.refused(ProblemKind.DATE_AMBIGUOUS);
    }

    private static Reading date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > FINAL_YEAR) {
            return Reading.refused(ProblemKind.DATE_INVALID);
        }
        try {
            return new Reading(LocalDate.of(year, month, day), null);
        } catch (DateTimeException wrong) {
            return Reading.refused(ProblemKind.DATE_INVALID);
        }
    }

    private static Reading serial(String text, boolean date1904) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text.strip() : text.substring(0, point);
        if (whole.isEmpty() || whole.length() > 8 || !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Reading.refused(ProblemKind.DATE_INVALID);
        }
        int days = Integer.parseInt(whole);
        if (whole.length() == 8) {
            return date(days / 10_000, days / 100 % 100, days % 100);
        }
        LocalDate date = (date1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days);
        return date(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
