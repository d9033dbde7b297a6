package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.core.money.AmountUnit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static SheetPlan plan(Table table) throws Exception {
        return table.read().plans().get(0);
    }

    private static ProblemKind refusal(Table table) {
        try {
            table.read();
        } catch (UnreadableFile unreadable) {
            assertThat(unreadable.problems()).hasSize(1);
            return unreadable.problems().get(0).kind();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("was read");
    }

    @Test
    void no_name_stands_for_two_fields() {
        Map<String, String> fieldOf = new HashMap<>();
        for (String line : ResourceLines.of("headers.csv")) {
            String field = line.substring(0, line.indexOf(','));
            Arrays.stream(line.substring(line.indexOf(',') + 1).split("\\|"))
                    .map(HeaderText::normalised)
                    .distinct()
                    .forEach(alias ->
                            assertThat(fieldOf.put(alias, field)).as(alias).isNull());
        }
        assertThat(fieldOf).containsEntry("序号", "serialNo").hasSizeGreaterThan(200);
    }

    @Test
    void finds_the_header_below_titles_and_reads_what_they_say() throws Exception {
        SheetPlan plan = plan(
                Table.of("2021年支出明细账||||", "", "编制单位：甲街道办事处|||单位：万元|", "日期|凭证号|摘要|项目名称|金额", "2021-03-05|记-1|水费||1.5"));
        assertThat(plan.headerRowNumber()).isEqualTo(4);
        assertThat(plan.titleYear()).isEqualTo(2021);
        assertThat(plan.titleTexts()).containsExactly(Map.entry(Field.UNIT, "甲街道办事处"));
        assertThat(plan.unit()).isEqualTo(AmountUnit.WAN_YUAN);
        assertThat(plan.width()).isEqualTo(5);
        assertThat(plan.columns())
                .containsEntry(Field.DATE, 0)
                .containsEntry(Field.VOUCHER_NO, 1)
                .containsEntry(Field.SUMMARY, 2)
                .containsEntry(Field.PROJECT_NAME, 3)
                .containsEntry(Field.AMOUNT, 4)
                .hasSize(5);
        assertThat(plan.headers()).containsEntry(Field.PROJECT_NAME, "项目名称");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "＊凭证日期：; DATE",
                "凭 证 号; VOUCHER_NO",
                "序号; SERIAL_NO",
                "支出功能分类科目代码; FUNCTION_CODE",
                "支出功能分类科目名称; FUNCTION_NAME",
                "部门支出经济分类（账务）; ECONOMIC_NAME",
                "部门支出经济分类代码; ECONOMIC_CODE",
                "政府预算支出经济分类编码; GOV_ECONOMIC_CODE",
                "项目类别; SPENDING_TYPE",
                "支付金额（人民币元）; AMOUNT",
                "借方金额(元); DEBIT",
                "金额/元; AMOUNT",
                "摘要（用途）; SUMMARY",
                "PAYMENT_DATE; DATE",
                "Amount (£); AMOUNT",
                "Project Name; PROJECT_NAME",
                "Fund Source; FUND_SOURCE",
                "部门经济分类科目编码; ECONOMIC_CODE",
                "部门预算支出经济分类科目; ECONOMIC_NAME",
                "支出功能分类科目（项级）; FUNCTION_NAME",
                "财政专项资金名称; PROJECT_NAME",
                "二级项目编码; PROJECT_CODE",
                "会计期间; DATE",
                "业务发生日期; DATE",
                "核算月份; MONTH",
                "记账凭证编号; VOUCHER_NO",
                "摘要内容; SUMMARY",
                "本期借方发生额; DEBIT",
                "报销支出金额; AMOUNT",
                "用款部门名称; UNIT",
                "对方单位名称; PAYEE",
                "Net Amount Paid (£); AMOUNT",
                "Expenditure Type Description; ECONOMIC_NAME",
                "Purchase Invoice Number; VOUCHER_NO",
            })
    void knows_a_header_however_it_is_decorated(String header, Field field) {
        assertThat(HeaderSynonyms.shipped().match(header))
                .isNotNull()
                .extracting(HeaderSynonyms.Match::field)
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "水费",
                "30201",
                "日期编码",
                "金额名称",
                "2021-03-05",
                "年初预算金额",
                "累计发生额",
                "累计借方金额",
                "Budget Amount",
                "购买办公用品一批用于日常办公支出金额"
            })
    void knows_no_header_where_there_is_none(String text) {
        assertThat(HeaderSynonyms.shipped().match(text)).isNull();
    }

    @Test
    void a_sheet_of_one_subject_says_so_in_its_titles() throws Exception {
        Table.Reading reading = new Table()
                .sheet("一", "单位：甲街道    科目：30201 办公费||", "项目：|P01 社区建设|", "日期|摘要|金额", "2021-03-05|笔|1")
                .sheet("二", "科目：2010301 行政运行|资金来源：本级财力|", "日期|摘要|金额|项目名称", "2021-03-05|笔|1|")
                .sheet("三", "科目：5001 费用|单位：万元|", "日期|摘要|金额", "2021-03-05|笔|1")
                .read();
        Entry first = reading.entries().get(0);
        assertThat(first.unit()).isEqualTo("甲街道");
        assertThat(first.economic()).isEqualTo(new Code("30201", "办公费"));
        assertThat(first.project()).isEqualTo(new Code("P01", "社区建设"));
        Entry second = reading.entries().get(1);
        assertThat(second.function()).isEqualTo(new Code("2010301", "行政运行"));
        assertThat(second.fundSource()).isEqualTo("本级财力");
        assertThat(reading.plans().get(2).titleTexts()).isEmpty();
    }

    @Test
    void a_column_of_the_table_goes_before_the_titles() throws Exception {
        Entry entry =
                Table.of("项目：社区建设||", "日期|项目编码|金额", "2021-03-05||1").read().entry();
        assertThat(entry.project()).isEqualTo(Code.NONE);
    }

    @Test
    void reads_month_and_day_below_the_year() throws Exception {
        Table.Reading reading = Table.workbook(
                        "明细账||||",
                        "2020年||凭证字号|摘要|借方",
                        "月|日|||",
                        "3|5|记-1|水费|1",
                        "03|31|记-2|电费|2",
                        "2|30|记-3|电费|2",
                        "||记-4|电费|2")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HHHEERE");
        assertThat(reading.entries())
                .extracting(Entry::date)
                .containsExactly(LocalDate.of(2020, 3, 5), LocalDate.of(2020, 3, 31), null);
        assertThat(reading.faults(5)).containsExactly(ProblemKind.DATE_INVALID);
    }

    @Test
    void a_month_alone_is_dated_by_the_year_column() throws Exception {
        Table.Reading reading = Table.of("年度|月份|摘要|金额", "2020|3|水费|1", "2021|11月|水费|2", "2021|第4期|水费|2")
                .read();
        assertThat(reading.entries())
                .extracting(Entry::date)
                .containsExactly(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 11, 1), LocalDate.of(2021, 4, 1));
    }

    @Test
    void reads_a_header_of_two_rows_with_merged_groups() throws Exception {
        SheetPlan plan = plan(Table.of(
                "日期|凭证|支出功能分类|支出功能分类|摘要|发生额|发生额", "日期|号数|编码|名称|摘要|借方|贷方", "2021-03-05|记-1|2010301|行政运行|水费|100|"));
        assertThat(plan.headerRowNumber()).isEqualTo(2);
        assertThat(plan.columns())
                .containsEntry(Field.FUNCTION_CODE, 2)
                .containsEntry(Field.FUNCTION_NAME, 3)
                .containsEntry(Field.DEBIT, 5)
                .containsEntry(Field.CREDIT, 6)
                .doesNotContainKey(Field.AMOUNT);
    }

    @Test
    void reads_a_header_of_three_rows() throws Exception {
        SheetPlan plan = plan(Table.of("日期|摘要|金额||", "||本期|", "||借方|贷方", "2021-03-05|水费|100|"));
        assertThat(plan.columns()).containsEntry(Field.DEBIT, 2).containsEntry(Field.CREDIT, 3);
        assertThat(plan.headerRowNumber()).isEqualTo(3);
    }

    @Test
    void a_year_in_the_title_dates_a_table_of_two_known_columns() throws Exception {
        assertThat(plan(Table.of("2021年度|", "摘要|金额", "水费|1")).titleYear()).isEqualTo(2021);
        assertThat(refusal(Table.of("支出|", "摘要|金额", "水费|1"))).isEqualTo(ProblemKind.NO_HEADER_FOUND);
        assertThat(plan(Table.of("摘要|金额", "水费|1").with(Layouts.constants(Map.of(Field.DATE, "2021-12-31"))))
                        .columns())
                .hasSize(2);
        assertThat(plan(Table.of("年度|金额", "2021|1")).columns()).containsKey(Field.FISCAL_YEAR);
    }

    @Test
    void the_day_of_printing_is_no_year_of_the_title() throws Exception {
        Table printed = Table.of("2021年支出明细账|打印日期：2022-01-05", "日期|金额", "2021-03-05|1");
        assertThat(plan(printed).titleYear()).isEqualTo(2021);
        assertThat(plan(Table.of("2020-2021年支出|", "日期|金额", "2021-03-05|1")).titleYear())
                .isNull();
    }

    @Test
    void two_columns_with_the_same_right_to_the_amount_are_not_guessed_between() {
        Table twice = Table.of("日期|金额|金额", "2021-03-05|1|2");
        assertThatThrownBy(twice::read)
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableFile.class))
                .satisfies(unreadable -> {
                    Problem problem = unreadable.problems().get(0);
                    assertThat(problem.kind()).isEqualTo(ProblemKind.COLUMN_AMBIGUOUS);
                    assertThat(problem.details()).containsExactly("amount", "B1 金额 (1); C1 金额 (2)", "=B =C");
                });
    }

    @Test
    void a_merged_amount_header_means_the_column_that_is_filled() throws Exception {
        assertThat(plan(Table.of("日期|金额|金额", "2021-03-05||2")).columns()).containsEntry(Field.AMOUNT, 2);
        assertThat(plan(Table.of("日期|金额|金额", "2021-03-05|2|")).columns()).containsEntry(Field.AMOUNT, 1);
    }

    @Test
    void of_two_names_of_the_same_money_the_surer_is_taken_and_the_other_named() throws Exception {
        Table.Reading reading = Table.of("日期|金额|支付金额", "2021-03-05|2|2").read();
        assertThat(reading.plans().get(0).columns()).containsEntry(Field.AMOUNT, 2);
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ProblemKind.COLUMN_IGNORED);
            assertThat(note.cell()).isEqualTo("B");
            assertThat(note.value()).isEqualTo("金额");
        });
    }

    @Test
    void of_two_other_columns_the_first_is_taken_and_the_second_named() throws Exception {
        Table.Reading reading = Table.of("日期|摘要|摘要|金额", "2021-03-05|水费|电费|1").read();
        assertThat(reading.entry().summary()).isEqualTo("水费");
        assertThat(reading.noteKinds()).containsExactly(ProblemKind.COLUMN_IGNORED);
    }

    @Test
    void a_payment_number_stands_in_for_a_missing_voucher_number() throws Exception {
        assertThat(Table.of("日期|支付申请编号|金额", "2021-03-05|ZF-1|1").read().entry().voucherNo())
                .isEqualTo("ZF-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "金额（万元）; 单位：元",
                "金额（千元）; ''",
                "金额; 金额单位：千元",
                "金额; 单位：亿元",
                "金额(百万元); ''",
                "Amount (£000); ''",
            })
    void an_undecided_unit_refuses_the_file(String header, String title) {
        assertThat(refusal(Table.of(title, "日期|" + header, "2021-03-05|1"))).isEqualTo(ProblemKind.UNIT_UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "金额（万元）; 单位：万元; WAN_YUAN",
                "金额(元); ''; YUAN",
                "金额; 单位:元（以下至角分）; YUAN",
                "金额; 编制单位：元江街道; YUAN",
                "金额（单位:万元）; ''; WAN_YUAN",
                "金额; 金额单位：人民币万元; WAN_YUAN",
                "金额; ''; YUAN",
            })
    void the_unit_is_what_header_and_titles_agree_on(String header, String title, AmountUnit unit) throws Exception {
        assertThat(plan(Table.of(title, "日期|" + header, "2021-03-05|1")).unit()).isEqualTo(unit);
    }

    @Test
    void debit_and_credit_in_different_units_refuse_the_file() {
        assertThat(refusal(Table.of("日期|借方（元）|贷方（万元）", "2021-03-05|1|"))).isEqualTo(ProblemKind.UNIT_UNDECIDED);
    }

    @Test
    void a_layout_decides_the_unit() throws Exception {
        Table.Reading reading = Table.of("日期|金额（千元）", "2021-03-05|1.5")
                .with(Layouts.unit(AmountUnit.THOUSAND_YUAN))
                .read();
        assertThat(reading.entry().amount().fen()).isEqualTo(150_000);
    }

    @Test
    void a_layout_names_columns_by_header_or_letter() throws Exception {
        Table table = Table.of("日期|金额|税额|备注", "2021-03-05|1|2|水费");
        assertThat(plan(table.with(Layouts.columns(Map.of(Field.AMOUNT, "税额")))).columns())
                .containsEntry(Field.AMOUNT, 2);
        SheetPlan plan = plan(table.with(Layouts.columns(Map.of(Field.AMOUNT, "=C", Field.PROJECT_NAME, "=d"))));
        assertThat(plan.columns())
                .containsEntry(Field.AMOUNT, 2)
                .containsEntry(Field.PROJECT_NAME, 3)
                .doesNotContainKey(Field.SUMMARY);
    }

    @Test
    void one_column_may_be_two_fields_if_a_layout_says_so() throws Exception {
        Layout layout = Layouts.columns(Map.of(Field.SUMMARY, "=B", Field.PROJECT_NAME, "=B"));
        assertThat(plan(Table.of("日期|用途|金额", "2021-03-05|水费|2").with(layout)).columns())
                .containsEntry(Field.SUMMARY, 1)
                .containsEntry(Field.PROJECT_NAME, 1);
    }

    @Test
    void a_column_that_a_layout_names_must_be_there() {
        Table table = Table.of("日期|金额", "2021-03-05|1").with(Layouts.columns(Map.of(Field.PROJECT_NAME, "工程")));
        assertThat(refusal(table)).isEqualTo(ProblemKind.LAYOUT_COLUMN_MISSING);
    }

    @Test
    void a_layout_points_at_the_header_row_however_far_down() throws Exception {
        String[] lines = new String[82];
        Arrays.fill(lines, "说明");
        lines[79] = "日期|金额";
        lines[80] = "2021-03-05|1";
        lines[81] = "2021-03-06|2";
        Table.Reading reading =
                Table.of(lines).with(Layouts.headerRow(80, Map.of())).read();
        assertThat(reading.outcomes()).isEqualTo("H".repeat(80) + "EE");
        assertThat(refusal(Table.of(lines))).isEqualTo(ProblemKind.NO_HEADER_FOUND);
    }

    @Test
    void a_pointed_at_row_without_money_is_no_header() {
        assertThat(refusal(Table.of("日期|金额", "2021-03-05|1").with(Layouts.headerRow(2, Map.of()))))
                .isEqualTo(ProblemKind.NO_HEADER_FOUND);
        assertThat(refusal(Table.of("日期|金额", "2021-03-05|1").with(Layouts.headerRow(9, Map.of()))))
                .isEqualTo(ProblemKind.NO_HEADER_FOUND);
    }

    @Test
    void a_layout_reads_a_file_without_a_header_by_letters() throws Exception {
        Layout layout = Layouts.headerRow(0, Map.of(Field.DATE, "=A", Field.AMOUNT, "=B", Field.SUMMARY, "=AA"));
        Table.Reading reading =
                Table.of("2021-03-05|1|x|y", "2021-03-06|2").with(layout).read();
        assertThat(reading.outcomes()).isEqualTo("EE");
        assertThat(reading.plans().get(0).headerRowNumber()).isZero();
        assertThat(reading.plans().get(0).columns()).containsEntry(Field.SUMMARY, 26);
    }

    @Test
    void letters_count_as_a_spreadsheet_does() {
        assertThat(List.of(
                        HeaderCells.letters(0),
                        HeaderCells.letters(25),
                        HeaderCells.letters(26),
                        HeaderCells.letters(702)))
                .containsExactly("A", "Z", "AA", "AAA");
    }

    @Test
    void a_file_without_rows_or_text_is_empty() {
        assertThat(refusal(Table.of())).isEqualTo(ProblemKind.FILE_EMPTY);
        assertThat(refusal(Table.of("", "  |　"))).isEqualTo(ProblemKind.FILE_EMPTY);
    }

    @Test
    void a_sheet_without_a_table_is_a_cover_and_said_so() throws Exception {
        Table.Reading reading = Table.workbook("封面", "", "二〇二一年")
                .sheet("明细", "日期|金额", "2021-03-05|n:1")
                .sheet("空白", "")
                .read();
        assertThat(reading.outcomes()).isEqualTo("H-HHE-");
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ProblemKind.SHEET_WITHOUT_TABLE);
            assertThat(note.at()).isEqualTo(new SourceRef("ledgers/a.xlsx", "一月", 0));
        });
    }
}
