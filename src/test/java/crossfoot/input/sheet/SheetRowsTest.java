package crossfoot.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SheetMeta;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetRowsTest {
    private final MergedCells merged = new MergedCells();

    /** Rows of these numbers, each with text in column 0 and a number in column 1. */
    private List<String> rows(int... numbers) throws IOException {
        int[] next = {0};
        SheetRows rows = new SheetRows(new SheetMeta("f", "s", false, false), merged, into -> {
            if (next[0] == numbers.length) {
                return false;
            }
            int number = numbers[next[0]++];
            into.begin(number, false);
            into.put(0, "t" + number, CellKind.TEXT);
            into.put(1, "9", CellKind.NUMBER);
            return true;
        });
        List<String> shown = new ArrayList<>();
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            StringBuilder text = new StringBuilder().append(row.rowNumber());
            for (int i = 0; i < row.size(); i++) {
                text.append(' ').append(row.text(i)).append(row.kind(i) == CellKind.TEXT ? "" : "#");
            }
            shown.add(text.toString());
        }
        return shown;
    }

    /** A parser that is asked behind its end fails; a small sheet was taken for damaged by that. */
    @Test
    void the_end_of_a_sheet_is_asked_for_once_only() throws IOException {
        int[] asked = {0};
        SheetRows rows = new SheetRows(new SheetMeta("f", "s", false, false), merged, into -> {
            assertThat(asked[0]++).isZero();
            return false;
        });
        assertThat(rows.next()).isNull();
        assertThat(rows.next()).isNull();
    }

    @Test
    void rows_left_out_between_two_are_blank_rows() throws IOException {
        assertThat(rows(2, 4)).containsExactly("1", "2 t2 9#", "3", "4 t4 9#");
    }

    @Test
    void a_row_that_comes_after_a_later_one_is_refused() {
        assertThatThrownBy(() -> rows(2, 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rows(3, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_merged_text_fills_blank_rows_and_empty_cells_only() throws IOException {
        merged.add(new MergedCells.Range(1, 3, 0, 0));
        merged.add(new MergedCells.Range(1, 3, 1, 1));
        merged.add(new MergedCells.Range(4, 4, 0, 3));
        assertThat(rows(1, 3, 4, 5)).containsExactly("1 t1 9#", "2 t1", "3 t3 9#", "4 t4 9# t4 t4", "5 t5 9#");
    }

    @Test
    void a_merge_of_which_the_top_left_is_empty_fills_nothing() throws IOException {
        merged.add(new MergedCells.Range(1, 3, 0, 1));
        assertThat(rows(2, 3)).containsExactly("1", "2 t2 9#", "3 t3 9#");
    }

    @Test
    void merges_within_a_gap_that_is_left_out_do_not_meet() throws IOException {
        merged.add(new MergedCells.Range(5, 6, 0, 0));
        merged.add(new MergedCells.Range(7, 8, 0, 0));
        assertThat(rows(1, 20_000)).containsExactly("1 t1 9#", "20000 t20000 9#");
    }

    @Test
    void overlapping_merges_are_refused() {
        merged.add(new MergedCells.Range(1, 3, 0, 1));
        merged.add(new MergedCells.Range(2, 2, 1, 2));
        assertThatThrownBy(() -> rows(1, 2)).hasMessageContaining("overlap");
    }

    @Test
    void a_title_merged_over_the_whole_width_is_repeated_over_256_columns_at_most() throws IOException {
        merged.add(new MergedCells.Range(1, 1, 0, RowCells.MOST_COLUMNS - 1));
        assertThat(rows(1).get(0).split(" ")).hasSize(257);
    }
}
