package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.checkTable;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences and forms as self-evaluations have them, right and with one slip. */
class SelfEvaluationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到捐赠物资价值4821.36万元，发放物资价值4405.28万元，年末结余物资价值416.08万元。|-",
                "收到捐赠物资价值4821.36万元，发放物资价值4405.28万元，年末结余物资价值426.08万元。|contradicts difference 426.08万元 416.08",
                "下达我街道211万元，调减60万元，全年实际下达157万元。|contradicts difference 157万元 151",
                "年初结转和结余30.5万元，本年收入1240万元，本年支出1235.2万元，年末结转和结余36.3万元。" + "|contradicts difference 36.3万元 35.3",
                "年初结转和结余30.5万元，本年收入1240万元，本年支出1235.2万元，年末结转和结余35.3万元。|-",
                "受理案件1200件，应结案960件，结案912件，结案率95.00%，按期结案720件，按期结案率75.00%。|-",
                "受理案件1200件，应结案960件，结案912件，结案率95.80%。|contradicts rate 95.80% 95.00",
                "年末在职52人。|-",
                "2021年末在职52人，2022年末在职49人，减少4人。|contradicts difference 4人 3",
                "2021年末在职52人，2022年末在职49人，减少3人。|-",
                "计划资金600万元，到位资金600万元，到位率100%；实际支出540万元，资金支付率95%。|contradicts rate 95% 90",
                "年初预算数为1134.56万元，追加234.50万元，调整后预算数1369.06万元；全年支出1350.23万元，预算执行率98.26%。"
                        + "|contradicts rate 98.26% 98.62",
                "产出指标50分，得48.5分；效益指标30分，得29分；满意度指标10分，得10分；预算执行10分，得9.6分；合计得分97.9分。" + "|contradicts sum 97.9分 97.1",
                "产出指标50分，得48.5分；效益指标30分，得29分；满意度指标10分，得10分；预算执行10分，得9.6分；合计得分97.1分。|-",
                "执行率＝1350.23万元/1369.06万元×100%＝98.26%。|contradicts rate 98.26% 98.62",
                "执行率＝1350.23万元/1369.06万元×100%＝98.62%。|-",
                "支出1350.23万元，比上年的1445.12万元减少94.89万元，减幅6.75%。|contradicts rate 6.75% 6.57",
                "年初预算为20万元，支出决算为62.51万元，完成年初预算的314.55%。|contradicts rate 314.55% 312.55",
                "全年收入完成82600万元，占年计划75000万元的110.13%。|-",
                "收入合计435.80万元，较上年决算数减65.60万元，下降13.08%。|-",
                "编制12人，年末在职12人、退休14人，共26人。|-",
                "编制12人，年末在职12人、退休14人，共28人。|contradicts count 28人 26",
                "我单位编制36名，实有在编人员38人。|question impossible 38人",
                "我单位编制36名，实有在编人员35人，编外聘用人员6人。|-",
                "批复项目4个，资金190万元。分别为：甲路整治40万元；乙路整治20万元；丙路整治30万元。|" + "contradicts count 4个 3 + contradicts sum 190万元 90",
                "第一批资金9910万元，分别支持甲河整治3000万元、乙河整治3357.17万元、丙河整治3552.83万元。|-",
                "第一批资金9910万元，分别支持甲河整治3000万元、乙河整治3357.17万元、丙河整治3525.83万元。" + "|contradicts sum 9910万元 9883",
                "省级拨付资金62万元，中央拨付16万元，上年度结余的资金6.47万元，共计94.47万元。|contradicts sum 94.47万元 84.47",
                "社区工作支出60万元，党建支出25.5万元，两项合计支出88.5万元。|contradicts sum 88.5万元 85.5",
                "绩效目标45项，已完成43项，基本完成1项，未完成2项。|contradicts count 45项 46",
                "离退休人员16人，其中：离休0人，退休15人，实有车辆6辆。|contradicts count 16人 15",
                "累计安排资金1591亿元。其中，膳食补助862亿元，困难学生补助492亿元，食堂建设300亿元。|contradicts sum 1591亿元 1654",
                "社会保障和就业支出2.58元，卫生健康支出11.22万元。|question impossible 2.58元",
                "人均补助2.58元，卫生健康支出11.22万元。|-",
                "街道机关设党政办公室、规划建设办公室、民政和社区事务办公室、平安办公室5个内设科室。|question count 5个 4",
                "完成支出70.16亿元，增长17.5%。加上上解支出1.13亿元、还本支出6.81亿元，以及结转下年4.3亿元后，支出总计84.65亿元。"
                        + "|contradicts sum 84.65亿元 82.40",
                "收入总量为925703万元。支出总量为927503万元。|contradicts repeat 927503万元 925703",
                "资金支付18501.10万元，未支703.00万元，支付率95%。|contradicts rate 95% 96",
                "提出建议15条，已办结13条，正在办理2条；热线办结率99.2%。|-",
                "完成计划任务53户。全区共完成改造129户，完工率234%。|contradicts rate 234% 243",
                "整合资金107.13万元，其中项目管理费1.07万元，目前项目资金已拨付106.36万元。|-",
                "在职人员136人，占编制数143人的比率为91.50%。|contradicts rate 91.50% 95.10",
                "建有小学3所、幼儿园2所，分别是东桥小学、西桥小学、东桥幼儿园和西桥幼儿园。|-",
                "设置事业单位6个。农业服务中心、文化服务中心、社会保障服务所、综合执法大队、旅游服务中心。|contradicts count 6个 5",
                "支出68.41万元，年末结转结余0.00万元，执行率100%。|-",
                "医院核定编制138人，现有职工272人。|-",
                "2022年信访总量245件次，同比下降12.50%（2021年为285件次）。|contradicts rate 12.50% 14.04",
                "办结率99.2%，同比提高1.4个百分点（上年为97.6%）。|contradicts difference 1.4个百分点 1.6",
                "办结率99.2%，同比提高1.6个百分点（上年为97.6%）。|-",
                "基金收入560万元，上年结余120万元，收入合计680万元；支出590万元，年终结余80万元。|contradicts difference 80万元 90",
                "实有人数30人，其中公务员18人，事业人员10人，工勤人员1人。|contradicts count 30人 29",
                "2022年至2024年分别投入250万元、280万元、310万元，三年累计投入830万元。|contradicts sum 830万元 840",
                "2022年至2024年分别投入250万元、280万元、310万元，三年累计投入840万元。|-",
                "市级补助200万元，区级配套150万元，街道自筹50万元，合计投入410万元。|contradicts sum 410万元 400",
                "下达48万元，其中东院19万元、西院27万元、南院12万元，到位48万元，到位率100%。|contradicts sum 48万元 58",
                "竞技体育支出262.21万元，占总数的31.5%：大型赛事30万元，人才培养196.21万元。|contradicts sum 262.21万元 226.21",
                "编制数39名，其中公务员20名，事业编制19名，工勤编制2名。|contradicts count 39名 41",
                "老年人项目34945.80万元：日间中心3315.00万元；宜居社区2183.30万元；适老改造1000.00万元（下略）。|-",
                "下属单位7个，都是行政单位：看守所、交警支队、东城分局、西城分局、南城分局。|contradicts count 7个 5",
                "两次下达专项经费873万元：甲楼修缮545万元、乙馆保护105万元、丙寺防雷工程232万元。|contradicts sum 873万元 882",
                "收入完成99552万元，占预算109466万元的90.9%，同比增长10.9%，增收8300万元。|contradicts rate 10.9% 9.1",
                "收入完成99552万元，同比增长9.1%，增收8300万元。|-",
                "总保费1293.45万元，中央补贴47.5%为614.39万元，省级补贴32.5%为420.37元。|contradicts impossible 420.37元 4203712.50",
                "比上年增加712万元，原因：1、人多了；2、多了其他资金700万元。其中：拨款收入751.8万元，其他收入700万元。|-",
                "收入本年28521.28万元，上年24634.58万元，同比增减额3886.70万元，同比增减率15.78%。|-",
                "一是救灾资金（重特大灾害救助）9.9162亿元。二是救灾资金（冬春生活救助）5.3230亿元。|-",
                "本工程共13宗（东河、西河、南河、北河）整治。|-"
            })
    void sentences_are_read_as_they_are_meant(String sentence, String finding) {
        String found = String.join(" + ", said(check(sentence)));
        assertThat(found).isEqualTo(finding.equals("-") ? "" : finding);
    }

    @Test
    void nearly_the_same_name_and_digits_in_another_order_are_one_figure() {
        String[] lines = {"省财政下达我县公共文化服务体系建设补助资金54.6万元。", "我县补助公共文化服务体系建设资金56.4万元，全部执行完毕。"};
        assertThat(said(check(lines))).containsExactly("contradicts repeat 56.4万元 54.6");
        lines[1] = "我县支持农村道路养护补助资金56.4万元，全部执行完毕。";
        assertThat(said(check(lines))).isEmpty();
    }

    @Test
    void the_same_names_with_other_figures_each_are_of_two_things() {
        assertThat(said(check("拨给教体局：场地设施建设143.40万元，群众组织建设27.00万元。", "补助三县：场地设施建设120.00万元，群众组织建设35.00万元。")))
                .isEmpty();
    }

    @Test
    void items_of_one_numbered_list_are_things_of_their_own() {
        assertThat(said(check(
                        "资金共两笔，分别是：", "1、2019年7月，下达我市省级自然灾害救灾资金100万元，用于抗洪。", "2、2019年11月，下达我市省级自然灾害救灾资金30万元，用于抗旱。")))
                .isEmpty();
        assertThat(said(check("1、甲项目第三方机构最终绩效评价总得分为90.76分。", "2、乙项目第三方机构最终绩效评价总得分为90.36分。")))
                .isEmpty();
    }

    @Test
    void many_digits_in_another_order_are_one_figure_whatever_the_sentence() {
        assertThat(said(check("一卡通发放资金到户，移民15324人受益。", "区水利局发放资金，移民15342人领到了钱。")))
                .containsExactly("contradicts repeat 15342人 15324");
    }

    @Test
    void the_same_words_twice_with_one_other_digit_contradict() {
        assertThat(said(check("实际完成危房改造，发放改造补助资金为278.8万元。", "最终确定名单，发放改造补助资金288.8万元。")))
                .containsExactly("contradicts repeat 288.8万元 278.8");
        assertThat(said(check("预期目标：村级事务补助资金960000元。", "实际完成情况：村级事务补助资金660000元。")))
                .isEmpty();
    }

    @Test
    void a_form_of_funds_is_added_downwards_and_its_rest_is_what_was_not_spent() {
        String[] rows = {
            "计划安排资金（万元）|170|实际到位资金（万元）|179.6|实际支出（万元）|179.6|结余（万元）|0",
            "省财政|170|省财政|170|省财政|170|省财政|",
            "其它||其它|9.6|其它|9.6|其它|"
        };
        assertThat(said(checkTable("", rows))).isEmpty();
        rows[0] = "计划安排资金（万元）|170|实际到位资金（万元）|170|实际支出（万元）|179.6|结余（万元）|9.6";
        assertThat(said(checkTable("", rows)))
                .containsExactly("contradicts sum 170 179.6", "contradicts difference 9.6 -9.6");
    }

    @Test
    void the_score_of_an_indicator_is_that_of_those_below_it() {
        String[] rows = {
            "一级指标|分值|二级指标|分值|三级指标|分值", "投入|20|配置|12|控制率|5", "||||变动率|7", "||执行|8|完成率|8", "产出|30|数量|30|次数|30"
        };
        assertThat(said(checkTable("", rows))).isEmpty();
        rows[1] = "投入|20|配置|15|控制率|5";
        assertThat(said(checkTable("", rows))).containsExactly("contradicts sum 15分 12");
    }

    @Test
    void scores_in_names_are_those_of_what_stands_beside_them() {
        String[] rows = {"一级指标|二级指标|三级指标|分值|得分", "管理（15分）|资金管理（8分）|分配|3|3", "||使用|5|5", "|执行（7分）|规范|3|2", "||时效|4|4"};
        assertThat(said(checkTable("", rows))).isEmpty();
        rows[1] = "管理（15分）|资金管理（9分）|分配|3|3";
        assertThat(said(checkTable("", rows))).isNotEmpty().allMatch(one -> one.startsWith("contradicts sum"));
    }

    @Test
    void no_giver_gives_more_than_all_of_the_funds() {
        String[] rows = {"资金（万元）|全年预算数|全年执行数|执行率", "年度资金总额|52.80|30.80|58.33%", "其中：中央资金|52.80|38.00|58.33%"};
        assertThat(said(checkTable("", rows))).contains("contradicts impossible 38.00");
    }

    @Test
    void a_fraction_under_a_head_of_rates_is_no_percent() {
        String[] rows = {"资金（万元）|全年预算数|全年执行数|执行率", "年度资金总额|29|27.8|0.958", "其中：财政拨款|29|27.8|0.958"};
        assertThat(said(checkTable("", rows))).isEmpty();
    }

    @Test
    void the_only_part_of_the_funds_is_all_of_them() {
        String[] rows = {"资金（万元）|预算数|执行数", "年度资金总额|0|207.4538", "其中：财政拨款||207.4358", "其他资金||"};
        assertThat(said(checkTable("", rows))).containsExactly("contradicts sum 207.4538 207.4358");
    }

    @Test
    void more_than_the_budget_of_the_year_and_rates_of_nothing_are_asked_about() {
        String[] rows = {
            "预算资金（万元）|全年预算数|全年执行数|执行率", "年度资金总额|329.70|338.31|102.61%", "其中：财政拨款|329.70|338.31|102.61%", "其他资金|0|0|100%"
        };
        assertThat(said(checkTable("", rows)))
                .containsExactly("question impossible 338.31", "question impossible 100%");
    }

    @Test
    void a_total_above_its_parts_is_what_they_come_to() {
        String[] rows = {"支出|执行数", "总计|320745", "一、本级支出|237373", "二、转移性支出|83372", "上解支出|7973"};
        assertThat(said(checkTable("万元", rows))).isEmpty();
        rows[2] = "一、本级支出|237337";
        assertThat(said(checkTable("万元", rows))).containsExactly("contradicts sum 320745万元 320709");
    }

    @Test
    void a_total_is_of_the_first_columns_behind_it_if_the_last_is_no_part() {
        String[] rows = {
            "区镇|小计|补助资金|工作经费|本次下达",
            "甲|70.125|67.125|3|70.125",
            "乙|140.375|163.375|4|140.375",
            "丙|53.125|52.125|1|53.125"
        };
        assertThat(said(checkTable("万元", rows))).containsExactly("contradicts sum 140.375万元 167.375");
    }

    @Test
    void a_rate_rounded_to_whole_percents_and_filled_with_zeros_is_asked_about() {
        String[] rows = {"资金（万元）|全年预算数|全年执行数|执行率", "年度资金总额|148|46|31.00%"};
        assertThat(said(checkTable("", rows))).containsExactly("question rate 31.00% 31.08");
    }
}
