package crossfoot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 多栏账: a class or a project a column. */
class ColumnarLedgerTest {
    private static Table columnar() {
        return Table.of(
                "2021年经费支出多栏账",
                "日期|凭证号|摘要|合计|301 工资福利支出|||302 商品和服务支出||慰问|备注",
                "||||小计|30101 基本工资|30102 津贴补贴|办公费|水费||",
                "2021-03-05|记-1|三月|60|30|10|20|30||0|",
                "2021-03-06|记-2|更正|-5|||||-5|||",
                "2021-03-07|记-3|错|9|7|3|3||1||",
                "2021-03-31||本月合计|64|37|13|23|30|-4||",
                "2021-04-01|记-4|四月|1||1|||||");
    }

    @Test
    void every_cell_that_holds_something_is_an_entry_and_every_row_counts_once() throws Exception {
        Table.Reading reading = columnar().read();
        assertThat(reading.outcomes()).isEqualTo("HHHEEETE");
        List<Entry> first = ((Parsed.EntryRow) reading.rows().get(3)).entries();
        assertThat(first)
                .extracting(
                        entry -> entry.economic().code() + "=" + entry.amount().yuan())
                .containsExactly("30101=10.00", "30102=20.00", "30201=30.00");
        assertThat(first).extracting(Entry::at).containsOnly(new SourceRef("ledgers/a.csv", "", 4));
        Parsed.EntryRow red = (Parsed.EntryRow) reading.rows().get(4);
        assertThat(red.further()).isEmpty();
        assertThat(red.entry().economic()).isEqualTo(new Code("30205", "水费"));
    }

    /** As a merged header has them: what stands below 预算项目 says which one it is. */
    @Test
    void the_code_and_the_name_of_a_project_are_no_columns_of_money() throws Exception {
        Table.Reading reading = Table.of(
                        "凭证||摘要|部门预算支出经济分类||预算项目|||发生额",
                        "日期|字号|摘要|编码|名称|代码|名称|类别|借方",
                        "日期|字号|摘要|编码|名称|代码|名称|类别|（元）",
                        "2022-01-03|付-1|水费|30205|水费||||10.00",
                        "2022-01-04|付-2|网格|30201|办公费|P01|社区网格|特定目标类|20.00")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HHHEE");
        assertThat(reading.plans().get(0).columns()).containsEntry(Field.ECONOMIC_CODE, 3);
        assertThat(reading.entries().get(1).amount().yuan()).isEqualTo("20.00");
        assertThat(reading.entries().get(1).project()).isEqualTo(new Code("P01", "社区网格"));
    }

    @Test
    void a_row_is_checked_against_its_own_sums() throws Exception {
        Table.Reading reading = columnar().read();
        assertThat(((Parsed.EntryRow) reading.rows().get(3)).differences()).isEmpty();
        assertThat(((Parsed.EntryRow) reading.rows().get(5)).differences())
                .singleElement()
                .satisfies(off -> assertThat(off.figures())
                        .extracting(figure -> figure.column() + figure.stated().yuan() + "/"
                                + figure.covered().yuan())
                        .containsExactly("9.00/7.00", "301工资福利支出小计7.00/6.00"));
    }

    @Test
    void totals_are_checked_column_by_column_however_the_file_is_cut() throws Exception {
        Table table = columnar();
        List<String> whole = figures(table.read().totals().get(0), List.of());
        assertThat(whole).contains("64.00/64.00", "30101 基本工资 13.00/13.00", "水费 -4.00/-4.00");
        SheetPlan plan = table.read().plans().get(0);
        Table.Reading first = table.read(table.rows().subList(0, 5), null);
        Table.Reading second = table.read(table.rows().subList(5, 8), plan);
        assertThat(figures(second.totals().get(0), List.of(first.tails()))).isEqualTo(whole);
    }

    private static List<String> figures(StatedTotal total, List<List<RunningTotals.Tail>> earlier) {
        return total.figures().stream()
                .map(figure -> (figure.column() + " " + figure.stated().yuan() + "/"
                                + RunningTotals.covered(total, figure, earlier).yuan())
                        .strip())
                .toList();
    }

    @Test
    void one_bad_cell_refuses_its_row_and_names_the_cell() throws Exception {
        Table.Reading reading = Table.of(
                        "日期|摘要|基本工资|津贴补贴|奖金",
                        "2021-03-05|三月|1|2O|3",
                        "2021-03-06|空|||",
                        "2021-03-07|零|0|0.00|",
                        "2021-03-08|负|-1||2")
                .read();
        assertThat(reading.outcomes()).isEqualTo("HRREE");
        Problem fault = ((Parsed.Rejected) reading.rows().get(1)).problems().get(0);
        assertThat(fault.cell()).isEqualTo("D2");
        assertThat(fault.details().get(0)).isEqualTo("津贴补贴");
        assertThat(reading.faults(2)).containsExactly(ProblemKind.AMOUNT_EMPTY);
        assertThat(((Parsed.EntryRow) reading.rows().get(3)).further()).isEmpty();
    }

    @Test
    void debit_columns_stand_beside_debit_credit_and_balance() throws Exception {
        Table.Reading reading = Table.of(
                        "月|日|凭证字号|摘要|借方|贷方|余额|办公费|水费|其他",
                        "3|5|记-1|甲|30||30|10|20|",
                        "3|6|记-2|退回||5|25||5|",
                        "3|7|记-3|乙|4||29|||4",
                        "3|8|记-4|丙|4||33|||",
                        "12|31|记-9|结转支出||29|0|||")
                .with(Layouts.constants(java.util.Map.of(Field.FISCAL_YEAR, "2021")))
                .read();
        assertThat(reading.outcomes()).isEqualTo("HEEERN");
        assertThat(reading.entries().get(1).amount().yuan()).isEqualTo("-5.00");
        assertThat(reading.faults(4)).containsExactly(ProblemKind.COLUMNS_EMPTY);
        assertThat(reading.noteKinds()).contains(ProblemKind.CLOSING_LEFT_OUT);
    }

    @Test
    void columns_may_be_projects_or_functions() throws Exception {
        Table.Reading projects = Table.of("日期|经济分类|项目支出||合计", "||网格化|绿化养护|", "2021-03-05|30201 办公费|1|2|3")
                .read();
        assertThat(((Parsed.EntryRow) projects.rows().get(2)).entries())
                .extracting(entry -> entry.project().name()
                        + entry.spendingType()
                        + entry.economic().code())
                .containsExactly("网格化PROJECT30201", "绿化养护PROJECT30201");
        Table.Reading functions =
                Table.of("日期|摘要|2010301 行政运行|2010302", "2021-03-05|甲|1|2").read();
        assertThat(((Parsed.EntryRow) functions.rows().get(1)).entries())
                .extracting(entry -> entry.function().display())
                .containsExactly("2010301 行政运行", "2010302 一般行政管理事务");
    }

    @Test
    void a_class_above_other_columns_is_their_sum() throws Exception {
        Table.Reading reading =
                Table.of("日期|摘要|301|30101|30102|金额合计", "2021-03-05|甲|3|1|2|3").read();
        Breakdown breakdown = reading.plans().get(0).breakdown();
        assertThat(breakdown.parts()).extracting(Breakdown.Part::column).containsExactly(3, 4);
        assertThat(breakdown.sums()).containsExactly(new Breakdown.Sum(2, "301", List.of(0, 1)));
    }

    @Test
    void a_ledger_with_a_column_of_classes_is_none() throws Exception {
        Table.Reading reading =
                Table.of("日期|摘要|经济分类|金额|会议费|培训费", "2021-03-05|甲|30201|3|1|2").read();
        assertThat(reading.plans().get(0).breakdown()).isEqualTo(Breakdown.NONE);
        assertThat(reading.entries()).hasSize(1);
    }
}
