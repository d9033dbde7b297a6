package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021-02-30|记-3|水费|30205|100.07; 10007; 100.07",
                "2021-02-03|记-3|水费|30205|1,2O0.00; 120000; 1,2O0.00",
                "2021-02-03|记-3|水费|30205 水费|l00.00; 10000; l00.00",
                "2021-02-30|记-3|水费||1200; 120000; 1200",
                "x|-100.07; -10007; -100.07",
            })
    void a_rejected_row_that_makes_up_the_difference_is_named_with_its_cell(String row, long fen, String cell) {
        Books books = books().rejected(PLAIN, row).total(PLAIN, "ALL", 205_558 + fen, 205_558);
        assertThat(books.said().get(0)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Explanation.Kind.REJECTED);
            assertThat(one.places()).containsExactly("a.csv!4");
            assertThat(one.details()).containsExactly(cell);
            assertThat(one.amount().fen()).isEqualTo(fen);
        });
    }

    @ParameterizedTest
    @CsvSource({"30205, 3020500", "12.345, 1234", "O, 0", "#REF!, 1", "0.00, 20000"})
    void a_code_beside_an_amount_and_what_cannot_be_read_say_nothing(String cell, long fen) {
        Books books = books().rejected(PLAIN, "2021-02-30|" + cell + "|水费|77.77")
                .total(PLAIN, "ALL", 205_558 + fen + 1, 205_559 - 1);
        assertThat(books.said()).containsExactly(List.of());
    }

    @Test
    void rejected_rows_together_may_be_the_difference_if_each_says_one_amount() {
        Books clear =
                books().rejected(PLAIN, "x|100.07").rejected(PLAIN, "x|#REF!").rejected(PLAIN, "x|23.01");
        assertThat(clear.total(PLAIN, "ALL", 205_558 + 12_308, 205_558).said().get(0))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Explanation.Kind.REJECTED_TOGETHER);
                    assertThat(one.count()).isEqualTo(2);
                    assertThat(one.places()).containsExactly("a.csv!4");
                });
        Books unclear = books().rejected(PLAIN, "x|100.07|23.01");
        assertThat(unclear.total(PLAIN, "ALL", 205_558 + 12_308, 205_558).said())
                .containsExactly(List.of());
        Books different = books().rejected(PLAIN, "x|100.07").rejected(PLAIN, "x|23.02");
        assertThat(different.total(PLAIN, "ALL", 205_558 + 12_308, 205_558).said())
                .containsExactly(List.of());
    }

    @Test
    void only_rejected_rows_of_the_total_count_but_all_for_a_control_total() {
        Books books = books().total(PLAIN, "SINCE:PAGE", 205_558, 205_558)
                .rejected(PLAIN.sheet("二"), "x|100.07")
                .rejected(PLAIN.file("b.csv"), "x|100.07")
                .total(PLAIN, "SINCE:PAGE", 10_007, 0)
                .rejected(PLAIN, "x|100.07");
        assertThat(books.said()).containsExactly(List.of());
        books.control(ControlTotal.Kind.FIGURE, "total", 205_558 + 10_007);
        assertThat(books.said().get(1))
                .singleElement()
                .satisfies(one -> assertThat(one.places()).containsExactly("a.csv!二!5", "b.csv!6", "a.csv!8"));
    }
}
