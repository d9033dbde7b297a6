package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are no entries: totals, titles, repeated headers, signatures, notes. */
class NonEntryRowTest {
    private static final String HEADER = "日期|凭证号|摘要|科目|金额";
    private static final String ENTRY = "2021-03-05|记-1|水费||1";

    private static Table.Reading rows(String... rows) throws Exception {
        String[] lines = new String[rows.length + 2];
        lines[0] = HEADER;
        lines[1] = ENTRY;
        System.arraycopy(rows, 0, lines, 2, rows.length);
        return Table.of(lines).read();
    }

    private static String outcome(String row) throws Exception {
        return rows(row).outcomes().substring(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "||合计||1",
                "合 计||||1",
                "合计|合计|合计|合计|1",
                "|合计|||1",
                "|||合计|1",
                "2021-03-31||本月合计||1",
                "|记-9|本月合计||1",
                "||办公费小计||1",
                "|||办公费合计|1",
                "||合计||",
                "||合计||-",
                "||期初余额||任意",
                "|||上年结转|5",
            })
    void a_label_without_date_and_voucher_of_its_own_is_a_total(String row) throws Exception {
        assertThat(outcome(row)).isEqualTo("T");
    }

    @Test
    void a_label_with_date_and_voucher_is_an_entry_and_flagged() throws Exception {
        Table.Reading reading = rows("2021-03-05|记-2|合计||5");
        assertThat(reading.outcomes()).isEqualTo("HEE");
        assertThat(reading.entries()).extracting(Entry::flagged).containsExactly(false, true);
        assertThat(reading.noteKinds()).containsExactly(ProblemKind.TOTAL_LABEL_AS_ENTRY);
    }

    @Test
    void no_more_than_a_thousand_flags_are_noted() throws Exception {
        String[] rows = Collections.nCopies(1_200, "2021-03-05|记-2|合计||5").toArray(String[]::new);
        assertThat(rows(rows).noteKinds()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-05||支付水电费合计||5",
                "2021-03-05||水费|合计|5",
                "2021-03-05|记-1|水费|合计|5",
                "2021-03-05|||上年结转|5",
            })
    void a_row_with_a_date_is_not_lost_to_a_word(String row) throws Exception {
        assertThat(outcome(row)).isEqualTo("E");
    }

    @Test
    void carried_funds_are_a_source_of_money_not_a_balance() throws Exception {
        Table table = Table.of("年度|资金来源|支出类型|金额", "2021|上年结转|项目支出|1", "|合计||1", "|上年结转||1", "||项目小计|1");
        assertThat(table.read().outcomes()).isEqualTo("HETRR");
        Table dated = Table.of("日期|资金来源|金额", "2021-03-05|上年结转|1");
        assertThat(dated.read().outcomes()).isEqualTo("HE");
    }

    @Test
    void without_a_column_that_entries_fill_an_ending_says_nothing() throws Exception {
        Layout year = Layouts.constants(java.util.Map.of(Field.FISCAL_YEAR, "2021"));
        Table undated = Table.of("摘要|单位|金额", "水电费合计|甲|1", "合计||1").with(year);
        assertThat(undated.read().outcomes()).isEqualTo("HET");
        Table byYear = Table.of("年度|摘要|金额", "2021|水电费合计|1", "|水电费合计|1");
        assertThat(byYear.read().outcomes()).isEqualTo("HET");
        Table byVoucher = Table.of("凭证号|摘要|金额", "|水电费合计|1").with(year);
        assertThat(byVoucher.read().outcomes()).isEqualTo("HT");
    }

    @Test
    void a_total_that_cannot_be_read_is_rejected() throws Exception {
        Table.Reading reading = rows("||合计||1O0");
        assertThat(reading.faults(2)).containsExactly(ProblemKind.STATED_AMOUNT_UNREADABLE);
        assertThat(Table.workbook("日期|借方|贷方", "2021-03-05|1|", "合计|1|e:#REF!")
                        .read()
                        .faults(2))
                .containsExactly(ProblemKind.STATED_AMOUNT_UNREADABLE);
    }

    @Test
    void a_total_states_each_money_column() throws Exception {
        StatedTotal total =
                Table.of("日期|借方|贷方", "2021-03-05|3|1", "合计|3|1").read().totals().get(0);
        assertThat(total.figures())
                .containsExactly(
                        new StatedTotal.Figure(StatedTotal.Side.DEBIT, Money.ofFen(300), Money.ofFen(300)),
                        new StatedTotal.Figure(StatedTotal.Side.CREDIT, Money.ofFen(100), Money.ofFen(100)));
    }

    @Test
    void a_stated_total_is_turned_with_its_ledger() throws Exception {
        StatedTotal total = Table.of("日期|金额", "2021-03-05|-3", "合计|-3")
                .with(Layouts.negate())
                .read()
                .totals()
                .get(0);
        assertThat(total.figures())
                .containsExactly(new StatedTotal.Figure(StatedTotal.Side.AMOUNT, Money.ofFen(300), Money.ofFen(300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER,
                " 日期 |凭证号|摘要|科目|金额（元）",
                "日 期|凭证 号|摘要|科目|",
                "一、基本支出||||",
                "一、基本支出|一、基本支出|一、基本支出|一、基本支出|一、基本支出",
                "|二、项目支出|||",
                "说明：以上金额含税||||",
                "制表人：甲||审核：乙||",
                "制表人：甲||||审核：乙",
                "||第 1 页 共 3 页||",
                "单位：元||||",
            })
    void titles_headers_and_signatures_inside_a_table_are_headings(String row) throws Exception {
        assertThat(outcome(row)).isEqualTo("H");
    }

    @Test
    void the_top_of_the_sheet_is_known_again_on_every_page() throws Exception {
        Table table = Table.of(
                "甲街道|2021年|",
                "单位：甲||金额单位：元",
                "日期|摘要|发生额",
                "||借方",
                "2021-03-05|水费|1",
                "甲街道|2021年|",
                "单位：甲||金额单位：元",
                "日期|摘要|发生额",
                "||借方",
                "2021-03-06|水费|1");
        assertThat(table.read().outcomes()).isEqualTo("HHHHEHHHHE");
        SheetPlan plan = table.read().plans().get(0);
        assertThat(table.read(table.rows().subList(5, 10), plan).outcomes()).isEqualTo("HHHHE");
    }

    @Test
    void text_beside_the_table_is_rejected_where_it_could_be_an_entry() throws Exception {
        assertThat(rows("|||甲|乙").faults(2)).containsExactly(ProblemKind.AMOUNT_NOT_A_NUMBER);
        assertThat(rows("||水费|甲|").faults(2)).containsExactly(ProblemKind.NOT_AN_ENTRY);
        assertThat(rows("|记-2|||").faults(2)).containsExactly(ProblemKind.DATE_MISSING, ProblemKind.AMOUNT_EMPTY);
        assertThat(rows("2021-03-06||||").faults(2)).containsExactly(ProblemKind.AMOUNT_EMPTY);
        assertThat(rows("2021-03-06|记-1|审核||").faults(2)).containsExactly(ProblemKind.AMOUNT_EMPTY);
        assertThat(rows("||||5").faults(2)).containsExactly(ProblemKind.DATE_MISSING);
        assertThat(Table.workbook(HEADER, ENTRY, "||e:#REF!||").read().faults(2))
                .contains(ProblemKind.CELL_ERROR);
    }

    @Test
    void counts_every_row_once() throws Exception {
        Table table = Table.of("2021年", "", HEADER, ENTRY, "", "||合计||1", "x|y|z||", "制表人：甲||||");
        Table.Reading reading = table.read();
        assertThat(reading.outcomes()).isEqualTo("H-HE-TRH");
        assertThat(reading.rows()).hasSameSizeAs(table.rows());
        assertThat(reading.rows()).extracting(row -> row.at().rowNumber()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
