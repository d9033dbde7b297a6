package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.StatedTotal.Side;
import crossfoot.core.summary.Books.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rejected rows whose amounts are what a total has more than its entries. */
class RejectedDifferenceTest {
    private static final Line PLAIN = Line.PLAIN;

    private static Books books() {
        return new Books().entry(PLAIN, "2021-01-05", 121_031).entry(PLAIN, "2021-01-06", 84_527);
    }

    @Test
    void a_rejected_row_whose_amount_makes_up_the_difference_is_named() {
        Books books = books().rejected(PLAIN, 5).rejected(PLAIN, -10_007).total(PLAIN, "ALL", 195_551, 205_558);
        assertThat(books.kinds()).containsExactly("REJECTED a.csv!5");
    }

    @ParameterizedTest
    @CsvSource({
        "l00.0O, 元, 10000",
        "1.O2, 万元, 1020000",
        "1.O2, 千元, 102000",
        "IoＯ, ?, 10000",
    })
    void letters_in_an_amount_are_taken_for_the_digits_they_look_like(String typed, String unit, long fen) {
        Books books = books().rejected(PLAIN, ProblemKind.AMOUNT_NOT_A_NUMBER, typed, unit)
                .total(PLAIN, "ALL", 205_558 + fen, 205_558);
        assertThat(books.said().get(0)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Explanation.Kind.REJECTED_MISTYPED);
            assertThat(one.places()).containsExactly("a.csv!4");
            assertThat(one.details()).containsExactly(typed);
        });
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT_NOT_A_NUMBER, 1x0.00", "AMOUNT_TOO_MANY_DECIMALS, 100.00", "DATE_INVALID, 100.00"})
    void an_amount_that_cannot_be_read_says_nothing(ProblemKind kind, String amount) {
        Books books = books().rejected(PLAIN, kind, amount, "元").total(PLAIN, "ALL", 215_558, 205_558);
        assertThat(books.said()).containsExactly(List.of());
    }

    @Test
    void rejected_rows_together_may_be_the_difference() {
        Books books = books().rejected(PLAIN, 10_007)
                .rejected(PLAIN, ProblemKind.CELL_ERROR, "#REF!", "元")
                .rejected(PLAIN, ProblemKind.AMOUNT_NOT_A_NUMBER, "2O.01", "元");
        assertThat(books.total(PLAIN, "ALL", 217_566, 205_558)
                        .total(PLAIN, "ALL", 217_567, 205_558)
                        .said())
                .extracting(one -> one.stream()
                        .map(each -> each.kind() + " " + each.count() + each.places())
                        .toList())
                .containsExactly(List.of("REJECTED_TOGETHER 2[a.csv!4, a.csv!6]"), List.of());
    }

    @Test
    void only_rejected_rows_of_the_total_count_but_all_for_a_control_total() {
        Books books = books().total(PLAIN, "SINCE:PAGE", 205_558, 205_558)
                .rejected(PLAIN.sheet("二"), 10_007)
                .rejected(PLAIN.file("b.csv"), 10_007)
                .total(PLAIN, "SINCE:PAGE", 10_007, 0)
                .rejected(PLAIN, ProblemKind.AMOUNT_NOT_A_NUMBER, "l00.07", "元")
                .rejected(PLAIN, ProblemKind.AMOUNT_NOT_A_NUMBER, "100.O7", "元");
        assertThat(books.said()).containsExactly(List.of());
        books.control(ControlTotal.Kind.FIGURE, "total", 205_558 + 10_007);
        assertThat(books.said().get(1))
                .extracting(one -> one.kind() + " " + one.places() + one.details())
                .containsExactly("REJECTED [a.csv!二!5, b.csv!6][]", "REJECTED_MISTYPED [a.csv!8, a.csv!9][l00.07]");
    }

    @Test
    void a_rejected_credit_is_missing_from_the_credits() {
        Books books = books().rejected(PLAIN, -10_007).total(PLAIN, "ALL", Side.CREDIT, new long[] {10_007, 0});
        assertThat(books.kinds()).containsExactly("REJECTED a.csv!4");
    }
}
