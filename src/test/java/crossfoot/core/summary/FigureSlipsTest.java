package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import crossfoot.core.summary.Explanation.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureSlipsTest {
    private static List<Explanation> slips(long statedFen, long oursFen) {
        return FigureSlips.of(Money.ofFen(statedFen), Money.ofFen(oursFen));
    }

    @ParameterizedTest
    @CsvSource({
        "467853, 4678530000, UNIT_SMALL, 10000",
        "-467853, -4678530000, UNIT_SMALL, 10000",
        "467853, 467853000, UNIT_SMALL, 1000",
        "467853, 46785300, UNIT_SMALL, 100",
        "467853, 4678529999, UNIT_ROUNDED, 10000",
        "467853, 4678534999, UNIT_ROUNDED, 10000",
        "467853, 4678535000, UNIT_ROUNDED, 10000",
        "467854, 4678535000, UNIT_ROUNDED, 10000",
        "-467854, -4678535001, UNIT_ROUNDED, 10000",
        "467853, 467853400, UNIT_ROUNDED, 1000",
        "4678530000, 467853, UNIT_LARGE, 10000",
        "46785300, 467853, UNIT_LARGE, 100",
    })
    void finds_a_whole_figure_in_another_unit(long stated, long ours, Kind kind, String factor) {
        List<Explanation> found = slips(stated, ours);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(kind);
        assertThat(found.get(0).amount().fen()).isEqualTo(ours);
        assertThat(found.get(0).details()).containsExactly(Money.ofFen(stated).yuan(), factor);
    }

    @ParameterizedTest
    @CsvSource({"467853, 4678535001", "467853, 4678524999", "99, 990001", "0, 4678530000", "4678530000, 0", "99, 99001"
    })
    void does_not_take_what_is_merely_near_for_another_unit(long stated, long ours) {
        assertThat(slips(stated, ours)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "124350, 123450, 43, 34",
        "-124350, -123450, 43, 34",
        "123405, 123450, 05, 50",
        "50, 5, 50, 05",
        "213450, 123450, 21, 12",
        "1009, 1090, 09, 90",
    })
    void finds_two_neighbouring_digits_swapped(long stated, long ours, String said, String meant) {
        List<Explanation> found = slips(stated, ours);
        assertThat(found).extracting(Explanation::kind).containsExactly(Kind.DIGITS_SWAPPED);
        assertThat(found.get(0).details()).containsExactly(Money.ofFen(stated).yuan(), said, meant);
    }

    @ParameterizedTest
    @CsvSource({
        "143250, 123450", // swapped, but no neighbours
        "-124350, 123450",
        "124351, 123450",
        "123459, 123450", // divisible by 9 only
        "133450, 123550",
        "12345, 102345000", // digits, but too far apart
        "1234500, 234500", // a leading zero is not written
        "500, 50000",
    })
    void does_not_take_other_digits_for_a_swap(long stated, long ours) {
        assertThat(slips(stated, ours)).extracting(Explanation::kind).doesNotContain(Kind.DIGITS_SWAPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "123450, 1234500, DIGIT_DROPPED, 0",
        "124560, 1234560, DIGIT_DROPPED, 3",
        "1234560, 124560, DIGIT_ADDED, 3",
        "-1234560, -123456, DIGIT_ADDED, 0",
        "1000, 10000, DIGIT_DROPPED, 0",
    })
    void finds_a_digit_too_few_or_too_many(long stated, long ours, Kind kind, String digit) {
        List<Explanation> found = slips(stated, ours);
        assertThat(found).extracting(Explanation::kind).containsExactly(kind);
        assertThat(found.get(0).details()).containsExactly(Money.ofFen(stated).yuan(), digit);
    }

    @ParameterizedTest
    @CsvSource({"124560, 1234568", "1234568, 124560", "999, 9990", "9990, 999", "123, 12345"})
    void does_not_take_other_digits_for_one_too_few(long stated, long ours) {
        assertThat(slips(stated, ours)).isEmpty();
    }

    @Test
    void finds_the_sign_of_the_whole() {
        assertThat(slips(-123450, 123450)).extracting(Explanation::kind).containsExactly(Kind.SIGN_OF_WHOLE);
    }

    @Test
    void amounts_at_the_edge_of_what_can_be_held_are_no_trouble() {
        assertThat(slips(1, Long.MAX_VALUE)).isEmpty();
        assertThat(slips(Long.MAX_VALUE - 900, Long.MAX_VALUE)).isEmpty();
        assertThat(slips(1_000_000_000_000_000_081L, 1_000_000_000_000_000_000L))
                .isEmpty();
    }

    @Test
    void a_swap_it_finds_is_a_swap_and_every_swap_is_found() {
        Random random = new Random(20210331);
        for (int i = 0; i < 2_000; i++) {
            long ours = 1_000L + random.nextInt(900_000_000);
            String digits = Long.toString(ours);
            int at = 1 + random.nextInt(digits.length() - 2);
            String swapped =
                    digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
            long stated = Long.parseLong(swapped);
            assertThat(slips(stated, ours))
                    .as(stated + " for " + ours)
                    .extracting(Explanation::kind)
                    .isEqualTo(stated == ours ? List.of() : List.of(Kind.DIGITS_SWAPPED));
        }
    }

    @Test
    void of_random_figures_nothing_is_said() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long ours = 10_000_000L + random.nextInt(1_000_000_000);
            long stated = 10_000_000L + random.nextInt(1_000_000_000);
            assertThat(slips(stated, ours)).as(stated + " for " + ours).isEmpty();
        }
    }
}
