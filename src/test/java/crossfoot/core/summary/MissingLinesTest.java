package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.summary.Books.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Running totals that know of lines which the sheet does not hold. */
class MissingLinesTest {
    private static final Line PLAIN = Line.PLAIN;

    private static Books january() {
        return new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .entry(PLAIN, "2021-01-12", 84_527)
                .total(PLAIN, "DAY:202101", 205_558, 205_558)
                .total(PLAIN, "YEAR:20210112", 205_558, 205_558);
    }

    private static List<String> said(Books books) {
        return books.said().stream()
                .map(one -> one.isEmpty()
                        ? "—"
                        : one.get(0).kind() + " " + one.get(0).amount().yuan() + " "
                                + one.get(0).details())
                .toList();
    }

    @Test
    void a_page_between_two_totals_is_missing() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .total(PLAIN, "ALL", 121_031, 121_031)
                .total(PLAIN, "ALL", 205_558, 121_031)
                .entry(PLAIN, "2021-02-05", 30_000)
                .total(PLAIN, "ALL", 235_558, 151_031);
        assertThat(said(books)).containsExactly("PAGE_MISSING 845.27 []", "SAME_AS_ABOVE -845.27 []");
    }

    @Test
    void the_months_before_a_right_one_are_missing() {
        Books one = january()
                .entry(PLAIN, "2021-03-05", 30_000)
                .total(PLAIN, "DAY:202103", 30_000, 30_000)
                .total(PLAIN, "YEAR:20210305", 300_000, 235_558);
        assertThat(said(one)).containsExactly("MONTH_MISSING 644.42 [2]");
        Books several = january()
                .entry(PLAIN, "2021-06-05", 30_000)
                .total(PLAIN, "DAY:202106", 30_000, 30_000)
                .total(PLAIN, "YEAR:20210605", 300_000, 235_558);
        assertThat(said(several)).containsExactly("MONTH_MISSING 644.42 [2—5]");
    }

    @Test
    void the_beginning_of_the_year_is_missing() {
        Books books = new Books()
                .entry(PLAIN, "2021-03-05", 30_000)
                .total(PLAIN, "DAY:202103", 30_000, 30_000)
                .total(PLAIN, "YEAR:20210305", 312_345, 30_000);
        assertThat(said(books)).containsExactly("MONTH_MISSING 2823.45 [1—2]");
    }

    @Test
    void a_month_that_is_itself_wrong_or_follows_at_once_proves_nothing() {
        Books wrong = january()
                .entry(PLAIN, "2021-03-05", 30_000)
                .total(PLAIN, "DAY:202103", 31_111, 30_000)
                .total(PLAIN, "YEAR:20210305", 300_000, 235_558);
        assertThat(said(wrong)).containsExactly("—", "—");
        Books next = january()
                .entry(PLAIN, "2021-02-05", 30_000)
                .total(PLAIN, "DAY:202102", 30_000, 30_000)
                .total(PLAIN, "YEAR:20210205", 300_000, 235_558);
        assertThat(said(next)).containsExactly("—");
    }

    @Test
    void lines_of_two_months_above_one_total_prove_nothing() {
        Books books = january()
                .entry(PLAIN, "2021-03-05", 30_000)
                .entry(PLAIN, "2021-04-05", 40_000)
                .total(PLAIN, "DAY:202104", 40_000, 40_000)
                .total(PLAIN, "YEAR:20210405", 400_000, 275_558);
        assertThat(said(books)).containsExactly("—");
    }

    @Test
    void the_year_before_says_nothing_of_this_one() {
        Books books = january()
                .entry(PLAIN, "2022-03-05", 30_000)
                .total(PLAIN, "DAY:202203", 30_000, 30_000)
                .total(PLAIN, "YEAR:20220305", 312_345, 30_000);
        assertThat(said(books)).containsExactly("MONTH_MISSING 2823.45 [1—2]");
    }

    @Test
    void a_total_that_alone_is_wrong_proves_nothing() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .total(PLAIN, "ALL", 121_031, 121_031)
                .total(PLAIN, "ALL", 205_558, 121_031)
                .entry(PLAIN, "2021-02-05", 30_000)
                .total(PLAIN, "ALL", 151_031, 151_031);
        assertThat(said(books)).containsExactly("—");
    }

    @Test
    void a_slip_of_the_total_comes_first() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .total(PLAIN, "ALL", 121_031, 121_031)
                .total(PLAIN, "ALL", 1_210_031, 121_031);
        assertThat(said(books)).containsExactly("DIGIT_ADDED 1210.31 [12100.31, 0]");
    }

    @Test
    void more_lines_than_are_stated_are_not_missing() {
        Books books = new Books()
                .entry(PLAIN, "2021-01-05", 121_031)
                .total(PLAIN, "ALL", 121_031, 121_031)
                .total(PLAIN, "ALL", 77_777, 121_031);
        assertThat(said(books)).containsExactly("—");
    }
}
