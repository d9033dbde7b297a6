package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.checkTable;
import static crossfoot.core.claims.Drafts.holds;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that no one grammar ties, weighed against all that stands near: right, and with one slip; ¶ ends a line. */
class WeighedReadingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "村集体收入由520万元增至650万元，增长25%。|-",
                "村集体收入由520万元增至650万元，增长35%。|contradicts rate 35% 25",
                "与上年相比，纠纷减少24件（上年320件），下降7.50%。|-",
                "与上年相比，纠纷减少24件（上年320件），下降8.50%。|contradicts rate 8.50% 7.50",
                "与年初相比，资产总额增加250.00万元，增长16.67%（年初资产总额2000.00万元）。|contradicts rate 16.67% 12.50",
                "年初债务余额1,800.00万元，当年偿还270.00万元，年末余额1,530.00万元，较年初下降15.00%。|-",
                "年初债务余额1,800.00万元，当年偿还270.00万元，年末余额1,530.00万元，较年初下降17.00%。|contradicts rate 17.00% 15.00",
                "商标外包服务费420万元，每件成本12.50元，比上年14.20元降低1.70元。|-",
            })
    void growth(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新增低保52户80人，退出40户65人，净增12户15人。|-",
                "新增低保52户80人，退出40户65人，净增12户25人。|contradicts difference 25人 15",
                "新增低保52户，退出40户，调入3户，净增12户。|-",
                "全区净增加企业25家。|-",
                "可用资金950.40万元；本年支出880.20万元，其中基本支出500.10万元，项目支出380.10万元。年末结转结余78.20万元。"
                        + "|contradicts difference 78.20万元 70.20",
                "安排奖补资金420万元。¶四项共支出390.60万元，占预算的93.00%。¶计划认定20家，实际认定16家；奖补预算结余39.40万元，统筹使用。"
                        + "|contradicts difference 39.40万元 29.40",
                "公车支出6.30万元，全部为运行费，预算7.00万元，完成90.00%；接待费预算1.00万元，未发生。|-",
            })
    void rests(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "项目支出900.00万元，涉及3个项目：（1）河道管护300.00万元；（2）道路维修250.00万元；（3）绿化350.00万元。|-",
                "项目支出960.00万元，涉及3个项目：（1）河道管护300.00万元；（2）道路维修250.00万元；（3）绿化350.00万元。"
                        + "|contradicts sum 960.00万元 900.00",
                "项目支出900.00万元，涉及3个项目：（1）河道管护；（2）道路维修250.00万元；（3）绿化350.00万元。|-",
                "项目支出900.00万元，共3项：（1）河道300.00万元；（2）道路250.00万元；（3）绿化350.00万元。去年共2项。|-",
                "全年共支出900.00万元，①人员支出300.00万元；②公用支出250.00万元。|-",
                "全年共支出0.9亿元。①人员支出4000.00万元；②公用支出4980.00万元。|rounding sum 0.9亿元 0.898",
                "全年共支出900.00万元。①人员支出300.00万元；②公用支出250.00万元；③专项支出360.00万元。|contradicts sum 900.00万元 910.00",
                "项目支出具体情况如下。¶全年项目支出206.00万元。¶（一）项目支出具体为：甲系统142.00万元，乙平台36.80万元，丙审计37.20万元。"
                        + "|contradicts sum 206.00万元 216.00",
                "街道收到各类资金300.00万元：¶（一）区级资金200.00万元。¶（二）市级资金90.00万元。|contradicts sum 300.00万元 290.00",
                "全市安排治理资金900万元。用于以下三个方面：¶1.清洁取暖400万元¶支持农户1200户。¶2.车辆淘汰300万元¶3.监测建设200万元|-",
                "全市安排治理资金900万元。用于以下三个方面：¶1.清洁取暖400万元¶支持农户1200户。¶2.车辆淘汰300万元¶3.监测建设250万元" + "|contradicts sum 900万元 950",
                "共评价12个项目，12个项目中，评价等级为优2个、良7个、中4个。|contradicts count 12个 13",
                "拆除违建210处、3.50万平方米。拆除的违建中，存量1.90万平方米、新增1.40万平方米。|contradicts count 3.50万平方米 3.30",
                "全县43所学校，其中普通高中3所、职业中专1所、初级中学11所、小学24所、幼儿园5所。|contradicts count 43所 44",
                "医疗收入较上年减少26.80万元，其中门诊收入98.20万元，住院收入91.30万元，体检收入28.60万元。|-",
                "2022年末实有人员92人，比上年减少3人：退休5人、调出2人、新进4人。|-",
                "实有行政人员34人（编制37人）、事业人员29人（编制30人）。|-",
                "新增停车泊位311个，其中路内214个，小区97个，超出目标11个（目标300个）。|-",
                "环境整治819.00万元，疫情防控（含隔离酒店、采样点）472.60万元，征地235.00万元，综治186.40万元。|-",
            })
    void lists(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "自评总分95.00分。其中履职（满分50分）得47.3分，管理（满分50分）得47.7分。|-",
                "自评总分95.30分。其中履职（满分50分）得47.3分，管理（满分50分）得47.7分。|contradicts sum 95.30分 95.00",
                "调整率超过上限，扣2分；执行率偏低，扣0.3分；账卡不符，扣0.5分。本项合计扣2.8分。|-",
                "每少一项各扣1分，共扣9分。|-",
                "调整率超过上限，扣2分，其中一季度扣1.5分；执行率偏低，扣0.5分。扣分合计9分。|-",
                "调整率超过上限，扣2分；执行率偏低，扣0.3分；账卡不符，扣0.5分。本项合计扣3.1分。|contradicts sum 3.1分 2.8",
            })
    void scores(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "计划480户，签约451户，签约率94.0%。¶总体看，棚改签约率95.4%。|contradicts repeat 95.4% 94.0",
                "受理400件，结案380件，结案率95.0%。¶法定期限内结案率99.6%。|-",
                "年度预算300.00万元，执行270.00万元，执行率90.00%。¶2019年度预算执行率为90.12%，项目全部启动。|contradicts rate 90.12% 90.00",
                "2019年决算支出900.00万元，其中基本支出600.00万元，项目支出300.00万元。¶2019年部门决算支出909.00万元，控制在预算之内。"
                        + "|contradicts repeat 909.00万元 900.00",
                "新建工程12处，饮水安全支出受益人口8.46万人，人均投入403.77元，支出3415.88万元。¶其中受益人口8.64万人。" + "|contradicts repeat 8.64万人 8.46",
                "实际支出900.00万元，其中基本支出600.00万元、项目支出300.00万元。¶全年900.00万元支出中，四季度支出378.00万元，占42.00%。|-",
                "实际支出900.00万元，其中基本支出600.00万元、项目支出300.00万元。¶全年909.00万元支出中，四季度支出378.00万元。"
                        + "|contradicts repeat 909.00万元 900.00",
                "实际支出900.00万元，其中基本支出600.00万元、项目支出300.00万元。¶上年支出870.00万元。¶2018年支出1900.00万元。|-",
                "计划480户，签约451户，签约率94.0%。¶另一片区签约率40.0%。|-",
                "计划480户，签约451户，签约率94.0%。¶总体看，棚改签约率94.0%。|-",
                "拨付营养计划资金2218.64万元。¶营养计划资金2128.64万元全部拨付。|contradicts repeat 2128.64万元 2218.64",
                "部门收入4520万元。¶一般公共预算收入1.17亿元，增长4%。|-",
            })
    void told_twice(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "项目共36个，执行率100%的19个，80%（含）至100%的9个，低于80%的8个。|-",
                "接收退役士兵65名（自主就业61名、安排工作4名），安置率100%。|-",
                "可交付1,436套，第一批812套，第二批507套，未交付117套；已交付占比91.9%。|-",
                "收入610.00万元，其中：税收收入500.00万元，增长2%；非税收入110.00万元。实现税收比重85.97%。|contradicts rate 85.97% 81.97",
                "走访困难群体573户，比目标少27户，完成率95.5%。|-",
            })
    void rates(String text, String expected) {
        holds(text, expected);
    }

    /** A table and the lines below it. */
    private static List<String> below(Block.Table table, String... lines) {
        List<Block> blocks = new ArrayList<>(List.of(table));
        for (String line : lines) {
            blocks.add(new Block.Paragraph(blocks.size() + 1, 0, 0, line));
        }
        return said(new DraftCheck(new KnownFigures(List.of())).check(new Draft("draft.md", blocks)));
    }

    @Test
    void a_change_in_a_table_is_the_same_below_it() {
        Block.Table table = Drafts.table(
                1, "单位：万元", "项目|2019年|2020年|增减", "人员支出|1396.85|1491.72|94.87", "公用支出|207.45|196.75|-10.70");
        assertThat(below(table, "人员支出增加94.87万元，公用支出减少10.70万元。")).isEmpty();
        assertThat(below(table, "人员支出增加98.47万元，主要是调资。")).containsExactly("contradicts repeat 98.47万元 94.87");
        assertThat(below(table, "公用支出减少11.70万元，主要是压缩会议。")).containsExactly("contradicts repeat 11.70万元 10.70");
        assertThat(below(table, "人员支出比上月增加3.20万元。")).isEmpty();
    }

    @Test
    void digits_of_an_indicator_changed_about_below_its_table() {
        Block.Table table = Drafts.table(
                1, "", "三级指标|年度指标值|实际完成值|分值|得分", "进驻事项数|≥1400项|1463项|10|10", "清运生活垃圾（万吨）|≥9.8|9.36|10|9.55");
        assertThat(below(table, "中心进驻部门34个，进驻事项1463项。", "清运生活垃圾9.36万吨。")).isEmpty();
        assertThat(below(table, "中心进驻部门34个，进驻事项1436项。")).containsExactly("contradicts repeat 1436项 1463");
        assertThat(below(table, "清运生活垃圾9.63万吨，未达到指标值。")).containsExactly("contradicts repeat 9.63万吨 9.36");
    }

    @Test
    void a_row_that_heads_numbered_ones_is_their_sum_as_in_its_other_columns() {
        String[] rows = {
            "经费控制情况（万元）|上年决算|本年预算|本年决算", "三公经费|19.84|21.00|18.62", "1、公务用车|16.20|16.50|15.41", "2、公务接待|3.64|4.50|3.21"
        };
        assertThat(said(checkTable("", rows))).isEmpty();
        rows[1] = "三公经费|19.84|21.00|17.36";
        assertThat(said(checkTable("", rows))).containsExactly("contradicts sum 17.36 18.62");
    }

    @Test
    void a_subtotal_may_be_of_the_rows_right_before_it_only() {
        String[] rows = {
            "地区|个数|金额（万元）", "市本级|125|36.05", "甲县|612|41.20", "乙县|458|33.86", "县区小计|1070|75.06", "合计|1195|111.11"
        };
        assertThat(said(checkTable("", rows))).isEmpty();
    }

    @Test
    void a_unit_in_the_head_of_a_column_is_that_of_every_row() {
        String[] rows = {"内容|计划数|支出（万元）", "用房改造（平方米）|8600|628.50", "设备（台）|124|498.36", "合计|—|1126.86"};
        assertThat(said(checkTable("", rows))).isEmpty();
        rows[3] = "合计|—|1226.86";
        assertThat(said(checkTable("", rows))).containsExactly("contradicts sum 1226.86万元 1126.86");
    }
}
