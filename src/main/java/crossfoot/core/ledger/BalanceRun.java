package crossfoot.core.ledger;

import crossfoot.core.ledger.RunningTotals.Tail;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of running balances, followed down one sheet or one segment of it: each balance is the one before, and what
 * the rows since then moved. Whether spending raises or lowers the balance shows by which of the two breaks less often.
 * Segments combine as {@link Tail}s: {@link #tails} and {@link #of}.
 */
public final class BalanceRun {
    /** So many breaks are named; all are counted. */
    public static final int MOST_NAMED = 50;

    static final String KEY = "BALANCE\t";
    private static final String OPENING = "OPENING";
    private static final int LONGEST_SHEET = 200;

    /**
     * A balance that does not follow from the one before.
     *
     * @param expected the balance before and what was moved since
     */
    public record Break(int rowNumber, Money stated, Money expected) {}

    private final String sheet;
    /** If debits raise the balance, and if they lower it. */
    private final BalanceSide rising = new BalanceSide(false);

    private final BalanceSide falling = new BalanceSide(true);
    private @Nullable Money first;
    private int firstRow;
    private boolean opens;
    private long before;
    private boolean beforeKnown = true;
    private @Nullable Money last;
    private long since;
    private boolean sinceKnown = true;
    private long rows;

    BalanceRun(String sheet) {
        this.sheet = sheet;
    }

    /** The sheet's name; empty for a text. */
    public String sheet() {
        return sheet;
    }

    /** What the sheet says it begins with (年初余额, 上年结转); null if it says nothing of it. */
    public @Nullable Money opening() {
        return opens ? first : null;
    }

    /** The row that says so, or the first with a balance. */
    public int firstRow() {
        return firstRow;
    }

    /** The balance behind the last row; null if that row has none. */
    public @Nullable Money closing() {
        return sinceKnown && since == 0 ? last : null;
    }

    /** How many balances were compared with the one before. */
    public long rows() {
        return rows;
    }

    /** How many of them do not follow. */
    public long breaks() {
        return likelier().count();
    }

    /** The first of those. */
    public List<Break> named() {
        return likelier().named();
    }

    private BalanceSide likelier() {
        return falling.count() < rising.count() ? falling : rising;
    }

    /** A row moves the balance; null = nobody knows by how much. */
    void move(@Nullable Long fen) {
        sinceKnown &= fen != null;
        since = Money.addFen(since, fen == null ? 0 : fen);
    }

    /** A row states the balance that the sheet begins with. */
    void open(int rowNumber, Money balance) {
        opens |= first == null;
        state(rowNumber, balance);
    }

    /** A row states the balance behind it. */
    void state(int rowNumber, Money balance) {
        if (first == null) {
            first = balance;
            firstRow = rowNumber;
            before = since;
            beforeKnown = sinceKnown;
        } else if (last != null && sinceKnown) {
            rows++;
            rising.compare(rowNumber, last, since, balance);
            falling.compare(rowNumber, last, since, balance);
        }
        last = balance;
        since = 0;
        sinceKnown = true;
    }

    /** Goes on with what the next segment of the sheet holds. */
    private void append(BalanceRun next) {
        since = Money.addFen(since, next.before);
        sinceKnown &= next.beforeKnown;
        if (next.first == null) {
            return;
        }
        opens |= first == null && next.opens;
        state(next.firstRow, next.first);
        rows += next.rows;
        rising.append(next.rising);
        falling.append(next.falling);
        last = next.last;
        since = next.since;
        sinceKnown = next.sinceKnown;
    }

    /** What the segments behind this one need to know. */
    List<Tail> tails() {
        List<Tail> tails = new ArrayList<>();
        if (first == null) {
            before = since;
            beforeKnown = sinceKnown;
        }
        put(tails, "BEFORE", before, !beforeKnown);
        if (first != null && last != null) {
            put(tails, (opens ? OPENING : "FIRST") + "\t" + firstRow, first.fen(), false);
            put(tails, "ROWS", rows, false);
            rising.addTo(this, tails, "RISING");
            falling.addTo(this, tails, "FALLING");
            put(tails, "LAST", last.fen(), false);
            put(tails, "SINCE", since, !sinceKnown);
        }
        return tails;
    }

    void put(List<Tail> tails, String what, long number, boolean unknown) {
        String name = sheet.length() > LONGEST_SHEET ? sheet.substring(0, LONGEST_SHEET) : sheet;
        tails.add(new Tail(KEY + name + "\t" + what, Side.AMOUNT, Money.ofFen(number), unknown));
    }

    /** The balances of every sheet of a source, its segments put together, the oldest first. */
    public static List<BalanceRun> of(List<List<Tail>> segments) {
        List<BalanceRun> all = new ArrayList<>();
        for (List<Tail> segment : segments) {
            for (BalanceRun run : ofSegment(segment)) {
                BalanceRun open = all.isEmpty() ? null : all.get(all.size() - 1);
                if (open != null && open.sheet.equals(run.sheet)) {
                    open.append(run);
                } else {
                    all.add(run);
                }
            }
        }
        return all;
    }

    private static List<BalanceRun> ofSegment(List<Tail> tails) {
        List<BalanceRun> runs = new ArrayList<>();
        for (Tail tail : tails) {
            if (tail.scopeKey().startsWith(KEY)) {
                String[] parts = tail.scopeKey().split("\t", -1);
                if (parts[2].equals("BEFORE")) {
                    runs.add(new BalanceRun(parts[1]));
                }
                runs.get(runs.size() - 1).take(parts, tail);
            }
        }
        return runs;
    }

    private void take(String[] parts, Tail tail) {
        switch (parts[2]) {
            case "BEFORE" -> {
                before = tail.sum().fen();
                beforeKnown = !tail.reset();
                since = before;
                sinceKnown = beforeKnown;
            }
            case "FIRST", OPENING -> {
                opens = parts[2].equals(OPENING);
                first = tail.sum();
                firstRow = Integer.parseInt(parts[3]);
            }
            case "ROWS" -> rows = tail.sum().fen();
            case "RISING" -> rising.take(parts, tail);
            case "FALLING" -> falling.take(parts, tail);
            case "LAST" -> last = tail.sum();
            default -> {
                since = tail.sum().fen();
                sinceKnown = !tail.reset();
            }
        }
    }
}
