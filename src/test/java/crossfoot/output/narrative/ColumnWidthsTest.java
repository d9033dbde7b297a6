package crossfoot.output.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.output.narrative.Block.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final int HALF = 100;

    private static List<Integer> widths(int whole, String... cells) {
        List<String> header = java.util.Collections.nCopies(cells.length, "");
        return ColumnWidths.of(new Table(header, List.of(), List.of(List.of(cells))), whole, HALF);
    }

    @Test
    void gives_a_number_its_line_and_lets_the_names_wrap() {
        // 203.73% takes 7 halves and 3 of margin; the names would take 43 and 63.
        assertThat(widths(5_000, "203.73%", "一二三四五六七八九十一二三四五六七八九十", "三十个字三十个字三十个字三十个字三十个字三十个字三十个字三十"))
                .containsExactly(1_000, 2_000, 2_000);
    }

    @Test
    void shares_what_is_left_over_by_length() {
        assertThat(widths(2_000, "1234567", "1234567")).containsExactly(1_000, 1_000);
        assertThat(widths(4_000, "1234567", "1234567")).containsExactly(2_000, 2_000);
    }

    @Test
    void always_adds_up_to_the_whole() {
        for (int whole = 997; whole < 9_000; whole += 101) {
            assertThat(widths(whole, "年度", "203.73%", "党史学习教育读本发放", "4", "89.38").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(whole);
        }
    }
}
