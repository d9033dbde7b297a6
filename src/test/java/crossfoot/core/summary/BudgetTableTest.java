package crossfoot.core.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossfoot.core.ledger.CellKind;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.RawRow;
import crossfoot.core.money.Money;
import crossfoot.core.rules.TableText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTableTest {
    private static List<BudgetLine> lines(List<RawRow> rows) {
        BudgetTable.Reading reading = BudgetTable.read("budget/b.csv", rows, TableText.shippedTree());
        assertThat(reading).isInstanceOf(BudgetTable.Reading.Ok.class);
        return ((BudgetTable.Reading.Ok) reading).lines();
    }

    private static List<Problem> faults(List<RawRow> rows) {
        BudgetTable.Reading reading = BudgetTable.read("budget/b.csv", rows, TableText.shippedTree());
        assertThat(reading).isInstanceOf(BudgetTable.Reading.Faulty.class);
        return ((BudgetTable.Reading.Faulty) reading).problems();
    }

    private static List<String> faultsAt(String... lines) {
        return faults(TableText.rows(lines)).stream()
                .map(problem -> problem.kind() + " " + problem.cell())
                .toList();
    }

    private static BudgetLine figure(int year, String key, String label, long initial, long additional, long adjusted) {
        return new BudgetLine(
                year, false, key, label, Money.ofFen(initial), Money.ofFen(additional), Money.ofFen(adjusted));
    }

    @Test
    void reads_figures_by_label_or_key_in_the_unit_of_the_header() {
        assertThat(lines(TableText.rows(
                        "月湖街道预算",
                        "年度,指标,年初预算（万元）,追加(元),调整数",
                        "2021,基本支出,1625.00,,",
                        "2021年,project,1511.22,100.50,-0.01",
                        "2021年度,公务接待费,,,")))
                .containsExactly(
                        figure(2021, "basic", "基本支出", 1_625_000_000L, 0, 0),
                        figure(2021, "project", "项目支出", 1_511_220_000L, 10_050, -1),
                        figure(2021, "threePublic.reception", "公务接待费", 0, 0, 0));
    }

    @Test
    void the_title_names_the_unit_where_no_header_does() {
        assertThat(lines(TableText.rows("预算表", "单位：万元", "year,subject,initial", "2021,total,0.01")))
                .containsExactly(figure(2021, "total", "一般公共预算支出", 10_000, 0, 0));
        assertThat(lines(TableText.rows("金额单位：千元", "year,subject,initial", "2021,total,1")))
                .containsExactly(figure(2021, "total", "一般公共预算支出", 100_000, 0, 0));
        assertThat(lines(TableText.rows("year,subject,initial", "2021,total,1")))
                .containsExactly(figure(2021, "total", "一般公共预算支出", 100, 0, 0));
    }

    @Test
    void title_and_header_that_name_different_units_are_refused() {
        List<Problem> problems = faults(TableText.rows("单位：万元", "year,subject,年初预算（元）", "2021,total,1"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).details()).containsExactly("元", "万元");
    }

    @Test
    void rows_of_one_year_and_subject_add_up() {
        assertThat(lines(TableText.rows(
                        "年度,项目,年初预算,追加,上级专项,调整,全年预算,备注",
                        "2021,城市管理,10,1,2,-3,10.00,",
                        "2022,城市管理,5,,,,,",
                        "2021,project.urban,20,,4,,,再追加")))
                .containsExactly(
                        new BudgetLine(
                                2021,
                                false,
                                "project.urban",
                                "城市管理",
                                BudgetLine.Part.WHOLE,
                                new BudgetAmounts(
                                        Money.ofFen(3_000), Money.ofFen(100), Money.ofFen(600), Money.ofFen(-300))),
                        figure(2022, "project.urban", "城市管理", 500, 0, 0));
    }

    @Test
    void what_is_no_figure_is_a_project_by_code_or_else_by_name() {
        assertThat(lines(TableText.rows(
                        "年度,类型,项目名称,项目编码,年初预算",
                        "2021,,城管经费,P1,1",
                        "2021,项目,公共服务,,2",
                        "2021,Project,,P2,3",
                        "2021,,社区建设,,4",
                        "2021,指标,公共服务,,5")))
                .extracting(BudgetLine::project, BudgetLine::subject, BudgetLine::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "P1", "城管经费"),
                        org.assertj.core.groups.Tuple.tuple(true, "公共服务", "公共服务"),
                        org.assertj.core.groups.Tuple.tuple(true, "P2", "P2"),
                        org.assertj.core.groups.Tuple.tuple(true, "社区建设", "社区建设"),
                        org.assertj.core.groups.Tuple.tuple(false, "project.public", "公共服务"));
    }

    @Test
    void every_fault_is_found_at_once() {
        assertThat(faultsAt(
                        "年度,类型,项目,年初预算,追加,全年预算,",
                        "21,,城市管理,1,,,",
                        "2021,,合计,1,,,",
                        "2021,,project.urbn,1,,,",
                        "2021,指标,不知道,1,,,",
                        "2021,其他,城市管理,1,,,",
                        "2021,经济分类,城市管理,1,,,",
                        "2021,,,1,,,",
                        "2021,,公共服务,甲,1.005,,",
                        "2021,,公共服务,1,2,4,",
                        "2021,,公共服务,1,x,4,",
                        "1900,,公共服务,1,,,多"))
                .containsExactly(
                        "CONFIG_BAD_VALUE A2",
                        "CONFIG_UNKNOWN_FIGURE C3",
                        "CONFIG_UNKNOWN_FIGURE C4",
                        "CONFIG_UNKNOWN_FIGURE C5",
                        "CONFIG_BAD_VALUE B6",
                        "CONFIG_BAD_VALUE B7",
                        "CONFIG_EMPTY_ID C8",
                        "CONFIG_BAD_AMOUNT D9",
                        "CONFIG_BAD_AMOUNT E9",
                        "CONFIG_BUDGET_SUM F10",
                        "CONFIG_BAD_AMOUNT E11",
                        "CONFIG_STRAY_CELL G12",
                        "CONFIG_BAD_VALUE A12");
        assertThat(faults(TableText.rows("年度,项目,年初预算,全年预算", "2021,基本支出,1,2"))
                        .get(0)
                        .details())
                .containsExactly("1.00", "2.00");
    }

    @Test
    void a_table_needs_a_year_a_subject_and_an_amount() {
        assertThat(faultsAt("备注,追加额", "a,b"))
                .containsExactly(
                        "CONFIG_UNKNOWN_COLUMN B1",
                        "CONFIG_MISSING_COLUMN ",
                        "CONFIG_MISSING_COLUMN ",
                        "CONFIG_MISSING_COLUMN ");
        assertThat(faultsAt("年度,项目编码,全年预算", "2021,,0")).containsExactly("CONFIG_EMPTY_ID B2");
        assertThat(lines(TableText.rows("年度,项目编码,全年预算", "2021,P1,0")))
                .extracting(BudgetLine::subject)
                .containsExactly("P1");
    }

    @Test
    void cells_of_a_workbook_are_read_by_their_kind() {
        List<RawRow> rows = new ArrayList<>(TableText.rows("年度,项目编码,年初预算"));
        CellKind[] numbers = {CellKind.NUMBER, CellKind.NUMBER, CellKind.NUMBER};
        rows.add(new RawRow(TableText.SHEET, 2, new String[] {"2021.0", "101.0", "12.5"}, numbers, false));
        assertThat(lines(rows))
                .containsExactly(new BudgetLine(2021, true, "101", "101", Money.ofFen(1_250), Money.ZERO, Money.ZERO));
        CellKind[] broken = {CellKind.NUMBER, CellKind.ERROR, CellKind.UNCACHED};
        rows.add(new RawRow(TableText.SHEET, 3, new String[] {"2021", "#N/A", "A1+A2"}, broken, false));
        assertThat(faults(rows)).extracting(Problem::cell).containsExactly("B3", "C3");
    }

    @Test
    void a_line_may_name_an_economic_class_a_fund_source_or_both_and_no_subject() {
        assertThat(lines(TableText.rows(
                        "年度,项目,部门经济分类,资金来源,年初预算,上级专项",
                        "2021,城市管理,302 商品和服务支出,,10,",
                        "2021,城市管理,30201,本级财力,5,1",
                        "2021,,301,,7,")))
                .extracting(
                        BudgetLine::subject,
                        BudgetLine::part,
                        line -> line.amounts().granted().fen())
                .containsExactly(
                        tuple("project.urban", new BudgetLine.Part("302", ""), 0L),
                        tuple("project.urban", new BudgetLine.Part("30201", "本级财力"), 100L),
                        tuple("total", new BudgetLine.Part("301", ""), 0L));
        assertThat(faultsAt("年度,项目,经济分类,年初预算", "2021,城市管理,办公费,1")).containsExactly("CONFIG_BAD_VALUE C2");
    }
}
