package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.checkTable;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list is of, whether it is all of it, and which figure of a sum that fails is wrong. */
class WholesAndPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "街道共有工作人员73人，其中行政编制25人、参公编制20人、事业编制26人。|contradicts count 73人 71",
                "街道共有工作人员73人，其中行政编制25人、参公编制20人、事业编制28人。|-",
                "下达资金2263万元，其中：治理工程1435万元，维修养护88万元，综合治理700万元。|question sum 2263万元 2223",
                "政府还贷公路总里程9.33万公里，其中高速公路7.26万公里，一级公路1.51万公里，二级公路0.53万公里，独立桥梁203公里。|-",
                "项目总投资864.65万元，其中财政奖补665万元，村集体投入169.2万元，村民筹资30.45万元，整合其他资金15.12万元。"
                        + "|contradicts sum 864.65万元 879.77",
                "全乡现有五保户390人，其中：分散供养304人，集中供养50人。|contradicts count 304人 340",
                "一是收入增加3627万元，其中本级收入增加365万元（税收增加146万元、非税增加319万元）。|contradicts sum 365万元 465",
                "一是收入增加3627万元，其中本级收入增加465万元（税收增加146万元、非税增加319万元）。|-",
                "总投资600.50万元，其中：甲村拟投资200.10万元；乙村拟投资400.40万元。|-",
                "培训费145.06万元。其中32.40万元在年初预算列支；28.58万元在上年结转列支；11.07万元在补助列支；72.74万元在去年列支。"
                        + "|contradicts sum 28.58万元 28.85",
                "下达慈善项目40.15万元；救助项目257.20万元；福利项目770.91万元；公墓补助130.44万元。共计下达资金1197.98万元。"
                        + "|contradicts sum 770.91万元 770.19",
                "收入完成53.19亿元。加上转移支付29.71亿元、动用预算稳定调节基金1.97亿元、上年结转8.79亿元，收入总量为93.66亿元。|-",
                "收入总计8303万元。其中：本级收入1240万元（包含：税收收入1169万元，非税收入71万元），上级补助收入4790万元，"
                        + "动用预算稳定调节基金2354万元。|contradicts sum 4790万元 4709",
                "共投入补助经费预算10441万元。其中，中央转移支付资金8533万元，省级配套资金2088万元。|contradicts sum 8533万元 8353",
                "实现财政非税收入9265.21万元。具体为：土地收入1375.05万元，资产收入20.95万元，补助收入7586.30万元，其他收入282.91万元。|-",
                "实现财政非税收入9265.21万元。具体为：土地收入1357.05万元，资产收入20.95万元，补助收入7586.30万元，其他收入282.91万元。"
                        + "|contradicts sum 1357.05万元 1375.05",
                "“三公”经费决算数比2020年增加17.61万元。其中：因公出国（境）费无增减；公务用车购置及运行费增加16.10万元；公务接待费增加1.60万元。"
                        + "|contradicts difference 17.61万元 17.70",
                "设置党政内设机构9个，即：党政办公室、经济发展办公室（挂统计办公室、物业办公室牌子）、平安办公室、财政办公室、"
                        + "党群工作办公室、规划建设办公室、应急管理办公室。|contradicts count 9个 7",
                "在职人员81人，专业技术人员75人、管理人员1人，工勤人员23人。|contradicts count 81人 99",
                "收入比2025年减少10.39万元，主要是基本支出减少10.93万元。|contradicts difference 10.93万元 10.39",
                "2025年年初预算数7961.17万元，其中：一般公共预算拨款7961.17元。|contradicts impossible 7961.17元 79611700.00",
                "资金6778万元，其中1000万元按照数量和库容各占50%的比例分配到县。|-",
                "中心设9个内设机构，分别为：办公室、投资股、协作股、招商股、统计股、人事股、法规股、服务股。|contradicts count 9个 8",
                "评价范围为砣矶镇、大钦岛乡、小钦岛乡、北隍城乡、大黑山乡以及小黑山、庙岛8个岛屿乡镇。|contradicts count 8个 6",
                "评价范围为砣矶镇、大钦岛乡、小钦岛乡、北隍城乡、大黑山乡以及小黑山、庙岛7个岛屿乡镇。|-"
            })
    void what_a_list_is_of(String sentence, String finding) {
        assertThat(said(check(sentence))).containsExactly(finding.equals("-") ? new String[0] : new String[] {finding});
    }

    @Test
    void a_total_that_has_lost_its_decimals_is_that_of_its_parts_and_so_are_its_changes() {
        String whole = "财政拨款支出预算328661万元，比2025年预算增加115649万元。";
        String first = "财政拨款支出预算中，一般公共预算拨款支出预算49376万元，比2025年预算减少5965万元；";
        String second = "政府性基金拨款支出预算279285.70万元，比2025年预算增加119614万元。";
        assertThat(said(check("2026年" + whole + first + second)))
                .containsExactly("rounding sum 328661万元 328661.7", "contradicts difference 115649万元 113649");
        assertThat(said(check("2026年" + whole.replace("115649", "113649") + first + second)))
                .containsExactly("rounding sum 328661万元 328661.7");
    }

    @Test
    void years_one_after_the_other_leave_none_out() {
        String list = "2010年至2012年共拆除重建428户，加固50户，其中：2010年拆除重建20户、2011年拆除重建188户、2012年拆除重建X户。";
        assertThat(said(check(list.replace("X", "220")))).isEmpty();
        assertThat(said(check(list.replace("X", "120")))).containsExactly("contradicts count 428户 328");
    }

    @Test
    void the_heading_of_a_list_tells_its_total() {
        String[] lines = {
            "一、中央财政衔接资金（5273万元）",
            "（一）支持产业发展2993.7万元；",
            "（二）扶贫搬迁后续扶持项目1050万元；",
            "（三）支持以工代赈任务845万元；",
            "（四）支持国有林场提升任务338万元；",
            "（五）提取项目管理费46.3万元。"
        };
        assertThat(said(check(lines))).isEmpty();
        lines[2] = "（二）扶贫搬迁后续扶持项目1005万元；";
        assertThat(said(check(lines))).containsExactly("contradicts sum 5273万元 5228");
    }

    @Test
    void a_share_is_of_what_the_bracket_behind_it_tells() {
        String told = "投入福彩公益金4500万元，较2013年增加1160万元，占2013年筹集的福彩公益金的X%（2013年共筹集福彩公益金7205.72万元）。";
        assertThat(said(check(told.replace("X", "62.5")))).isEmpty();
        assertThat(said(check(told.replace("X", "64.5")))).containsExactly("contradicts rate 64.5% 62.5");
    }

    @Test
    void shares_of_basic_and_project_spending_are_of_both_together() {
        String first = "1.基本支出2476260.58元，占一般公共预算支出的84.06%，同比减少4966.66元。";
        assertThat(said(check(first, "2.项目支出469500元，占一般公共预算支出的15.94%。"))).isEmpty();
        assertThat(said(check(first, "2.项目支出469500元，占一般公共预算支出的19.62%。")))
                .containsExactly("contradicts rate 19.62% 15.94");
    }

    @Test
    void the_text_tells_the_total_of_a_table_without_one() {
        String[] rows = {"序号|项目名称|投资规模", "1|周家营村道路|1203.45万元", "2|屈王度村饮水|2318.20万元", "3|后林都村道路|798.15万元"};
        Draft right = new Draft(
                "draft.md",
                List.of(new Block.Paragraph(1, 0, 0, "2018年下达资金4319.80万元。"), Drafts.table(2, "资金分配表", rows)));
        assertThat(agreeing(new DraftCheck(new KnownFigures(List.of())).check(right)))
                .containsExactly("4319.80万元", "1203.45万元", "2318.20万元", "798.15万元");
        rows[2] = "2|屈王度村饮水|2381.20万元";
        Draft wrong = new Draft("draft.md", List.of(right.blocks().get(0), Drafts.table(2, "资金分配表", rows)));
        assertThat(said(new DraftCheck(new KnownFigures(List.of())).check(wrong)))
                .containsExactly("contradicts sum 2381.20万元 2318.20");
    }

    @Test
    void what_an_item_came_to_is_told_twice() {
        String rest = "，主要用于社工薪酬。年初预算为8064.54万元，支出决算为7682.11万元，完成年初预算的95.26%。";
        assertThat(said(check("其他社区管理事务支出（项）”7628.11万元" + rest)))
                .containsExactly("contradicts repeat 7628.11万元 7682.11");
        assertThat(said(check("其他社区管理事务支出（项）7682.12万元" + rest))).containsExactly("rounding repeat 7682.12万元 7682.11");
        assertThat(agreeing(check("其他社区管理事务支出（项）7682.11万元" + rest))).contains("7682.11万元");
    }

    @Test
    void a_wrong_word_of_comparison_is_told_of_the_amount() {
        assertThat(said(check("城管执法年初预算为1280.01万元，支出决算为1289.35万元，完成年初预算的100.73%。决算数小于预算数的主要原因：人员经费追加。")))
                .containsExactly("contradicts difference 1289.35万元");
        assertThat(said(check("城管执法完成年初预算的100.73%。决算数小于预算数的主要原因：人员经费追加。")))
                .containsExactly("contradicts difference 100.73%");
    }

    @Test
    void a_rate_of_growth_is_of_its_own_subject_wherever_that_is_told() {
        String[] lines = {
            "“三公”经费支出决算为19.86万元，其中：因公出国（境）费0.00万元；公务用车购置及运行维护费19.56万元；公务接待费0.30万元。",
            "“三公”经费支出决算比2024年度减少3.59万元，下降15.31%，其中：公务用车购置及运行维护费减少3.59万元，下降15.31%；" + "公务接待费增加0.20万元，增长200%。"
        };
        assertThat(said(check(lines)))
                .containsExactly("question difference 3.59万元 3.39", "contradicts rate 15.31% 15.51");
    }

    @Test
    void an_amount_with_two_digits_turned_fits_neither_its_whole_nor_its_share() {
        String list = "一般公共预算收入137.78亿元。其中：税收收入87.75亿元，占收入比重63.7%；非税收入X亿元，占收入比重36.3%。";
        assertThat(said(check(list.replace("X", "50.03")))).isEmpty();
        assertThat(said(check(list.replace("X", "53.00")))).containsExactly("contradicts sum 53.00亿元 50.03");
    }

    @Test
    void a_cell_that_fits_neither_its_row_nor_its_column_is_wrong() {
        String[] rows = {
            "区|小计（人）|常规|特殊|资金（万元）",
            "甲|957|696|261|41.76",
            "乙|684|537|147|32.22",
            "丙|1062|813|213|48.78",
            "丁|926|828|98|49.68",
            "合计|3593|2874|719|172.44"
        };
        assertThat(said(checkTable("", rows))).containsExactly("contradicts sum 1062 1026");
    }

    @Test
    void a_total_that_has_slipped_among_its_parts_is_wrong_there() {
        String[] rows = {
            "编码|名称|决算数",
            "302|商品和服务支出|401.93",
            "30201|办公费|92.11",
            "30202|印刷费|309.82",
            "30299|其他商品和服务支出|401.93",
            "303|对个人和家庭的补助|30.50",
            "30301|离休费|10.20",
            "30302|退休费|20.30",
            "310|资本性支出|14.43",
            "31002|设备购置|10.40",
            "31003|专用设备|4.03"
        };
        assertThat(checkTable("万元", rows).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.at().row()).isEqualTo(4));
    }

    @Test
    void a_total_of_houses_beside_money_adds_no_money() {
        String[] rows = {
            "镇|年度任务小计（户）|C级|D级|应拨付小计（万元）|C级资金|D级资金",
            "甲|8|1|7|24.5|3.5|21",
            "乙|12|5|7|10.5|0|10.5",
            "丙|42|10|14|30|3|27",
            "丁|22|6|16|32.05|2.25|28"
        };
        assertThat(said(checkTable("", rows)))
                .containsExactly("contradicts sum 42 24", "contradicts sum 32.05万元 30.25");
    }

    @Test
    void the_parts_of_all_money_end_with_the_others() {
        String[] rows = {"资金投入|全年执行数", "年度资金总额|6992.95", "其中：中央财政资金|3144.00", "地方财政资金|2297.11", "其他资金|1551.84"};
        assertThat(said(checkTable("万元", rows))).isEmpty();
        rows[3] = "地方财政资金|2279.11";
        assertThat(said(checkTable("万元", rows))).containsExactly("contradicts sum 6992.95万元 6974.95");
    }

    @Test
    void the_totals_of_basic_spending_are_those_of_their_classes() {
        String[] rows = {
            "编码|名称|决算数",
            "301|工资福利支出|2857.05",
            "301 01|基本工资|1405.36",
            "301 02|津贴补贴|1451.69",
            "303|对个人和家庭的补助|91.97",
            "302|商品和服务支出|401.93",
            "302 01|办公费|92.11",
            "302 02|印刷费|309.82",
            "310|资本性支出|14.43",
            "|人员经费合计|2949.02",
            "|公用经费合计|416.36"
        };
        assertThat(said(checkTable("万元", rows))).isEmpty();
        String[] goingOn = {rows[0], rows[4], rows[5], rows[8], rows[9], rows[10]};
        assertThat(said(checkTable("万元", goingOn))).isEmpty();
        rows[9] = "|人员经费合计|2994.02";
        rows[3] = "301 02|津贴补贴|1415.69";
        assertThat(said(checkTable("万元", rows)))
                .containsExactly("contradicts sum 1415.69万元 1451.69", "contradicts sum 2994.02万元 2949.02");
    }
}
