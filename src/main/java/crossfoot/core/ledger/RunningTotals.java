package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import crossfoot.core.ledger.StatedTotal.Figure;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Adds up a segment's entries in every way in which a stated total may want them, so that each stated total can be
 * proved where it stands.
 *
 * <p>Scope keys: {@code DAY:20210305}, {@code DAY:202103} (a month), {@code DAY:2021} (a year), {@code QUARTER:20211}:
 * entries of those days, in the whole file · {@code ALL}: the sheet · {@code SINCE:…}: since the last total of that
 * rank · {@code NONE}: no entries (a balance carried). {@code ?} in place of the day: the day of the last entry, which
 * stands in an earlier segment.
 *
 * <p>Segments combine: what a total covers in earlier segments is the sum of their {@link Tail}s for its scope key,
 * walking backwards until one was reset: {@link #covered}.
 */
public final class RunningTotals {
    private static final String LAST_DAY = "LAST:";

    /**
     * What a segment holds for one scope key at its end.
     *
     * @param reset the scope began inside the segment: nothing before the segment belongs to it
     */
    public record Tail(String scopeKey, Side side, Money sum, boolean reset) {}

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
    }

    private final boolean twoSides;
    private final TreeMap<Integer, Amounts> days = new TreeMap<>();
    private final Since all = new Since();
    private final Since group = new Since();
    private final Since subtotal = new Since();
    private final Since page = new Since();
    private int lastDay;
    private Amounts lastDaySum = new Amounts();

    /** With {@code twoSides} debit and credit are added up apart. */
    RunningTotals(boolean twoSides) {
        this.twoSides = twoSides;
    }

    /** Adds an entry: its amount, or its debit and credit, in 分. */
    void add(Entry entry, long firstFen, long secondFen) {
        int day = entry.fiscalYear() * 10_000 + entry.month() * 100;
        day += entry.date() == null ? 0 : entry.date().getDayOfMonth();
        if (day != lastDay) {
            lastDay = day;
            lastDaySum = days.computeIfAbsent(day, key -> new Amounts());
        }
        lastDaySum.add(firstFen, secondFen);
        for (Since since : List.of(all, group, subtotal, page)) {
            since.sum.add(firstFen, secondFen);
            since.any = true;
        }
    }

    /** A new sheet begins: sums of the sheet start anew, sums of days go on. */
    void beginSheet() {
        for (Since since : List.of(all, group, subtotal, page)) {
            reset(since);
        }
    }

    /** What a row with this label states; afterwards the scope begins anew where its kind says so. */
    StatedTotal state(SourceRef at, String label, Kind kind, List<Figure> stated) {
        StatedTotal total = new StatedTotal(at, label, scopeKey(kind), isOpen(kind), covered(kind, stated));
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

    private String scopeKey(Kind kind) {
        String day = lastDay == 0 ? "????????" : Integer.toString(lastDay);
        return switch (kind) {
            case DAY -> "DAY:" + day;
            case MONTH -> "DAY:" + day.substring(0, 6);
            case QUARTER -> "QUARTER:" + (lastDay == 0 ? "?" : quarter(lastDay));
            case YEAR -> "DAY:" + day.substring(0, 4);
            case ALL, CARRY -> "ALL";
            case GROUP -> group.any || !group.reset ? "SINCE:GROUP" : "ALL";
            case SUBTOTAL -> "SINCE:SUBTOTAL";
            case PAGE -> "SINCE:PAGE";
            case BALANCE, SIGNATURE -> "NONE";
        };
    }

    private boolean isOpen(Kind kind) {
        return switch (kind) {
            case DAY, MONTH, QUARTER, YEAR -> true;
            case ALL, CARRY -> !all.reset;
            case GROUP -> (group.any || !group.reset) ? !group.reset : !all.reset;
            case SUBTOTAL -> !subtotal.reset;
            case PAGE -> !page.reset;
            case BALANCE, SIGNATURE -> false;
        };
    }

    private List<Figure> covered(Kind kind, List<Figure> stated) {
        Amounts sum = switch (kind) {
            case DAY -> between(lastDay, lastDay);
            case MONTH -> between(lastDay / 100 * 100, lastDay / 100 * 100 + 99);
            case QUARTER -> quarterSum();
            case YEAR -> between(lastDay / 10_000 * 10_000, lastDay / 10_000 * 10_000 + 9999);
            case ALL, CARRY -> all.sum;
            case GROUP -> group.any || !group.reset ? group.sum : all.sum;
            case SUBTOTAL -> subtotal.sum;
            case PAGE -> page.sum;
            case BALANCE, SIGNATURE -> new Amounts();
        };
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : stated) {
            long fen = figure.side() == Side.CREDIT ? sum.second : sum.first;
            figures.add(new Figure(figure.side(), figure.stated(), Money.ofFen(fen)));
        }
        return figures;
    }

    private Amounts quarterSum() {
        int first = lastDay / 10_000 * 10_000 + ((lastDay / 100 % 100 + 2) / 3 * 3 - 2) * 100;
        return between(first, first + 299);
    }

    private static int quarter(int day) {
        return day / 10_000 * 10 + (day / 100 % 100 + 2) / 3;
    }

    private Amounts between(int firstDay, int finalDay) {
        Amounts sum = new Amounts();
        days.subMap(firstDay, true, finalDay, true).values().forEach(one -> sum.add(one.first, one.second));
        return sum;
    }

    /** What the segments behind this one need to know of it. */
    List<Tail> tails() {
        List<Tail> tails = new ArrayList<>();
        days.forEach((day, sum) -> put(tails, "DAY:" + day, sum, false));
        put(tails, "ALL", all.sum, all.reset);
        put(tails, "SINCE:GROUP", group.sum, group.reset);
        put(tails, "SINCE:SUBTOTAL", subtotal.sum, subtotal.reset);
        put(tails, "SINCE:PAGE", page.sum, page.reset);
        if (lastDay != 0) {
            tails.add(new Tail(LAST_DAY + lastDay, Side.AMOUNT, Money.ZERO, false));
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
        String key = resolved(total.scopeKey(), earlierSegments);
        Money sum = figure.covered().plus(carried(key, figure.side(), earlierSegments));
        boolean nothingSince = key.equals("SINCE:GROUP") && sum.isZero();
        return nothingSince ? carried("ALL", figure.side(), earlierSegments) : sum;
    }

    private static Money carried(String key, Side side, List<List<Tail>> earlierSegments) {
        Money sum = Money.ZERO;
        for (int i = earlierSegments.size() - 1; i >= 0; i--) {
            boolean reset = false;
            for (Tail tail : earlierSegments.get(i)) {
                if (tail.side() == side && isIn(tail.scopeKey(), key)) {
                    sum = sum.plus(tail.sum());
                    reset |= tail.reset();
                }
            }
            if (reset) {
                break;
            }
        }
        return sum;
    }

    private static boolean isIn(String tailKey, String key) {
        if (key.startsWith("DAY:")) {
            return tailKey.startsWith(key);
        }
        if (key.startsWith("QUARTER:")) {
            return tailKey.startsWith("DAY:")
                    && key.equals("QUARTER:" + quarter(Integer.parseInt(tailKey.substring("DAY:".length()))));
        }
        return tailKey.equals(key);
    }

    private static String resolved(String key, List<List<Tail>> earlierSegments) {
        if (!key.contains("?")) {
            return key;
        }
        for (int i = earlierSegments.size() - 1; i >= 0; i--) {
            for (Tail tail : earlierSegments.get(i)) {
                if (tail.scopeKey().startsWith(LAST_DAY)) {
                    String day = tail.scopeKey().substring(LAST_DAY.length());
                    return key.startsWith("QUARTER:")
                            ? "QUARTER:" + quarter(Integer.parseInt(day))
                            : "DAY:" + day.substring(0, key.length() - "DAY:".length());
                }
            }
        }
        return key;
    }
}
