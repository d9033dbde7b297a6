package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import crossfoot.core.ledger.StatedTotal.Figure;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a segment's lines in every way in which a stated total may want them, so that each stated total can be
 * proved where it stands. Lines that are no spending are covered too, for the ledger's own totals don't leave them
 * out; rejected rows are not.
 *
 * <p>Scope keys: {@code DAY:20210305}, {@code DAY:202103} (a month), {@code YEAR:20210305} (the fiscal year, as stated
 * behind a line of that day), {@code QUARTER:20211}: lines of those days, in the sheet or in the whole file, whichever
 * comes nearer to what is stated, for some workbooks go on from sheet to sheet and some begin anew; {@code
 * DAYS:20210100-20210699}: of the days from the one to the other · {@code ALL}: the
 * sheet · {@code SINCE:…}: since the
 * last total of that rank · {@code NONE}: no lines (a balance carried in or out). {@code ?} in place of the day: the
 * day of the last line, which stands in an earlier segment; {@code SINCE:GROUP?}: since the last 合计, or the whole
 * sheet if no line stands between, which an earlier segment knows.
 *
 * <p>Segments combine: what a total covers in earlier segments is the sum of their {@link Tail}s for its scope key,
 * walking backwards until one was reset: {@link #covered}.
 */
public final class RunningTotals {
    static final String LAST_DAY = "LAST:";
    static final String DAY = "DAY:";
    static final String YEAR = "YEAR:";
    static final String ALL = "ALL";
    static final String GROUP = "SINCE:GROUP";
    static final String GROUP_HAS_LINES = "LINES:GROUP";
    static final String GROUP_OR_ALL = GROUP + "?";
    private static final int NO_DAY = -1;

    /**
     * What a segment holds for one scope key at its end.
     *
     * @param reset the scope began inside the segment: nothing before the segment belongs to it
     */
    public record Tail(String scopeKey, Side side, Money sum, boolean reset) implements Serializable {}

    private static final class Since {
        private Amounts sum = new Amounts();
        private boolean reset;
        private boolean any;
    }

    private static final class Amounts {
        private long first;
        private long second;

        private void add(long firstFen, long secondFen) {
            first = Money.addFen(first, firstFen);
            second = Money.addFen(second, secondFen);
        }

        private Money of(Side side) {
            return Money.ofFen(side == Side.CREDIT ? second : first);
        }
    }

    private boolean twoSides;
    private final boolean continued;
    private final TreeMap<Integer, Amounts> days = new TreeMap<>();
    private TreeMap<Integer, Amounts> sheetDays = days;
    private final Since all = new Since();
    private final Since group = new Since();
    private final Since subtotal = new Since();
    private final Since page = new Since();
    private final Since[] scopes = {all, group, subtotal, page};
    private int lastDay = NO_DAY;
    private Amounts lastDaySum = new Amounts();
    private Amounts lastSheetDaySum = lastDaySum;

    /**
     * Begins at the top of a source, or of a later segment of it.
     *
     * @param twoSides debit and credit are added up apart
     * @param continued there are segments before this one
     */
    RunningTotals(boolean twoSides, boolean continued) {
        this.twoSides = twoSides;
        this.continued = continued;
    }

    /**
     * Adds a line: its amount, or its debit and credit, in 分.
     *
     * @param fiscalYear 0 if the line says none
     */
    void add(int fiscalYear, @Nullable LocalDate date, long firstFen, long secondFen) {
        int day = fiscalYear * 10_000;
        day += date == null ? 0 : date.getMonthValue() * 100 + date.getDayOfMonth();
        if (day != lastDay) {
            lastDay = day;
            lastDaySum = days.computeIfAbsent(day, key -> new Amounts());
            lastSheetDaySum = sheetDays.computeIfAbsent(day, key -> new Amounts());
        }
        lastDaySum.add(firstFen, secondFen);
        if (lastSheetDaySum != lastDaySum) {
            lastSheetDaySum.add(firstFen, secondFen);
        }
        for (Since since : scopes) {
            since.sum.add(firstFen, secondFen);
            since.any = true;
        }
    }

    /** A new sheet begins: its sums start anew, those of the file's days go on. */
    void beginSheet(boolean withTwoSides) {
        twoSides = withTwoSides;
        sheetDays = new TreeMap<>();
        lastDay = NO_DAY;
        for (Since since : scopes) {
            reset(since);
        }
    }

    /** The title of a section: the next 小计 begins here. */
    void beginSection() {
        reset(subtotal);
    }

    /** What a row with this label states; afterwards the scope begins anew where its kind says so. */
    StatedTotal state(SourceRef at, String label, Kind kind, List<Figure> stated) {
        boolean carriedIn = kind == Kind.CARRY && !all.any && (all.reset || !continued);
        StatedTotal total = carriedIn || kind == Kind.BALANCE
                ? new StatedTotal(at, label, TotalScopes.NO_LINES, false, stated)
                : total(at, label, TotalScopes.keys(kind, label, lastDay(), groupKey()), stated);
        switch (kind) {
            case GROUP -> {
                reset(group);
                reset(subtotal);
            }
            case SUBTOTAL -> reset(subtotal);
            case PAGE, CARRY -> reset(page);
            default -> {
                // the other scopes end with their days or with the sheet
            }
        }
        return total;
    }

    private static void reset(Since since) {
        since.sum = new Amounts();
        since.reset = true;
        since.any = false;
    }

    private StatedTotal total(SourceRef at, String label, List<String> keys, List<Figure> stated) {
        List<StatedTotal> ways = new ArrayList<>();
        for (String key : keys) {
            ways.add(new StatedTotal(at, label, key, isOpen(key), covered(key, stated)));
        }
        StatedTotal first = ways.get(0);
        List<StatedTotal> others = ways.subList(1, ways.size());
        return new StatedTotal(at, label, first.scopeKey(), first.open(), first.figures(), others);
    }

    private String lastDay() {
        return lastDay == NO_DAY ? "????????" : written(lastDay);
    }

    private String groupKey() {
        return group.any ? GROUP : group.reset ? ALL : GROUP_OR_ALL;
    }

    private boolean isOpen(String key) {
        if (!continued) {
            return false;
        }
        return switch (key) {
            case ALL -> !all.reset;
            case GROUP -> !group.reset;
            case GROUP_OR_ALL -> !group.reset || !all.reset;
            case TotalScopes.SUBTOTAL -> !subtotal.reset;
            case TotalScopes.PAGE -> !page.reset;
            default -> true;
        };
    }

    private List<Figure> covered(String key, List<Figure> stated) {
        Amounts inSheet = sum(key, sheetDays);
        Amounts inFile = sum(key, days);
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : stated) {
            Money nearest = figure.nearest(inSheet.of(figure.side()), inFile.of(figure.side()));
            figures.add(new Figure(figure.side(), figure.stated(), nearest));
        }
        return figures;
    }

    private Amounts sum(String key, NavigableMap<Integer, Amounts> ofDays) {
        return switch (key) {
            case ALL -> all.sum;
            case GROUP -> group.sum;
            case GROUP_OR_ALL -> group.any ? group.sum : all.sum;
            case TotalScopes.SUBTOTAL -> subtotal.sum;
            case TotalScopes.PAGE -> page.sum;
            default -> {
                DayRange range = DayRange.of(key);
                yield range == null ? new Amounts() : between(ofDays, range.first(), range.last());
            }
        };
    }

    /** Eight digits, also for a line without a year. */
    private static String written(int day) {
        return Integer.toString(100_000_000 + day).substring(1);
    }

    static int quarter(int day) {
        return day / 10_000 * 10 + (day / 100 % 100 + 2) / 3;
    }

    private static Amounts between(NavigableMap<Integer, Amounts> days, int firstDay, int finalDay) {
        Amounts sum = new Amounts();
        days.subMap(firstDay, true, finalDay, true).values().forEach(one -> sum.add(one.first, one.second));
        return sum;
    }

    /** What the segments behind this one need to know of it. */
    List<Tail> tails() {
        List<Tail> tails = new ArrayList<>();
        days.forEach((day, sum) -> put(tails, DAY + written(day), sum, false));
        put(tails, ALL, all.sum, all.reset);
        put(tails, GROUP, group.sum, group.reset);
        if (group.any) {
            put(tails, GROUP_HAS_LINES, new Amounts(), false);
        }
        put(tails, "SINCE:SUBTOTAL", subtotal.sum, subtotal.reset);
        put(tails, "SINCE:PAGE", page.sum, page.reset);
        if (lastDay != NO_DAY) {
            tails.add(new Tail(LAST_DAY + written(lastDay), Side.AMOUNT, Money.ZERO, false));
        }
        return tails;
    }

    private void put(List<Tail> tails, String key, Amounts sum, boolean reset) {
        tails.add(new Tail(key, twoSides ? Side.DEBIT : Side.AMOUNT, Money.ofFen(sum.first), reset));
        if (twoSides) {
            tails.add(new Tail(key, Side.CREDIT, Money.ofFen(sum.second), reset));
        }
    }

    /**
     * What a stated total covers, its own segment and those before.
     *
     * @param earlierSegments the tails of the segments before, the oldest first
     */
    public static Money covered(StatedTotal total, Figure figure, List<List<Tail>> earlierSegments) {
        if (!total.open()) {
            return figure.covered();
        }
        List<List<Tail>> earlier =
                figure.column().isEmpty() ? earlierSegments : SheetTotals.ofColumn(earlierSegments, figure.column());
        return figure.covered().plus(new CarriedTotals(earlier).carried(total.scopeKey(), figure.side()));
    }

    /** What a stated total covers, the day of the last line filled in where an earlier segment holds it. */
    public static String scopeKey(StatedTotal total, List<List<Tail>> earlierSegments) {
        return new CarriedTotals(earlierSegments).resolved(total.scopeKey());
    }
}
