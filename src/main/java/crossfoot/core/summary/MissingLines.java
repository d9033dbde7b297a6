package crossfoot.core.summary;

import crossfoot.core.ledger.SourceRef;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that running totals count and the sheet does not hold: a page between 过次页 and 承前页, the months before one whose
 * own total is right. Scope keys are those of {@link crossfoot.core.ledger.RunningTotals}.
 */
final class MissingLines {
    private static final Pattern SO_FAR = Pattern.compile("ALL|YEAR:(\\d{4})(\\d\\d)\\d\\d");
    private static final Pattern MONTH = Pattern.compile("DAY:\\d{6}");

    /** The totals of one column of a sheet. */
    private record Column(String file, String sheet, Side side, String name) {
        static Column of(StatedSum total) {
            SourceRef at = total.at();
            return new Column(at.file(), at.sheet(), total.side(), total.column());
        }
    }

    /** A total of the year up to a month. */
    private record YearTotal(StatedSum total, String year, int month) {}

    /** The last totals of a column so far, those of lines and years only if they are right; and what was found last. */
    private static final class Seen {
        private @Nullable StatedSum open;
        private @Nullable StatedSum right;
        private @Nullable YearTotal year;
        private @Nullable StatedSum month;
    }

    private final Map<StatedSum, Explanation> found = new HashMap<>();

    /** @param totals in the order of their rows */
    MissingLines(List<StatedSum> totals) {
        Map<Column, Seen> columns = new HashMap<>();
        totals.forEach(total -> add(total, columns.computeIfAbsent(Column.of(total), column -> new Seen())));
    }

    /** What is missing above the total, if that is proven. */
    List<Explanation> explanations(StatedSum total) {
        Explanation missing = found.get(total);
        return missing == null ? List.of() : List.of(missing);
    }

    private void add(StatedSum total, Seen seen) {
        if (MONTH.matcher(total.scopeKey()).matches()) {
            seen.month = total;
            return;
        }
        Matcher scope = SO_FAR.matcher(total.scopeKey());
        if (!scope.matches()) {
            return;
        }
        YearTotal year =
                scope.group(1) == null ? null : new YearTotal(total, scope.group(1), Integer.parseInt(scope.group(2)));
        confirm(total, seen);
        if (!total.differs()) {
            seen.right = total;
            seen.year = year == null ? seen.year : year;
        } else if (missing(total).fen() > 0) {
            search(total, year, seen);
            seen.open = found.containsKey(total) ? total : null;
        }
    }

    /** Lines that are missing are missing to the next total too; else it was the figure that was wrong. */
    private void confirm(StatedSum next, Seen seen) {
        StatedSum open = seen.open;
        if (open != null && !missing(next).equals(missing(open))) {
            found.remove(open);
        }
        seen.open = null;
    }

    private static Money missing(StatedSum total) {
        return total.stated().minus(total.covered());
    }

    private void search(StatedSum total, @Nullable YearTotal year, Seen seen) {
        StatedSum right = seen.right;
        if (right != null && right.covered().equals(total.covered())) {
            put(total, Kind.PAGE_MISSING, right);
        } else if (year != null && seen.month != null) {
            int first = firstMissing(year, seen.year, seen.month);
            int last = year.month() - 1;
            if (first > 0 && first <= last) {
                put(total, Kind.MONTH_MISSING, seen.month, first == last ? "" + first : first + "—" + last);
            }
        }
    }

    /** The month after the last right total, if since then only the lines of this month are there, and all; else 0. */
    private static int firstMissing(YearTotal year, @Nullable YearTotal right, StatedSum month) {
        YearTotal before = right != null && right.year().equals(year.year()) ? right : null;
        Money covered = before == null ? Money.ZERO : before.total().covered();
        boolean all = !month.differs()
                && month.scopeKey().equals("DAY:%s%02d".formatted(year.year(), year.month()))
                && covered.plus(month.covered()).equals(year.total().covered());
        if (!all) {
            return 0;
        }
        return before == null ? 1 : before.month() + 1;
    }

    private void put(StatedSum total, Kind kind, StatedSum seen, String... details) {
        found.put(
                total,
                new Explanation(kind, missing(total), 1, List.of(seen.at().display()), List.of(details)));
    }
}
