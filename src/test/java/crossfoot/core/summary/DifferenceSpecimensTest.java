package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.summary.Books.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Books in the manner of a street office, spoiled in a known way: how often the fault is named first, and how often
 * something else is. Salaries repeat, many amounts are round, vouchers have up to four lines.
 */
class DifferenceSpecimensTest {
    private static final int BOOKS = 100;

    /** What was done to a total, what is to be said of it, and how often, in a hundred, it must be. */
    private enum Fault {
        LEFT_OUT("ENTRY_LEFT_OUT|ENTRY_DOUBLED|VOUCHER_LEFT_OUT|PART_LEFT_OUT", 98),
        COUNTED_TWICE("ENTRY_TWICE|PART_TWICE|VOUCHER_TWICE", 98),
        SIGN("ENTRY_SIGN|ENTRY_LEFT_OUT|PART_LEFT_OUT", 98),
        DIGITS_OF_TOTAL("DIGITS_SWAPPED", 98),
        UNIT("UNIT_SMALL|UNIT_ROUNDED", 100),
        MONTH("PART_LEFT_OUT", 98),
        VOUCHER("VOUCHER_LEFT_OUT|PART_LEFT_OUT|ENTRY_LEFT_OUT", 98),
        STALE("", 98);

        private final String kinds;
        private final int percent;

        Fault(String kinds, int percent) {
            this.kinds = kinds;
            this.percent = percent;
        }

        boolean isNamed(List<Explanation> said) {
            return kinds.isEmpty()
                    ? said.isEmpty()
                    : !said.isEmpty() && said.get(0).kind().name().matches(kinds);
        }
    }

    private record Row(int month, int voucher, long fen) {}

    private final Random random = new Random();
    private final List<Row> rows = new ArrayList<>();

    private void fill(int seed) {
        random.setSeed(seed);
        rows.clear();
        int number = 40 + random.nextInt(200);
        int voucher = 0;
        while (rows.size() < number) {
            int month = 1 + rows.size() * 12 / number;
            voucher++;
            for (int lines = 1 + random.nextInt(4); lines > 0; lines--) {
                rows.add(new Row(Math.min(month, 12), voucher, amount()));
            }
        }
    }

    private long amount() {
        return switch (random.nextInt(4)) {
            case 0 -> 100_00L * (1 + random.nextInt(500));
            case 1 -> 3_480_50L + 120_00L * random.nextInt(8);
            default -> 10_00L + random.nextInt(8_000_000);
        };
    }

    private List<Explanation> said(Fault fault) {
        Books books = new Books();
        rows.forEach(row -> books.entry(
                Line.PLAIN.voucher("记-" + row.voucher, "付款"), "2021-%02d-05".formatted(row.month), row.fen));
        long all = sum(row -> true);
        books.total(Line.PLAIN, "ALL", stated(fault, all), all);
        List<List<Explanation>> said = books.said();
        assertThat(said).hasSize(1);
        return said.get(0);
    }

    private long sum(Predicate<Row> some) {
        return rows.stream().filter(some).mapToLong(Row::fen).sum();
    }

    private long stated(Fault fault, long all) {
        Row row = rows.get(random.nextInt(rows.size()));
        return switch (fault) {
            case LEFT_OUT -> all - row.fen;
            case COUNTED_TWICE -> all + row.fen;
            case SIGN -> all - 2 * row.fen;
            case DIGITS_OF_TOTAL -> swapped(all);
            case UNIT -> Math.round(all / 10_000.0);
            case MONTH -> all - sum(other -> other.month == row.month);
            case VOUCHER -> all - sum(other -> other.voucher == row.voucher);
            case STALE -> all - 1_00 - random.nextInt(30_000_000);
        };
    }

    /** Two neighbouring digits that differ, swapped. */
    private long swapped(long fen) {
        String digits = Long.toString(fen);
        int at = 1;
        while (digits.charAt(at) == digits.charAt(at + 1)) {
            at++;
        }
        return Long.parseLong(
                digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void what_was_done_is_what_is_named(Fault fault) {
        int named = 0;
        List<String> others = new ArrayList<>();
        for (int seed = 1; seed <= BOOKS; seed++) {
            fill(seed);
            List<Explanation> said = said(fault);
            if (fault.isNamed(said)) {
                named++;
            } else {
                others.add(seed + " " + said.stream().map(Explanation::kind).toList());
            }
        }
        assertThat(named).as("%s: %s", fault, others).isGreaterThanOrEqualTo(fault.percent * BOOKS / 100);
    }
}
