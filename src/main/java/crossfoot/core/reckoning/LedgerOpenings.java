package crossfoot.core.reckoning;

import crossfoot.core.ledger.BalanceRun;
import crossfoot.core.ledger.SourceRef;
import crossfoot.core.money.Money;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Check.Kind;
import crossfoot.core.summary.Check.Quantity;
import crossfoot.core.summary.Check.Status;
import crossfoot.core.summary.Facts.SourceFacts;
import crossfoot.core.summary.Facts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The opening balance that a ledger states for a year (年初余额, 上年结转) against the last balance of the same ledger in the
 * year before. Ledgers are the same if their names and their sheets' names differ in years, dates and numbers only.
 */
final class LedgerOpenings {
    private static final int DAYS_OF_YEAR = 10_000;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9年月日度\\s_.-]+");

    /**
     * Balances of one sheet, without a break.
     *
     * @param firstDay as the number 20210305
     */
    private record Book(String file, BalanceRun balances, String series, int firstDay, int lastDay) {
        int firstYear() {
            return firstDay / DAYS_OF_YEAR;
        }

        int lastYear() {
            return lastDay / DAYS_OF_YEAR;
        }

        String place() {
            return balances.sheet().isEmpty() ? file : file + "!" + balances.sheet();
        }
    }

    private final List<Book> books = new ArrayList<>();

    LedgerOpenings(List<SourceFacts> sources) {
        for (SourceFacts source : sources) {
            Span span = source.span();
            if (span != null) {
                source.balances().stream()
                        .filter(run -> run.breaks() == 0)
                        .forEach(run -> books.add(book(source.file(), run, span)));
            }
        }
    }

    /** A sheet that is named after a year is of that year, whatever else its file holds. */
    private static Book book(String file, BalanceRun run, Span span) {
        Matcher year = YEAR.matcher(run.sheet());
        int first = span.firstDay();
        int last = span.lastDay();
        if (year.find()) {
            int ofSheet = Integer.parseInt(year.group()) * DAYS_OF_YEAR;
            first = Math.max(first, ofSheet);
            last = Math.min(last, ofSheet + DAYS_OF_YEAR - 1);
        }
        String sheet = NUMBERS.matcher(run.sheet()).replaceAll("");
        return new Book(file, run, span.series() + '\0' + sheet, first, last);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Book book : books) {
            Money opening = book.balances.opening();
            Book before = isFirstOfYear(book) ? before(book) : null;
            Money closing = before == null ? null : before.balances.closing();
            if (opening != null && before != null && closing != null) {
                checks.add(check(book, opening, before, closing));
            }
        }
        return checks;
    }

    private boolean isFirstOfYear(Book book) {
        long notLater = ofSeries(book)
                .filter(other -> other.firstYear() == book.firstYear() && other.firstDay <= book.firstDay)
                .count();
        return notLater == 1;
    }

    /** The last book of the year before; null if there is none, or more than one that may be meant. */
    private @Nullable Book before(Book book) {
        List<Book> earlier = ofSeries(book)
                .filter(other -> other.lastYear() == book.firstYear() - 1)
                .sorted(Comparator.comparingInt(Book::lastDay).reversed())
                .toList();
        boolean doubtful = earlier.size() > 1 && earlier.get(0).lastDay == earlier.get(1).lastDay;
        return earlier.isEmpty() || doubtful ? null : earlier.get(0);
    }

    private Stream<Book> ofSeries(Book book) {
        return books.stream().filter(other -> Objects.equals(other.series, book.series));
    }

    private static Check check(Book book, Money opening, Book before, Money closing) {
        String at = new SourceRef(book.file, book.balances.sheet(), book.balances.firstRow()).display();
        return new Check(
                "CF-CARRIED-" + book.firstYear() + "-" + at,
                book.firstYear(),
                Kind.CARRIED,
                opening.equals(closing) ? Status.PASS : Status.FAIL,
                "余额：年初余额 = 上年末余额（" + before.place() + "）",
                at,
                new Quantity.Amount(closing),
                new Quantity.Amount(opening));
    }
}
