package crossfoot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<Long> asked = new ArrayList<>();

    /** Rows 0, 3, 6 … below an end. */
    private List<Pages.Numbered<String>> behind(long no, long end) {
        asked.add(no);
        return LongStream.iterate(no < 0 ? 0 : no + 3, next -> next < end, next -> next + 3)
                .limit(Pages.ROWS)
                .mapToObj(next -> new Pages.Numbered<>(next, "row " + next))
                .toList();
    }

    @Test
    void every_row_comes_once_whatever_the_page_it_is_on() {
        for (long rows : new long[] {0, 1, Pages.ROWS - 1, Pages.ROWS, Pages.ROWS + 1, 3L * Pages.ROWS}) {
            assertThat(Pages.of(no -> behind(no, rows * 3)))
                    .as("%d rows", rows)
                    .containsExactlyElementsOf(LongStream.range(0, rows)
                            .mapToObj(row -> "row " + row * 3)
                            .toList());
        }
    }

    @Test
    void what_nobody_takes_is_not_read() {
        assertThat(Pages.of(no -> behind(no, Long.MAX_VALUE)).limit(3)).containsExactly("row 0", "row 3", "row 6");
        assertThat(asked).containsExactly(Long.MIN_VALUE);
    }
}
