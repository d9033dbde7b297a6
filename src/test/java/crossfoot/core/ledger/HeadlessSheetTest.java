package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sheets of a workbook that have no header of their own. */
class HeadlessSheetTest {
    private static final String[] JANUARY = {"日期|凭证号|摘要|金额", "2021-01-05|记-1|水费|1.00", "2021-01-06|记-2|电费|2.00"};

    private static Table.Reading after_january(String... rows) throws Exception {
        return new Table().sheet("一月", JANUARY).sheet("二月", rows).read();
    }

    @Test
    void goes_on_with_the_table_of_the_sheet_before_and_says_so() throws Exception {
        Table.Reading reading = after_january("2021-02-05|记-3|水费|3.00", "2021-02-06|记-4|电费|4.00", "|||", "||合计|7.00");
        assertThat(reading.outcomes()).isEqualTo("HEEEE-T");
        assertThat(reading.notes())
                .filteredOn(note -> note.kind() == ProblemKind.SHEET_GOES_ON)
                .singleElement()
                .satisfies(note -> assertThat(note.details()).containsExactly("一月"));
        assertThat(reading.totals().get(0).figures().get(0).covered().fen()).isEqualTo(700);
        assertThat(reading.plans()).extracting(plan -> plan.sheet().name()).containsExactly("一月", "二月");
    }

    @Test
    void lines_in_other_columns_are_rejected_one_by_one() throws Exception {
        Table.Reading reading = after_january("记-3|水费|3.00|2021-02-05", "记-4|电费|4.00|2021-02-06", "合计||7.00|");
        assertThat(reading.outcomes()).isEqualTo("HEERRH");
        assertThat(reading.faults(3)).containsExactly(ProblemKind.LINE_WITHOUT_HEADER);
    }

    @Test
    void a_wider_table_is_another() throws Exception {
        Table.Reading reading = after_january("2021-02-05|记-3|水费|3.00|30205", "2021-02-06|记-4|电费|4.00|30206");
        assertThat(reading.outcomes()).isEqualTo("HEERR");
    }

    @Test
    void a_cover_with_a_date_and_an_amount_is_none() throws Exception {
        Table.Reading reading = after_january("编制单位：某街道|||", "2021-02-05|||3.00", "制表人||复核|");
        assertThat(reading.outcomes()).isEqualTo("HEEHHH");
    }

    @Test
    void a_table_that_comes_first_is_not_lost_in_silence() throws Exception {
        Table.Reading reading = new Table()
                .sheet("零", "2020-12-05|记-3|水费|3.00", "2020-12-06|记-4|电费|4.00")
                .sheet("一月", JANUARY)
                .read();
        assertThat(reading.outcomes()).isEqualTo("RRHEE");
    }

    @Test
    void the_two_sides_of_a_journal_go_on() throws Exception {
        Table.Reading reading = new Table()
                .sheet("一月", "日期|凭证号|摘要|借方|贷方", "2021-01-05|记-1|水费|1.00|")
                .sheet("二月", "2021-02-05|记-2|退水费||0.50", "2021-02-06|记-3|电费|2.00|")
                .read();
        assertThat(reading.entries()).extracting(entry -> entry.amount().fen()).containsExactly(100L, -50L, 200L);
    }
}
