package crossfoot.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.ledger.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static final String HEADER = "规则号,支出类型,功能分类,经济分类,项目编码,项目名称,摘要,资金来源,单位,归类,说明";

    private static RuleTable table(List<RawRow> rows) {
        RuleTable.Reading reading = RuleTable.read("rules.csv", rows, TableText.shippedTree());
        assertThat(reading).isInstanceOf(RuleTable.Reading.Ok.class);
        return ((RuleTable.Reading.Ok) reading).table();
    }

    private static List<Problem> faults(List<RawRow> rows) {
        RuleTable.Reading reading = RuleTable.read("rules.csv", rows, TableText.shippedTree());
        assertThat(reading).isInstanceOf(RuleTable.Reading.Faulty.class);
        return ((RuleTable.Reading.Faulty) reading).problems();
    }

    private static List<String> faultsAt(String... lines) {
        return faults(TableText.rows(lines)).stream()
                .map(problem -> problem.kind() + " " + problem.cell())
                .toList();
    }

    /** A row of a workbook: each cell is its kind's first letter, a colon and its text. */
    private static RawRow cells(int rowNumber, String... cells) {
        String[] texts = Arrays.stream(cells).map(cell -> cell.substring(2)).toArray(String[]::new);
        CellKind[] kinds = Arrays.stream(cells)
                .map(cell -> Arrays.stream(CellKind.values())
                        .filter(kind -> kind.name().charAt(0) == cell.charAt(0))
                        .findFirst()
                        .orElseThrow())
                .toArray(CellKind[]::new);
        return new RawRow(TableText.SHEET, rowNumber, texts, kinds, false);
    }

    @Test
    void reads_chinese_headers_and_keeps_the_texts() {
        RuleTable table = table(TableText.rows(
                HEADER, "R1,项目支出,,30201|302*,,~城管,~清运|!~退回,,,城市管理,说明文字", ",,\u00A0,,,,,,,,", "# R2,,,,,,,,,错的,"));
        assertThat(table.rules()).hasSize(1);
        Rule rule = table.rules().get(0);
        assertThat(rule.id()).isEqualTo("R1");
        assertThat(rule.rowNumber()).isEqualTo(2);
        assertThat(rule.allotment().shares().get(0).category().key()).isEqualTo("project.urban");
        assertThat(rule.note()).isEqualTo("说明文字");
        assertThat(rule.fromYear()).isEqualTo(Integer.MIN_VALUE);
        assertThat(rule.toYear()).isEqualTo(Integer.MAX_VALUE);
        assertThat(rule.conditions().keySet()).containsExactly("summary", "projectName", "economic", "spendingType");
        assertThat(rule.conditions()).containsEntry("summary", Condition.of("~清运|!~退回"));
    }

    @Test
    void reads_english_headers_in_any_order_under_a_title() {
        RuleTable table = table(TableText.rows(
                "Rules of the office", "", "Category,toYear,ID,From Year,economic", "project.urban,2022年,a,2021,301*"));
        Rule rule = table.rules().get(0);
        assertThat(rule.id()).isEqualTo("a");
        assertThat(rule.fromYear()).isEqualTo(2021);
        assertThat(rule.toYear()).isEqualTo(2022);
    }

    @Test
    void the_first_rule_that_matches_decides() {
        RuleTable table = table(
                TableText.rows(HEADER, "R1,基本,,30101,,,,,,人员经费,", "R2,基本,,301*,,,,,,公用经费,", "R3,,,,,,,,月湖,其他事务,"));
        assertThat(verdict(table, EntryText.basic("30101"))).isEqualTo("R1 basic.personnel 30101");
        assertThat(verdict(table, EntryText.basic("30102"))).isEqualTo("R2 basic.operating 30102");
        assertThat(verdict(table, EntryText.basic("30201"))).isEqualTo("unmatched");
        assertThat(table.classify(EntryText.basic("302").entry("", "月湖"))).isInstanceOf(Verdict.Assigned.class);
    }

    private static String verdict(RuleTable table, EntryText entry) {
        return table.classify(entry.entry()) instanceof Verdict.Assigned assigned
                ? assigned.rule().id() + " "
                        + assigned.rule().allotment().shares().get(0).category().key() + " " + assigned.matchedText()
                : "unmatched";
    }

    @Test
    void the_matched_text_is_that_of_the_narrowest_condition() {
        RuleTable table = table(TableText.rows(
                HEADER,
                "R1,,212*,,,~城管,~清运,,,城市管理,",
                "R2,,212*,,P1,~城管,!~退回,,,城市管理,",
                "R3,,208*,,P1,,,,,公共服务,",
                "R4,,,,,,!~退回,,,其他事务,"));
        assertThat(verdict(table, EntryText.project("21201", "城管经费", "垃圾清运"))).endsWith(" 清运");
        assertThat(verdict(table, EntryText.project("21201", "城管经费", "付款"))).endsWith(" 城管");
        assertThat(verdict(table, EntryText.project("20801", "低保", "付款"))).isEqualTo("R3 project.public P1");
        assertThat(verdict(table, EntryText.project("205", "", "付款"))).isEqualTo("R4 project.other ");
    }

    @Test
    void a_rule_without_conditions_takes_everything_and_matches_nothing_in_particular() {
        RuleTable table = table(TableText.rows("id,category", "R1,其他事务"));
        assertThat(verdict(table, EntryText.basic("30101"))).isEqualTo("R1 project.other ");
    }

    @Test
    void a_rule_holds_in_its_years_only() {
        RuleTable table =
                table(TableText.rows("id,category,起始年,截止年", "a,社会管理,2022,", "b,公共服务,,2020", "c,城市管理,2021,2021"));
        assertThat(verdict(table, EntryText.basic("1"))).startsWith("c ");
        assertThat(table.trials(EntryText.basic("1").entry()))
                .extracting(RuleTable.Trial::failing)
                .containsExactly(List.of("years"), List.of("years"), List.of());
    }

    @Test
    void trials_say_which_conditions_fail() {
        RuleTable table = table(TableText.rows(HEADER, "R1,项目,212*,30201,,,~清运,,,城市管理,", "R2,,,30101,,,,,,人员经费,"));
        List<RuleTable.Trial> trials = table.trials(EntryText.basic("30101").entry());
        assertThat(trials.get(0).failing()).containsExactly("summary", "economic", "function", "spendingType");
        assertThat(trials.get(0).holds()).isFalse();
        assertThat(trials.get(1).holds()).isTrue();
    }

    @Test
    void names_count_where_a_ledger_has_no_codes() {
        RuleTable table = table(TableText.rows("id,economic,function,category", "a,办公费,~城乡社区,城市管理"));
        EntryText entry = new EntryText(
                crossfoot.core.ledger.SpendingType.PROJECT,
                2021,
                new Code("", "城乡社区支出"),
                new Code("", "办公费"),
                Code.NONE,
                "");
        assertThat(verdict(table, entry)).isEqualTo("a project.urban 办公费");
    }

    @Test
    void every_fault_of_a_table_is_listed_with_its_cell() {
        assertThat(faultsAt(
                        HEADER + ",起始年,截止年,备注,,单位",
                        "R1,,,,,,,,,城管,,,,,,",
                        "R1,,,,,,,,,城市管理,,,,,,",
                        ",,,,,,,,,项目支出,,,,,,",
                        "R3,其他,3*1,,,/a(/,,,,待分类,,,,,,",
                        "R4,,,,,,,,,,,二〇二一,1900,,,",
                        "R5,,,,,,,,,其他事务,,2022,2021,,多,"))
                .containsExactlyInAnyOrder(
                        "CONFIG_UNKNOWN_COLUMN N1",
                        "CONFIG_REPEATED_ID P1",
                        "CONFIG_UNKNOWN_CATEGORY J2",
                        "CONFIG_REPEATED_ID A3",
                        "CONFIG_EMPTY_ID A4",
                        "CONFIG_NOT_A_LEAF J4",
                        "CONFIG_BAD_VALUE B5",
                        "CONFIG_MISPLACED_STAR C5",
                        "CONFIG_BAD_PATTERN F5",
                        "CONFIG_NOT_A_LEAF J5",
                        "CONFIG_NO_CATEGORY J6",
                        "CONFIG_BAD_VALUE L6",
                        "CONFIG_BAD_VALUE M6",
                        "CONFIG_BAD_YEARS M7",
                        "CONFIG_STRAY_CELL O7");
    }

    @Test
    void a_fault_has_place_value_and_what_would_be_right() {
        List<Problem> problems = faults(TableText.rows("规则号,归类", "R1,城管理", "R2,基本支出"));
        assertThat(problems.get(0))
                .isEqualTo(Problem.of(
                        ProblemKind.CONFIG_UNKNOWN_CATEGORY,
                        new SourceRef("config/table.csv", "", 2),
                        "B2",
                        "城管理",
                        "城市管理",
                        "人员经费、公用经费、社会管理、公共服务、城市管理、经济发展、其他事务"));
        assertThat(problems.get(1).details()).containsExactly("人员经费、公用经费");
    }

    @Test
    void columns_that_must_be_there_are_asked_for_once() {
        assertThat(faultsAt("经济分类,项目名称", "301*,/a(/"))
                .containsExactlyInAnyOrder("CONFIG_MISSING_COLUMN ", "CONFIG_MISSING_COLUMN ", "CONFIG_BAD_PATTERN B2");
        assertThat(faults(List.of())).extracting(problem -> problem.at().file()).containsOnly("rules.csv");
    }

    @Test
    void codes_that_a_spreadsheet_made_numbers_are_read_as_codes() {
        List<RawRow> rows = new ArrayList<>(TableText.rows("规则号,经济分类,项目编码,归类,起始年,截止年"));
        rows.add(cells(2, "N:1.0", "N:30201.0", "T:'0012", "T:城市管理", "N:2021.0", "N:2021"));
        rows.add(cells(3, "N:2", "N:30201", "N:2.1E+3", "T:城市管理"));
        rows.add(cells(4, "N:3", "N:302.01", "N:1E+40", "T:城市管理"));
        RuleTable table = table(rows);
        assertThat(table.rules()).extracting(Rule::id).containsExactly("1", "2", "3");
        assertThat(texts(table.rules().get(0))).containsExactly("0012", "30201");
        assertThat(texts(table.rules().get(1))).containsExactly("2100", "30201");
        assertThat(texts(table.rules().get(2))).containsExactly("1E+40", "302.01");
    }

    private static List<String> texts(Rule rule) {
        return rule.conditions().values().stream().map(Condition::text).toList();
    }

    @Test
    void cells_that_lost_what_was_typed_are_refused() {
        List<RawRow> rows = new ArrayList<>(TableText.rows("规则号,经济分类,项目编码,归类,说明,起始年"));
        rows.add(cells(2, "N:1", "D:2021-03-01", "N:1234567890123456", "T:城市管理", "E:#REF!", "E:#N/A"));
        rows.add(cells(3, "E:#N/A", "N:-301234567890123", "U:A1", "E:#NAME?"));
        assertThat(faults(rows))
                .allMatch(problem -> problem.kind() == ProblemKind.CONFIG_BAD_CELL)
                .extracting(Problem::cell)
                .containsExactlyInAnyOrder("B2", "C2", "F2", "A3", "C3", "D3");
    }

    @Test
    void errors_that_a_spreadsheet_wrote_into_a_text_file_are_no_texts_and_no_remarks() {
        assertThat(faultsAt(
                        "规则号,项目名称,归类,说明", "#N/A,~环卫,城市管理,", "#停用,~环卫,无此类,", "R1,#REF!,城市管理,", "R2,~#REF!,#VALUE!,#N/A"))
                .containsExactlyInAnyOrder("CONFIG_BAD_CELL A2", "CONFIG_BAD_CELL B4", "CONFIG_BAD_CELL C5");
    }

    @Test
    void an_id_is_the_same_in_small_letters_and_full_width() {
        assertThat(faultsAt("规则号,归类", "U01,城市管理", "u01,城市管理", "Ｕ０１,城市管理"))
                .containsExactly("CONFIG_REPEATED_ID A3", "CONFIG_REPEATED_ID A4");
    }

    @Test
    void a_header_that_comes_again_is_one_fault_and_no_rule() {
        assertThat(faultsAt("规则号,项目名称,归类,起始年", "R1,~环卫,城市管理,", "规则号,归 类,项目名称,", "R2,项目名称,城市管理,"))
                .containsExactly("CONFIG_HEADER_AGAIN A3");
    }

    @Test
    void a_row_with_an_unpaired_quote_is_one_fault_and_no_rule() {
        List<RawRow> rows = new ArrayList<>(TableText.rows("规则号,摘要,归类"));
        rows.add(new RawRow(
                TableText.SHEET, 2, new String[] {"R1,\"~工资,人员经费"}, new CellKind[] {CellKind.BROKEN}, false));
        assertThat(faults(rows)).extracting(Problem::kind).containsExactly(ProblemKind.CONFIG_UNPAIRED_QUOTE);
    }

    @Test
    void cell_addresses_go_on_after_z() {
        assertThat(HeadedTable.cellAddress(0, 1)).isEqualTo("A1");
        assertThat(HeadedTable.cellAddress(25, 3)).isEqualTo("Z3");
        assertThat(HeadedTable.cellAddress(26, 3)).isEqualTo("AA3");
        assertThat(HeadedTable.cellAddress(702, 3)).isEqualTo("AAA3");
    }
}
