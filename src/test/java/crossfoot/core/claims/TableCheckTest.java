package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.checkTable;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCheckTest {
    @Test
    void a_flat_table_must_add_up() {
        assertThat(said(checkTable("单位：万元", "项目|金额", "办公费|1.00", "差旅费|2.00", "合计|3.10")))
                .containsExactly("contradicts sum 3.10万元 3.00");
        assertThat(agreeing(checkTable("单位：万元", "项目|金额", "办公费|1.00", "差旅费|2.00", "合计|3.00")))
                .containsExactly("1.00", "2.00", "3.00");
        assertThat(said(checkTable("单位：万元", "项目|金额", "办公费|1.00", "差旅费|2.00", "会议费|0.50", "合计|3.51")))
                .containsExactly("rounding sum 3.51万元 3.50");
    }

    @Test
    void rows_of_a_deeper_level_are_not_added_again() {
        assertThat(said(checkTable(
                        "单位：万元",
                        "类|款|项|科目名称|合计|基本支出|项目支出",
                        "合计||||620.00|500.00|120.00",
                        "201|||一般公共服务支出|420.00|320.00|100.00",
                        "201|03||政府办公厅|420.00|320.00|100.00",
                        "201|03|01|行政运行|400.00|320.00|80.00",
                        "201|03|50|事业运行|20.00||20.00",
                        "208|||社会保障和就业支出|200.00|180.00|20.00")))
                .isEmpty();
        assertThat(said(checkTable("单位：万元", "项目|金额", "一、人员经费|50.00", "其中：基本工资|30.00", "二、公用经费|20.00", "合计|70.00")))
                .isEmpty();
    }

    @Test
    void two_sides_of_a_final_account_are_added_each_and_equal() {
        assertThat(said(checkTable(
                        "公开01表 收入支出决算总表（单位：万元）",
                        "收入项目|决算数|支出项目|决算数",
                        "一、财政拨款收入|3104.22|一、一般公共服务支出|1402.66",
                        "八、其他收入|215.78|八、社会保障和就业支出|620.30",
                        "||十一、城乡社区支出|1208.14",
                        "||二十一、住房保障支出|98.90",
                        "本年收入合计|3320.00|本年支出合计|3303.00",
                        "年初结转和结余|14.00|年末结转和结余|31.00",
                        "总计|3334.00|总计|3335.00")))
                .contains("contradicts sum 3303.00万元 3330.00", "contradicts sum 3335.00万元 3334.00");
    }

    @Test
    void columns_are_held_against_each_other_where_most_rows_keep_the_rule() {
        assertThat(said(checkTable(
                        "项目资金情况表（万元）",
                        "序号|项目名称|下达金额|使用金额|结余金额|执行率",
                        "1|食品安全|36.00|35.20|0.80|97.78%",
                        "2|设备检验|58.00|51.40|5.60|88.62%",
                        "3|消费维权|12.50|12.50|0.00|90.00%",
                        "4|抽样检测|93.50|90.10|3.40|96.36%",
                        "合计||200.00|189.20|10.80|94.60%")))
                .containsExactlyInAnyOrder("contradicts difference 5.60万元 6.60", "contradicts rate 90.00% 100.00");
    }

    @Test
    void a_total_column_before_or_behind_its_parts() {
        assertThat(said(checkTable(
                        "单位：万元",
                        "科目|合计|基本支出|项目支出",
                        "公共服务|10.00|6.00|4.00",
                        "社会保障|20.00|15.00|4.00",
                        "城乡社区|30.00||30.00",
                        "卫生健康|9.00|9.00|0.00")))
                .containsExactly("contradicts sum 20.00万元 19.00");
        assertThat(said(checkTable("单位：人", "社区|男|女|合计", "甲|10|11|21", "乙|20|21|41", "丙|30|31|60", "丁|1|1|2")))
                .containsExactly("contradicts sum 60 61");
    }

    @Test
    void what_is_not_understood_is_not_said() {
        assertThat(said(checkTable("", "指标|目标|完成", "开展培训|10|12", "满意度|90%|95%", "数量|合计|3")))
                .isEmpty();
        assertThat(said(checkTable("", "仅有文字|没有数字"))).isEmpty();
        assertThat(said(checkTable("单位：万元", "项目|金额|单价", "甲|1.00|3.00", "乙|2.00|4.00", "合计|3.00|5.00")))
                .isEmpty();
    }

    @Test
    void prose_is_held_against_the_table() {
        Draft draft = new Draft(
                "draft.md",
                List.of(
                        Drafts.table(
                                1, "2021年基本支出决算表（单位：元）", "科目|金额", "人员经费|4239000.00", "公用经费|697000.00", "合计|4936000.00"),
                        new Block.Paragraph(2, 0, 0, "2021年人员经费423.90万元，公用经费60.70万元。")));
        CheckedDraft checked = new DraftCheck(new KnownFigures(List.of())).check(draft);
        assertThat(said(checked)).containsExactly("contradicts repeat 60.70万元 69.70");
        assertThat(agreeing(checked)).contains("423.90万元");
    }
}
