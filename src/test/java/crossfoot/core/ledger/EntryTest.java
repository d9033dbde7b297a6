package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes an entry, and what it then says; what is rejected, and why. */
class EntryTest {
    private static final String HEADER = "日期|凭证号|摘要|项目名称|金额";

    private static Table.Reading rows(String... rows) throws Exception {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Table.of(lines).read();
    }

    @Test
    void every_field_of_an_entry_is_read() throws Exception {
        Entry entry = Table.of(
                        "预算单位|会计年度|凭证日期|凭证号|分录号|摘要|功能分类|部门经济分类|政府经济分类|项目编码|项目名称|资金来源|支出类型|金额",
                        "甲街道|2021年度|2021-03-05|记-1|2| 付水费 |2010301 行政运行|30205 水费|50201 办公经费|P01|社区治理|财政拨款|项目支出|1,234.50")
                .read()
                .entry();
        assertThat(entry)
                .isEqualTo(new Entry(
                        new SourceRef("ledgers/a.csv", "", 2),
                        "甲街道",
                        2021,
                        LocalDate.of(2021, 3, 5),
                        "记-1",
                        "2",
                        "付水费",
                        new Code("2010301", "行政运行"),
                        new Code("30205", "水费"),
                        new Code("50201", "办公经费"),
                        new Code("P01", "社区治理"),
                        "财政拨款",
                        SpendingType.PROJECT,
                        Money.ofFen(123_450),
                        false));
    }

    @Test
    void a_project_means_project_spending_and_none_means_basic() throws Exception {
        Table.Reading reading = rows(
                "2021-03-05|记-1|水费||1",
                "2021-03-05|记-1|水费|社区治理|1",
                "2021-03-05|记-1|水费|无|1",
                "2021-03-05|记-1|水费|基本支出|1");
        assertThat(reading.entries())
                .extracting(Entry::spendingType)
                .containsExactly(SpendingType.BASIC, SpendingType.PROJECT, SpendingType.BASIC, SpendingType.BASIC);
    }

    @Test
    void an_unknown_spending_type_is_rejected() throws Exception {
        Table.Reading reading = Table.of("日期|支出类型|金额", "2021-03-05|其他|1").read();
        assertThat(reading.faults(1)).containsExactly(ProblemKind.SPENDING_TYPE_UNKNOWN);
    }

    @Test
    void the_year_is_its_own_column_then_the_dates_then_the_titles() throws Exception {
        Table own = Table.of("2019年|||", "年度|日期|凭证号|金额", "2020|2021-03-05|1|1", "|2021-03-05|1|1", "||1|1");
        assertThat(own.read().entries()).extracting(Entry::fiscalYear).containsExactly(2020, 2021, 2019);
        assertThat(own.read().entries()).extracting(Entry::month).containsExactly(3, 3, 0);
    }

    @Test
    void a_layout_gives_what_the_ledger_does_not_say() throws Exception {
        Layout layout =
                Layouts.constants(Map.of(Field.FISCAL_YEAR, "2021", Field.UNIT, " 甲街道 ", Field.DATE, "2021-12-31"));
        Entry entry = Table.of("摘要|金额", "水费|1").with(layout).read().entry();
        assertThat(entry.fiscalYear()).isEqualTo(2021);
        assertThat(entry.unit()).isEqualTo("甲街道");
        assertThat(entry.date()).isEqualTo(LocalDate.of(2021, 12, 31));
    }

    @Test
    void month_and_day_take_the_fiscal_year_else_the_titles() throws Exception {
        assertThat(Table.of("年度|日期|金额", "2020|3月5日|1").read().entry().date()).isEqualTo(LocalDate.of(2020, 3, 5));
        assertThat(Table.of("2021年|", "日期|金额", "3月5日|1").read().entry().date()).isEqualTo(LocalDate.of(2021, 3, 5));
    }

    @Test
    void the_office_in_the_title_is_the_unit_of_its_entries() throws Exception {
        assertThat(Table.of("编制单位：甲街道|", "日期|金额", "2021-03-05|1").read().entry().unit())
                .isEqualTo("甲街道");
    }

    @Test
    void debit_less_credit_is_spending() throws Exception {
        Table.Reading reading = Table.of(
                        "日期|凭证号|借方金额|贷方金额",
                        "2021-03-05|1|100|",
                        "2021-03-05|2||30",
                        "2021-03-05|3|-|(5)",
                        "2021-03-05|4|0|—",
                        "2021-03-05|5|10|3")
                .read();
        assertThat(reading.entries())
                .extracting(entry -> entry.amount().fen())
                .containsExactly(10_000L, -3_000L, 500L, 0L, 700L);
    }

    @Test
    void a_ledger_with_a_debit_only_counts_it() throws Exception {
        assertThat(Table.of("日期|借方", "2021-03-05|1").read().entry().amount()).isEqualTo(Money.ofFen(100));
    }

    @ParameterizedTest
    @CsvSource({"借,100", "借方,100", "Debit,100", "贷,-100", "贷方,-100", "CR,-100"})
    void the_direction_gives_an_amount_its_sign(String side, long fen) throws Exception {
        assertThat(Table.of("日期|方向|金额", "2021-03-05|" + side + "|1")
                        .read()
                        .entry()
                        .amount())
                .isEqualTo(Money.ofFen(fen));
    }

    @Test
    void an_unknown_direction_is_rejected_not_guessed() throws Exception {
        Table.Reading reading =
                Table.of("日期|方向|金额", "2021-03-05||1", "2021-03-05|平|1").read();
        assertThat(reading.faults(1)).containsExactly(ProblemKind.DIRECTION_UNKNOWN);
        assertThat(reading.faults(2)).containsExactly(ProblemKind.DIRECTION_UNKNOWN);
    }

    @Test
    void a_layout_turns_the_sign() throws Exception {
        assertThat(Table.of("日期|金额", "2021-03-05|-1")
                        .with(Layouts.negate())
                        .read()
                        .entry()
                        .amount())
                .isEqualTo(Money.ofFen(100));
        Table.Reading both = Table.of("日期|借方|贷方", "2021-03-05|1|3", "|合计|", "合计|1|3")
                .with(Layouts.negate())
                .read();
        assertThat(both.entry().amount()).isEqualTo(Money.ofFen(200));
    }

    @Test
    void a_layout_makes_the_comma_the_decimal_mark() throws Exception {
        Table table = Table.of("日期|金额", "2021-03-05|1.234,56");
        assertThat(table.read().faults(1)).containsExactly(ProblemKind.AMOUNT_AMBIGUOUS_SEPARATORS);
        assertThat(table.with(Layouts.decimalComma()).read().entry().amount()).isEqualTo(Money.ofFen(123_456));
    }

    @Test
    void an_amount_of_nothing_is_an_entry() throws Exception {
        assertThat(rows("2021-03-05|记-1|水费||0").entry().amount()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,2O0.00; AMOUNT_NOT_A_NUMBER",
                "1.234; AMOUNT_TOO_MANY_DECIMALS",
                "1.234,56; AMOUNT_AMBIGUOUS_SEPARATORS",
                "1E5; AMOUNT_EXPONENT",
                "n:90071992547409.93; AMOUNT_TOO_MANY_DIGITS",
                "n:1E+20; AMOUNT_OUT_OF_RANGE",
                "12万元; AMOUNT_IN_OTHER_UNIT",
                "d:2021-03-05; AMOUNT_NOT_A_NUMBER",
                "e:#REF!; CELL_ERROR",
                "u:=SUM(A1); FORMULA_UNCACHED",
                "-; AMOUNT_EMPTY",
                "''; AMOUNT_EMPTY",
            })
    void an_amount_that_is_not_exact_is_rejected(String amount, ProblemKind kind) throws Exception {
        Table.Reading reading = rows("2021-03-05|记-1|水费||" + amount);
        assertThat(reading.faults(1)).containsExactly(kind);
        Problem problem = ((Parsed.Rejected) reading.rows().get(1)).problems().get(0);
        assertThat(problem.cell()).isEqualTo("E2");
        assertThat(problem.details()).startsWith("金额");
    }

    @Test
    void sixteen_digits_as_text_are_exact() throws Exception {
        assertThat(rows("2021-03-05|记-1|水费||12345678901234.56").entry().amount())
                .isEqualTo(Money.ofFen(1_234_567_890_123_456L));
    }

    @Test
    void all_faults_of_a_row_are_told_together() throws Exception {
        Table.Reading reading =
                Table.of("日期|年度|支出类型|金额", "2021-02-30|去年|其他|1.234").read();
        assertThat(reading.faults(1))
                .containsExactly(
                        ProblemKind.AMOUNT_TOO_MANY_DECIMALS,
                        ProblemKind.YEAR_INVALID,
                        ProblemKind.DATE_INVALID,
                        ProblemKind.SPENDING_TYPE_UNKNOWN);
        assertThat(((Parsed.Rejected) reading.rows().get(1)).rowText()).isEqualTo("2021-02-30|去年|其他|1.234");
    }

    @Test
    void an_entry_needs_a_date_or_a_year() throws Exception {
        assertThat(rows("|记-1|水费||1").faults(1)).containsExactly(ProblemKind.DATE_MISSING);
        assertThat(rows("3月5日|记-1|水费||1").faults(1)).containsExactly(ProblemKind.DATE_MISSING);
        assertThat(Table.of("金额|摘要|单位", "1|水费|甲").read().faults(1)).containsExactly(ProblemKind.DATE_MISSING);
    }

    @Test
    void the_year_of_the_titles_makes_no_entry_of_a_row_without_date_and_voucher() throws Exception {
        Table table = Table.of("2021年支出||", "日期|摘要|金额", "2021-03-05|水费|1", "|支出合计数|1");
        assertThat(table.read().faults(3)).containsExactly(ProblemKind.DATE_MISSING);
        Table withYear = Table.of("年度|日期|金额", "2021||1");
        assertThat(withYear.read().outcomes()).isEqualTo("HE");
    }

    @Test
    void damage_in_any_cell_rejects_the_row() throws Exception {
        String longText = "长".repeat(RowText.MAX_FIELD + 1);
        Table.Reading reading = rows(
                "2021-03-05|记-1|水\u0000费||1",
                "2021-03-05|记-1|水\uFFFD费||1",
                "2021-03-05|记-1|水\u007F费||1",
                "2021-03-05|记-1|" + longText + "||1",
                "2021-03-05|记-1|水\n\t\r费||1");
        assertThat(reading.faults(1)).containsExactly(ProblemKind.CONTROL_CHARACTER);
        assertThat(reading.faults(2)).containsExactly(ProblemKind.CONTROL_CHARACTER);
        assertThat(reading.faults(3)).containsExactly(ProblemKind.CONTROL_CHARACTER);
        assertThat(reading.faults(4)).containsExactly(ProblemKind.FIELD_TOO_LONG);
        assertThat(reading.outcomes()).endsWith("E");
        assertThat(((Parsed.Rejected) reading.rows().get(4)).rowText())
                .hasSize(200)
                .endsWith("…");
    }

    @Test
    void error_values_matter_only_where_the_entry_needs_the_cell() throws Exception {
        Table table = Table.workbook(
                "序号|日期|余额|金额||摘要",
                "n:1|n:44260|u:=C1-D2|n:1|e:#N/A|水费",
                "e:#REF!|n:44260||n:1||水费",
                "|e:#REF!||n:1||水费",
                "|u:=A1||n:1||水费");
        assertThat(table.read().outcomes()).isEqualTo("HEERR");
        assertThat(table.read().faults(3)).containsExactly(ProblemKind.CELL_ERROR);
        assertThat(table.read().faults(4)).containsExactly(ProblemKind.FORMULA_UNCACHED);
    }

    @Test
    void a_cell_beyond_the_header_shifts_a_text_file_but_no_workbook() throws Exception {
        String[] lines = {"日期|摘要|金额", "2021-03-05|水费|1||x", "2021-03-05|水费|1||"};
        assertThat(Table.of(lines).read().faults(1)).containsExactly(ProblemKind.ROW_RAGGED);
        assertThat(Table.of(lines).read().outcomes()).isEqualTo("HRE");
        assertThat(Table.workbook(lines).read().outcomes()).isEqualTo("HEE");
    }

    @Test
    void a_record_whose_quote_never_closes_is_rejected_wherever_it_stands() throws Exception {
        Table table = Table.of("b:\"标题", HEADER, "b:2021-03-05,\"记", "b:" + "x".repeat(RowText.MAX_FIELD + 1));
        Table.Reading reading = table.read();
        assertThat(reading.outcomes()).isEqualTo("RHRR");
        assertThat(reading.faults(0)).containsExactly(ProblemKind.QUOTE_UNBALANCED);
        assertThat(reading.faults(2)).containsExactly(ProblemKind.QUOTE_UNBALANCED);
        assertThat(reading.faults(3)).containsExactly(ProblemKind.FIELD_TOO_LONG);
    }

    @Test
    void hidden_rows_count_and_it_is_said() throws Exception {
        Table.Reading reading = Table.workbook(HEADER, "~2021-03-05|记-1|水费||n:1", "~||||", "2021-03-05|记-2|水费||n:1")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HE-E");
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ProblemKind.HIDDEN_ROWS_COUNTED);
            assertThat(note.details()).containsExactly("1", "1.00");
        });
    }

    @Test
    void amounts_that_stand_as_text_count_and_it_is_said() throws Exception {
        Table.Reading reading = Table.workbook(
                        HEADER,
                        "d:2021-03-05|记-1|水费||1.50",
                        "d:2021-03-05|记-2|水费||n:20",
                        "d:2021-03-05|记-3|水费||x",
                        "d:2021-03-06|记-4|水费||2",
                        "合计||||n:23.5")
                .sheet("二月", HEADER, "d:2021-03-05|记-1|水费||n:1")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HEERETHE");
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(ProblemKind.AMOUNT_AS_TEXT);
            assertThat(note.at().sheet()).isEqualTo("一月");
            assertThat(note.details()).containsExactly("2", "3.50");
        });
    }

    @Test
    void a_rejected_row_keeps_the_amount_it_would_have_had() throws Exception {
        Table.Reading reading = Table.of(
                        HEADER, "2021-02-30|记-1|水费||12.50", "2021-03-05|记-2|水费||1.234", "2021-03-05|记-3|水费||")
                .read();
        RejectedRows rows = new RejectedRows();
        List<@Nullable Money> amounts = new ArrayList<>();
        for (Parsed parsed : reading.rows()) {
            if (parsed instanceof Parsed.Rejected rejected) {
                amounts.add(rejected.amount());
                rows.add(rejected);
            }
        }
        assertThat(amounts).containsExactly(Money.ofFen(1250), null, null);
        List<String> notes = rows.notes("a.csv").stream()
                .map(new Messages(Locale.CHINESE)::text)
                .toList();
        assertThat(notes).hasSize(3);
        assertThat(notes.get(2)).startsWith("a.csv：拒收 1 行（日期无效），其中 1 行金额可读，合计 12.50 元未计入，0 行金额不明。");
    }

    @Test
    void a_month_with_only_a_header_is_said() throws Exception {
        assertThat(rows().noteKinds()).containsExactly(ProblemKind.NO_ENTRIES);
    }

    @Test
    void the_sources_own_notes_come_last() throws Exception {
        Problem hidden = Problem.ofFile(ProblemKind.HIDDEN_SHEET_NOT_READ, "a.xlsx");
        Table.Reading reading = Table.of(HEADER).noting(hidden).read();
        assertThat(reading.noteKinds()).isEqualTo(List.of(ProblemKind.NO_ENTRIES, ProblemKind.HIDDEN_SHEET_NOT_READ));
    }
}
