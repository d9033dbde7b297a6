package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that leave out what the row above says. */
class ContinuationTest {
    private static final String HEADER = "日期|凭证号|摘要|经济分类|金额";

    @Test
    void a_voucher_written_once_holds_for_its_lines() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER,
                        "2021-03-05|记-1|水电|30205 水费|1",
                        "|||30206 电费|2",
                        "|记-1|电|30206 电费|3",
                        "2021-03-06|记-2|茶|30299|4",
                        "||纸|30201|5")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HEEEEE");
        Entry second = reading.entries().get(1);
        assertThat(second.date()).isEqualTo(LocalDate.of(2021, 3, 5));
        assertThat(second.voucherNo()).isEqualTo("记-1");
        assertThat(second.summary()).isEqualTo("水电");
        assertThat(reading.entries().get(4).summary()).isEqualTo("纸");
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ProblemKind.VOUCHER_CARRIED_DOWN);
            assertThat(note.details()).containsExactly("3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"本月合计||||1", "||||", "日期|凭证号|摘要|经济分类|金额", "|||办公费小计|1"})
    void nothing_goes_on_across_totals_headings_and_blank_rows(String between) throws Exception {
        Table.Reading reading = Table.of(HEADER, "2021-03-05|记-1|水|30205|1", between, "|||30206|2")
                .read();
        assertThat(reading.faults(3)).contains(ProblemKind.DATE_MISSING);
    }

    @Test
    void another_voucher_without_a_date_and_amounts_alone_are_refused() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER, "|||30205|1", "2021-03-05|记-1|水|30205|1", "|记-2|电|30206|2", "|||30206|3", "||||6")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HRERRR");
    }

    @Test
    void dates_stand_over_three_columns_and_vouchers_over_two() throws Exception {
        Table.Reading reading = Table.of(
                        "年|月|日|凭证字|凭证号|摘要|项目|借/贷|金额",
                        "2021|3|5|记|1|甲|网格|借|10",
                        "||6|记|2|乙|网格|贷|4",
                        "|4|1|记|记-3|丙|网格|借|1",
                        "|||||丁|绿化|借|1")
                .read();
        assertThat(reading.entries())
                .extracting(Entry::date)
                .containsExactly(
                        LocalDate.of(2021, 3, 5),
                        LocalDate.of(2021, 3, 6),
                        LocalDate.of(2021, 4, 1),
                        LocalDate.of(2021, 4, 1));
        assertThat(reading.entries()).extracting(Entry::voucherNo).containsExactly("记-1", "记-2", "记-3", "记-3");
        assertThat(reading.entries())
                .extracting(entry -> entry.amount().fen())
                .containsExactly(1000L, -400L, 100L, 100L);
    }

    @Test
    void codes_stand_over_three_cells() throws Exception {
        Table.Reading reading = Table.of(
                        "日期|功能分类||||经济分类|||金额",
                        "|类|款|项|名称|类|款|科目名称|",
                        "2021-03-05|201|03|01|行政运行|302|01|办公费|1",
                        "2021-03-06||3|2|一般行政管理事务||05|水费|2",
                        "2021-03-07||20306|2030699|其他国防动员支出|30206||电费|3",
                        "2021-03-08||||||||4")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HHEEEE");
        assertThat(reading.entries())
                .extracting(entry -> entry.function().code())
                .containsExactly("2010301", "2010302", "2030699", "");
        assertThat(reading.entries())
                .extracting(entry -> entry.economic().display())
                .containsExactly("30201 办公费", "30205 水费", "30206 电费", "");
        assertThat(reading.plans().get(0).codeCells())
                .isEqualTo(Map.of(
                        Field.FUNCTION_CODE, java.util.List.of(1, 2, 3), Field.ECONOMIC_CODE, java.util.List.of(5, 6)));
    }

    @Test
    void a_segment_says_what_it_leaves_to_the_next_and_what_it_lacks() throws Exception {
        Table table = Table.of(HEADER, "2021-03-05|记-1|水|30205|1", "|||30206|2", "2021-03-06|记-2|电|30206|3");
        SheetPlan plan = table.read().plans().get(0);
        try (EntryStream second = new EntryStream(table.source(table.rows().subList(2, 4)), Layout.NONE, plan)) {
            assertThat(second.isOpening()).isTrue();
            while (second.next() != null) {}
            assertThat(second.isCarryWanted()).isTrue();
            assertThat(second.isOpening()).isFalse();
        }
        try (EntryStream first = new EntryStream(table.source(table.rows().subList(0, 2)), Layout.NONE, null)) {
            while (first.next() != null) {}
            SheetPlan given = plan.withCarried(first.carried());
            assertThat(table.read(table.rows().subList(2, 4), given).entries())
                    .isEqualTo(table.read().entries().subList(1, 3));
        }
    }
}
