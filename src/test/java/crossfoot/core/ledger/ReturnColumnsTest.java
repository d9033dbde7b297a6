package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was spent and what came back of it stand in two columns, under one name or under none. */
class ReturnColumnsTest {
    private static long fen(Table.Reading reading) {
        return reading.entries().stream()
                .mapToLong(entry -> entry.amount().fen())
                .sum();
    }

    private static void assertThreeEntries(Table table) throws Exception {
        Table.Reading reading = table.read();
        assertThat(reading.outcomes()).endsWith("EEE").doesNotContain("R");
        assertThat(fen(reading)).isEqualTo(400_00);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支出|收回",
                "支出金额|收回金额",
                "支付|退回",
                "支出数（元）|冲减支出数（元）",
                "列支|冲销",
                "Payments|Refunds",
            })
    void they_are_the_two_sides_of_a_ledger(String pair) throws Exception {
        assertThreeEntries(Table.of(
                "日期|凭证号|摘要|" + pair,
                "2023-01-03|记-1|办公用品|120.00|",
                "2023-01-09|记-2|退回电费||20.00",
                "2023-02-03|记-3|电费|300.00|"));
        assertThreeEntries(Table.of(
                "日期|凭证号|摘要|金额|",
                "|||" + pair,
                "2023-01-03|记-1|办公用品|120.00|",
                "2023-01-09|记-2|退回电费||20.00",
                "2023-02-03|记-3|电费|300.00|"));
    }

    @Test
    void they_may_stand_the_other_way_round() throws Exception {
        assertThreeEntries(Table.of(
                "日期|凭证号|摘要|退回|支付",
                "2023-01-03|记-1|办公用品||120.00",
                "2023-01-09|记-2|退回电费|20.00|",
                "2023-02-03|记-3|电费||300.00"));
    }

    @Test
    void in_a_budget_they_are_no_spending() throws Exception {
        Table table = Table.of("日期|摘要|预算指标|预算指标|金额", "||支出|收回|", "2023-01-03|办公用品|9.00|1.00|120.00");
        assertThat(table.read().plans().get(0).columns())
                .containsEntry(Field.AMOUNT, 4)
                .doesNotContainKeys(Field.DEBIT, Field.CREDIT);
    }

    @Test
    void a_return_below_nothing_is_refused() throws Exception {
        Table.Reading reading = Table.of(
                        "日期|凭证号|摘要|支付|退回",
                        "2023-01-03|记-1|办公用品|120.00|",
                        "2023-01-09|记-2|退回电费||-20.00",
                        "2023-01-10|记-3|电费|300.00|")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HERE");
        assertThat(reading.faults(2)).isEqualTo(List.of(ProblemKind.RETURN_NEGATIVE));
    }

    @Test
    void a_red_credit_is_none() throws Exception {
        Table table = Table.of("日期|凭证号|摘要|借方|贷方", "2023-01-03|记-1|办公用品|120.00|", "2023-01-09|记-2|更正||-20.00");
        assertThat(fen(table.read())).isEqualTo(140_00);
    }

    @ParameterizedTest
    @ValueSource(strings = {"增加|减少", "甲|乙"})
    void a_second_header_row_of_unknown_names_is_not_read_as_a_line(String names) {
        Table table =
                Table.of("日期|凭证号|摘要|发生额|", "|||" + names, "2023-01-03|记-1|办公用品|120.00|", "2023-01-09|记-2|退回电费||20.00");
        assertThatThrownBy(table::read).isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
            Problem problem = unreadable.problems().get(0);
            assertThat(problem.kind()).isEqualTo(ProblemKind.HEADER_ROW_UNKNOWN);
            assertThat(problem.at().rowNumber()).isEqualTo(2);
            assertThat(problem.value()).isEqualTo(names.replace("|", " | "));
        });
    }

    @Test
    void a_layout_settles_it() throws Exception {
        Layout layout = Layouts.columns(Map.of(Field.DEBIT, "增加", Field.CREDIT, "减少"));
        Table table =
                Table.of("日期|凭证号|摘要|发生额|", "|||增加|减少", "2023-01-03|记-1|办公用品|120.00|", "2023-01-09|记-2|退回电费||20.00");
        assertThat(fen(table.with(layout).read())).isEqualTo(100_00);
    }
}
