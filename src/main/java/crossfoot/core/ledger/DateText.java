package crossfoot.core.ledger;

import crossfoot.core.money.HalfWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a ledger; what could be two dates is refused. A month (2021-03) is its first day. Keeps the
 * dates it has read, for ledgers repeat themselves.
 */
public final class DateText {
    /**
     * A date, or why it is none.
     *
     * @param anyYear month and day stand there without a year: the date is of a leap year
     */
    public record Reading(
            @Nullable LocalDate date, @Nullable ProblemKind fault, boolean anyYear) {
        private static Reading of(LocalDate date) {
            return new Reading(date, null, false);
        }

        private static Reading refused(ProblemKind fault) {
            return new Reading(null, fault, false);
        }
    }

    private static final int KEPT = 2_000;
    private static final int LEAP_YEAR = 2000;
    private static final int MONTHS = 12;

    /** 3, 03, 3月, 第3期: a month alone. */
    private static final Pattern PERIOD = Pattern.compile("第?(\\d\\d?)(?:月份?|期)?");

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private final @Nullable DateTimeFormatter format;
    private final boolean date1904;
    private final Map<String, Reading> texts = new HashMap<>();
    private final Map<String, Reading> numbers = new HashMap<>();
    private String lastText = "";
    private Reading last = Reading.refused(ProblemKind.DATE_INVALID);

    /** The pattern of the layout is taken strictly: 30 February is no date. */
    public DateText(Layout layout, boolean date1904) {
        this.date1904 = date1904;
        this.format = layout.dateFormat() == null
                ? null
                : DateTimeFormatter.ofPattern(layout.dateFormat().replace('y', 'u'), Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Reads the text of a date.
     *
     * @param year the year of “3月5日”; 0 if nothing says it
     */
    public Reading read(String text, CellKind kind, int year) {
        Reading reading = kind == CellKind.NUMBER ? number(text) : text(text);
        LocalDate date = reading.date();
        if (!reading.anyYear() || date == null) {
            return reading;
        }
        return year == 0
                ? Reading.refused(ProblemKind.DATE_MISSING)
                : day(year, date.getMonthValue(), date.getDayOfMonth());
    }

    private Reading number(String text) {
        return texts(numbers, text, true);
    }

    private Reading text(String text) {
        if (!text.equals(lastText)) {
            last = texts(texts, text, false);
            lastText = text;
        }
        return last;
    }

    private Reading texts(Map<String, Reading> kept, String text, boolean number) {
        Reading known = kept.get(text);
        if (known == null) {
            known = number ? serial(text, date1904) : format == null ? written(text) : formatted(text, format);
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(text, known);
        }
        return known;
    }

    private static Reading formatted(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor parts = format.parse(text);
            if (parts.isSupported(ChronoField.EPOCH_DAY)) {
                LocalDate date = LocalDate.from(parts);
                return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            }
            int day = parts.isSupported(ChronoField.DAY_OF_MONTH) ? parts.get(ChronoField.DAY_OF_MONTH) : 1;
            int month = parts.get(ChronoField.MONTH_OF_YEAR);
            return parts.isSupported(ChronoField.YEAR)
                    ? day(parts.get(ChronoField.YEAR), month, day)
                    : withoutYear(month, day);
        } catch (DateTimeException wrong) {
            return Reading.refused(ProblemKind.DATE_INVALID);
        }
    }

    private static Reading written(String text) {
        Matcher period = PERIOD.matcher(HalfWidth.of(text));
        if (period.matches()) {
            return withoutYear(Integer.parseInt(period.group(1)), 1);
        }
        String day = withoutTime(HalfWidth.of(text).toLowerCase(Locale.ROOT));
        DateParts parts = DateParts.of(day);
        return parts == null ? Reading.refused(ProblemKind.DATE_INVALID) : assembled(parts);
    }

    /** Cuts a well-formed time off; a text that is no time stays, and is refused with the rest. */
    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        int before = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('t', colon));
        if (colon < 0 || before < 0) {
            return text;
        }
        for (int i = before + 1; i < text.length(); i++) {
            if ("0123456789:.z+- apm".indexOf(text.charAt(i)) < 0) {
                return text;
            }
        }
        return text.substring(0, before);
    }

    private static Reading assembled(DateParts parts) {
        int first = parts.number(0);
        return switch (parts.shape()) {
            case EIGHT_DIGITS -> day(first / 10_000, first / 100 % 100, first % 100);
            case SIX_DIGITS -> sixDigits(first);
            case SERIAL -> serial(Integer.toString(first), false);
            case YEAR_MONTH_DAY -> day(first, parts.number(1), parts.number(2));
            case YEAR_MONTH -> day(first, parts.number(1), 1);
            case MONTH_DAY -> withoutYear(first, parts.number(1));
            case TWO_NUMBERS -> ordered(first, parts.number(1), 0);
            case THREE_NUMBERS -> ordered(first, parts.number(1), parts.number(2));
            case SHORT_YEAR -> Reading.refused(ProblemKind.DATE_TWO_DIGIT_YEAR);
        };
    }

    /** 202103 is a month; 201203 may also be 3 December 2020; 210305 has a short year. */
    private static Reading sixDigits(int digits) {
        Reading month = day(digits / 100, digits % 100, 1);
        boolean shortYear = isDay(LEAP_YEAR, digits / 100 % 100, digits % 100);
        if (month.date() == null) {
            return Reading.refused(shortYear ? ProblemKind.DATE_TWO_DIGIT_YEAR : ProblemKind.DATE_INVALID);
        }
        return shortYear ? Reading.refused(ProblemKind.DATE_AMBIGUOUS) : month;
    }

    /** Day and month in either order: decided if one is above 12, or both are the same. Year 0: none is given. */
    private static Reading ordered(int first, int second, int year) {
        boolean dayFirst = first > 12;
        if (!dayFirst && second <= 12 && first != second) {
            return Reading.refused(ProblemKind.DATE_AMBIGUOUS);
        }
        int month = dayFirst ? second : first;
        int day = dayFirst ? first : second;
        return year == 0 ? withoutYear(month, day) : day(year, month, day);
    }

    private static Reading withoutYear(int month, int day) {
        return isDay(LEAP_YEAR, month, day)
                ? new Reading(LocalDate.of(LEAP_YEAR, month, day), null, true)
                : Reading.refused(ProblemKind.DATE_INVALID);
    }

    private static Reading day(int year, int month, int day) {
        return YearText.isPlausible(year) && isDay(year, month, day)
                ? Reading.of(LocalDate.of(year, month, day))
                : Reading.refused(ProblemKind.DATE_INVALID);
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static Reading serial(String text, boolean date1904) {
        int point = text.indexOf('.');
        int length = point < 0 ? text.length() : point;
        int days = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i >= 8) {
                return Reading.refused(ProblemKind.DATE_INVALID);
            }
            days = days * 10 + (c - '0');
        }
        boolean whole = point < 0 || text.endsWith(".0");
        if (whole && days >= 1 && days <= MONTHS) {
            return withoutYear(days, 1);
        }
        if (length == 8) {
            return day(days / 10_000, days / 100 % 100, days % 100);
        }
        LocalDate date = (date1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days);
        return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
