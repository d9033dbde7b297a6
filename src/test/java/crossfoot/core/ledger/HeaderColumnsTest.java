package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.ledger.ColumnReading.How;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each column of a header is taken for and why; and where it is not for the program to say. */
class HeaderColumnsTest {
    private static SheetPlan plan(String... lines) throws Exception {
        return Table.of(lines).read().plans().get(0);
    }

    private static List<ColumnReading> readings(String... lines) throws Exception {
        try (EntryStream stream = Table.of(lines).stream()) {
            stream.next();
            return stream.readings().get(0);
        }
    }

    /** The field and the columns of everything that is left open. */
    private static void assertOpen(List<String> expected, String... lines) {
        assertThatThrownBy(() -> Table.of(lines).read())
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableFile.class))
                .satisfies(unreadable -> assertThat(unreadable.problems())
                        .allMatch(problem -> problem.kind() == ProblemKind.COLUMN_AMBIGUOUS)
                        .extracting(problem -> problem.details().get(0) + " "
                                + problem.details().get(2))
                        .containsExactlyElementsOf(expected));
    }

    @Test
    void a_group_named_over_its_first_column_alone_holds_for_those_beside_it() throws Exception {
        SheetPlan plan = plan(
                "日 期|凭证||摘 要|部门支出经济分类||本 期 发 生 额|",
                "|字|号数||编码|名称|借方金额（元）|贷方金额（元）",
                "2021-03-05|记|1|水费|30205|水费|1,000.00|");
        assertThat(plan.headerRowNumber()).isEqualTo(2);
        assertThat(plan.columns())
                .containsEntry(Field.DATE, 0)
                .containsEntry(Field.VOUCHER_NO, 2)
                .containsEntry(Field.ECONOMIC_CODE, 4)
                .containsEntry(Field.ECONOMIC_NAME, 5)
                .containsEntry(Field.DEBIT, 6)
                .containsEntry(Field.CREDIT, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "日期 Date; DATE",
                "凭证号/Voucher No.; VOUCHER_NO",
                "金额 Amount（元）; AMOUNT",
                "项目名称 Project; PROJECT_NAME",
                "摘要(Description); SUMMARY",
            })
    void a_header_in_two_languages_is_known_by_the_first(String header, Field field) {
        HeaderSynonyms.Match match =
                Objects.requireNonNull(HeaderSynonyms.shipped().match(header));
        assertThat(match.field()).isEqualTo(field);
        assertThat(match.how()).isEqualTo(How.DECORATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"金额（预算）", "借方（累计）", "发生额(年初)"})
    void what_its_brackets_say_to_be_no_spending_is_no_header(String header) {
        assertThat(HeaderSynonyms.shipped().match(header)).isNull();
    }

    @Test
    void one_name_over_a_code_and_its_text_is_told_apart_by_what_they_hold() throws Exception {
        assertThat(plan("日期|功能分类|功能分类|金额", "2021-03-05|2010301|行政运行|1").columns())
                .containsEntry(Field.FUNCTION_CODE, 1)
                .containsEntry(Field.FUNCTION_NAME, 2);
        assertThat(plan("日期|项目|项目|金额", "2021-03-05|P0001|社区建设|1").columns())
                .containsEntry(Field.PROJECT_CODE, 1)
                .containsEntry(Field.PROJECT_NAME, 2);
    }

    @Test
    void the_two_economic_classifications_are_told_apart_by_their_codes() throws Exception {
        assertThat(plan("日期|经济分类|经济分类|金额", "2021-03-05|50201 办公经费|30205 水费|1").columns())
                .containsEntry(Field.ECONOMIC_NAME, 2)
                .containsEntry(Field.GOV_ECONOMIC_NAME, 1);
        assertOpen(List.of("economicName =B =C"), "日期|经济分类|经济分类|金额", "2021-03-05|办公经费|水费|1");
    }

    @Test
    void two_amounts_that_differ_are_never_chosen_between() {
        assertOpen(List.of("amount =C =B"), "日期|原币金额|本币金额", "2021-03-05|15|100");
        assertOpen(List.of("amount =C =B"), "日期|金额|支付金额", "2021-03-05|1|2");
        assertOpen(List.of("amount =B =C"), "日期|金额（含税）|金额（不含税）", "2021-03-05|113|100");
    }

    @Test
    void two_amounts_that_never_differ_are_one() throws Exception {
        assertThat(plan("日期|原币金额|本币金额", "2021-03-05|100|100.00", "合计|100|100").columns())
                .containsEntry(Field.AMOUNT, 2);
        assertThat(plan("日期|金额|支付金额", "2021-03-05|1|", "2021-03-06|2|").columns())
                .containsEntry(Field.AMOUNT, 1);
    }

    @Test
    void the_same_side_under_this_month_and_the_year_is_open_and_under_a_balance_is_none() throws Exception {
        assertOpen(
                List.of("debit =C =E"),
                "日期|摘要|本月|本月|本年累计|本年累计",
                "日期|摘要|借方|贷方|借方|贷方",
                "2021-03-05|水费|100||100|",
                "2021-03-06|水费|50||150|");
        assertThat(plan("日期|摘要|本月|本月|余额|余额", "日期|摘要|借方|贷方|借方|贷方", "2021-03-05|水费|100||900|")
                        .columns())
                .containsEntry(Field.DEBIT, 2)
                .containsEntry(Field.CREDIT, 3);
    }

    @Test
    void two_dates_are_open_where_their_months_differ_but_a_voucher_has_its_date() throws Exception {
        assertOpen(List.of("date =B =A"), "制单日期|记账日期|金额", "2021-03-31|2021-04-01|1");
        assertThat(plan("制单日期|记账日期|金额", "2021-03-30|2021-03-31|1").columns()).containsEntry(Field.DATE, 1);
        assertThat(plan("支付日期|凭证日期|金额", "2021-03-30|2021-04-01|1").columns()).containsEntry(Field.DATE, 1);
    }

    @Test
    void each_column_that_is_open_settles_it_when_a_layout_names_it() throws Exception {
        String[] lines = {"制单日期|记账日期|金额|金额", "2021-03-31|2021-04-01|1|2"};
        assertOpen(List.of("date =B =A", "amount =C =D"), lines);
        for (String date : List.of("=A", "=B")) {
            for (String amount : List.of("=C", "=D")) {
                Layout layout = Layout.NONE.withColumns(Map.of(Field.DATE, date, Field.AMOUNT, amount));
                Entry entry = Table.of(lines).with(layout).read().entry();
                assertThat(entry.amount().fen()).isEqualTo(amount.equals("=C") ? 100 : 200);
                assertThat(entry.month()).isEqualTo(date.equals("=A") ? 3 : 4);
            }
        }
    }

    @Test
    void every_column_says_what_decided_and_how_sure_it_is() throws Exception {
        List<ColumnReading> readings =
                readings("日期|摘要|用途|旁注|金额（元）|某某支付金额|经济分类代码", "2021-03-05|水费|办公|x|1|1|30205", "未定|电费||y|2|2|30206");
        assertThat(readings)
                .extracting(one ->
                        one.column() + " " + one.field() + " " + one.used() + " " + one.how() + " " + one.score())
                .containsExactly(
                        "A DATE true NAME 50",
                        "B SUMMARY true NAME 100",
                        "C SUMMARY false NAME 100",
                        "D null false null 0",
                        "E AMOUNT true NAME 100",
                        "F AMOUNT false SHAPE 60",
                        "G ECONOMIC_CODE true ENDING 80");
        assertThat(readings.get(1).rivals()).containsExactly("C 用途");
        assertThat(readings.get(1).by()).isEqualTo("摘要");
        Layout layout = Layout.NONE.withColumns(Map.of(Field.PROJECT_NAME, "=D"));
        try (EntryStream stream = Table.of("日期|摘要|金额|旁注", "2021-03-05|水费|1|x").with(layout).stream()) {
            stream.next();
            assertThat(stream.readings().get(0).get(3).how()).isEqualTo(How.LAYOUT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "二〇二一年度支出明细账; 2021",
                "二零二一年支出; 2021",
                "二○一九年支出; 2019",
                "支出明细账（2021）; 2021",
                "2021年1-6月; 2021",
                "2021财年; 2021",
                "2021.01-2021.06; 2021",
            })
    void a_title_says_its_year_in_many_ways(String title, int year) throws Exception {
        assertThat(plan(title + "||", "日期|摘要|金额", "3月5日|水费|1").titleYear()).isEqualTo(year);
    }
}
