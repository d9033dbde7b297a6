package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.checkTable;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of tables that say what is made of what: outlines, 其中 rows, heads that are terms, named tables. */
class TableClassesTest {
    @Test
    void years_head_columns_or_rows_without_the_word() {
        assertThat(said(checkTable(
                        "", "指标|2020|2021", "支出合计|430.10|467.50", "基本支出|140.00|150.00", "项目支出|290.10|317.50")))
                .isEmpty();
        assertThat(said(checkTable("", "年度|支出合计|基本支出|项目支出", "2020|430.10|140.00|290.10", "2021|467.50|150.00|317.50")))
                .isEmpty();
    }

    @Test
    void rows_whose_figures_bear_their_units_are_no_header() {
        String[] rows = {"项目|投资|2021年", "道路|20.50万元|12次", "桥梁|30.25万元|8次", "合计|50.75万元|20次"};
        assertThat(agreeing(checkTable("", rows))).containsExactly("20.50万元", "12次", "30.25万元", "8次", "50.75万元", "20次");
        rows[3] = "合计|57.05万元|20次";
        assertThat(said(checkTable("", rows))).containsExactly("contradicts sum 57.05万元 50.75");
        assertThat(checkTable("", "支出|1.50万元").claims()).hasSize(1);
    }

    @Test
    void a_row_of_formulas_says_what_the_columns_are_made_of() {
        String[] rows = {"地区|限额|一般|专项|余额|剩余", "公式|A=B+C|B|C|D|E=A-D", "甲区|152.50|89.00|63.50|84.44|68.06"};
        assertThat(said(checkTable("亿元", rows))).isEmpty();
        rows[2] = "甲区|152.50|89.00|36.50|84.44|86.06";
        assertThat(said(checkTable("亿元", rows)))
                .containsExactly("contradicts sum 152.50亿元 125.50", "contradicts difference 86.06亿元 68.06");
        assertThat(said(checkTable(
                        "万元", "项目|预算|支出|结余", "栏次|1|2|3=1-2", "道路|90.50|60.25|30.25", "桥梁|80.40|70.20|10.02")))
                .containsExactly("contradicts difference 10.02万元 10.20");
    }

    @Test
    void the_unit_of_a_row_is_no_name() {
        CheckedDraft checked = checkTable(
                "",
                "指标|单位|2021|2022|增减|环比",
                "支出合计|万元|4678.53|4595.15|-83.38|-1.78%",
                "基本支出|万元|1599.71|1634.02|34.31|2.14%",
                "项目支出|万元|3078.82|2961.13|-117.69|-3.28%",
                "在职人员|人|58|57|-1|-1.72%");
        assertThat(said(checked)).containsExactly("contradicts rate -3.28% -3.82");
    }

    @Test
    void rows_that_are_all_done_do_not_say_what_is_divided_by_what() {
        String[] rows = {
            "指标|指标值|完成值|完成率", "学习|12次|12次|100%", "培训|6期|6期|100%", "就业|550人|578人|105.09%", "读本|200套|200套|100%"
        };
        assertThat(said(checkTable("", rows))).isEmpty();
    }

    @Test
    void a_row_of_nothing_above_the_parts_of_another_is_not_their_total() {
        assertThat(said(checkTable("", "科目|金额", "支出|9.50", "待分类|0.00", "其中：接待费|1.79", "其中：培训费|0.18")))
                .isEmpty();
        assertThat(said(checkTable("", "科目|金额", "结余|9.50", "资金总额|0.00", "其中：财政拨款|1.79", "其他资金|0.18")))
                .containsExactly("contradicts sum 0.00 1.79");
    }

    @Test
    void a_class_is_the_sum_of_its_codes_where_most_classes_are() {
        assertThat(said(checkTable(
                        "单位：万元",
                        "编码|名称|金额",
                        "201|一般公共服务支出|30.00",
                        "20103|办公厅|10.00",
                        "20106|财政|20.00",
                        "208|社会保障支出|9.00",
                        "20805|养老|5.00",
                        "20808|抚恤|4.00",
                        "212|城乡社区支出|50.00",
                        "21201|管理|20.00",
                        "21205|环境|28.00")))
                .containsExactly("contradicts sum 50.00万元 48.00");
    }

    @Test
    void a_numbered_outline_adds_up_from_level_to_level() {
        assertThat(agreeing(checkTable(
                        "单位：万元",
                        "项目|金额",
                        "一、经费|7.00",
                        "1.甲|4.00",
                        "（1）东|1.00",
                        "（2）西|3.00",
                        "其中：老城|2.00",
                        "2.乙|3.00",
                        "二、（略）|—")))
                .contains("7.00", "4.00", "1.00", "3.00");
        assertThat(said(checkTable("单位：万元", "项目|金额", "一、经费|7.00", "1.甲|1.00", "2.乙|3.00")))
                .isEmpty();
    }

    @Test
    void a_sum_and_its_sources_in_rows_of_which() {
        String[] rows = {
            "资金|年初预算数|全年预算数|全年执行数|执行率",
            "资金总额|50.00|80.00|60.00|80.00%",
            "其中：财政拨款|50.00|60.00|50.00|",
            "上年结转|0|15.00|10.00|"
        };
        assertThat(said(checkTable("单位：万元", rows)))
                .containsExactlyInAnyOrder("contradicts sum 80.00万元 75.00", "contradicts rate 80.00% 75.00");
    }

    @Test
    void heads_that_are_the_items_of_a_whole_make_it_up() {
        assertThat(said(checkTable("单位：万元", "合计|因公出国（境）费|公车小计|公务用车购置费|公务用车运行费|公务接待费", "9.00|0|7.00|2.00|4.00|2.00")))
                .containsExactly("contradicts sum 7.00万元 6.00");
    }

    @Test
    void a_rate_of_growth_has_a_sign() {
        assertThat(said(checkTable(
                        "单位：万元",
                        "项目|上年数|本年数|增长率",
                        "甲|10.00|12.00|20.00%",
                        "乙|20.00|18.00|-10.00%",
                        "丙|40.00|30.00|25.00%")))
                .containsExactly("contradicts rate 25.00% -25.00");
    }

    @Test
    void a_total_under_the_name_of_a_table_is_the_total_of_the_table() {
        assertThat(said(named("2022年为民服务经费合计31.00万元。"))).containsExactly("contradicts repeat 31.00万元 30.00");
        assertThat(agreeing(named("2022年为民服务经费合计30万元。"))).contains("30万元");
        assertThat(said(named("2022年其他经费合计31.00万元。"))).isEmpty();
    }

    @Test
    void a_selection_may_be_less_than_the_total() {
        String[] rows = {"项目|金额", "甲|20.00", "乙|10.00", "合计|35.00"};
        assertThat(said(checkTable("主要项目（单位：万元）", rows))).isEmpty();
        assertThat(said(checkTable("单位：万元", rows))).containsExactly("contradicts sum 35.00万元 30.00");
    }

    @Test
    void shares_of_a_columns_total_all_are_of_it() {
        assertThat(said(shares("42.00"))).containsExactly("contradicts rate 42.00% 24.00");
        assertThat(said(shares("31.00"))).isEmpty();
        assertThat(agreeing(shares("24.00"))).contains("50.00", "24.00", "26.00");
    }

    private static CheckedDraft shares(String second) {
        return checkTable(
                "单位：万元", "税种|累计|结构（%）", "税收|200.00|100", "甲|100.00|50.00", "乙|48.00|" + second, "丙|52.00|26.00");
    }

    @Test
    void three_items_make_a_whole_in_whatever_row_it_stands() {
        assertThat(said(checkTable("单位：万元", "项目|支出", "因公出国费|0", "公务接待费|7.00", "公务用车购置及运行费|9.00", "“三公”经费合计|61.00")))
                .containsExactly("contradicts sum 61.00万元 16.00");
        assertThat(said(checkTable("单位：万元", "项目|支出", "公务接待费|7.00", "公务接待费|8.00", "“三公”经费合计|61.00")))
                .isEmpty();
    }

    @Test
    void a_total_above_its_source_was_not_left_at_nothing() {
        assertThat(said(checkTable("单位：万元", "资金|预算数|执行数", "年度资金总额|0|36.00", "其中：财政拨款|40.00|36.00")))
                .containsExactly("contradicts sum 0万元 40");
    }

    private static CheckedDraft named(String sentence) {
        return new DraftCheck(new KnownFigures(List.of()))
                .check(new Draft(
                        "draft.md",
                        List.of(
                                Drafts.table(
                                        1,
                                        "2022年为民服务经费分配表（单位：万元）",
                                        "社区|户数|金额",
                                        "甲|300|20.00",
                                        "乙|150|10.00",
                                        "合计|450|30.00"),
                                new Block.Paragraph(2, 0, 0, sentence))));
    }
}
