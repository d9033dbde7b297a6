package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.checkTable;
import static crossfoot.core.claims.Drafts.said;
import static crossfoot.core.claims.Drafts.table;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists leave out or not, what changes are made of, and which of several figures a slip has befallen. */
class ListsAndChangesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "共有车辆2辆，其中：应急保障用车0辆、执法执勤用车0辆、特种专业技术用车5辆、其他用车0辆。|contradicts count 2辆 5",
                "现有供养对象420人，其中分散供养350人，集中供养60人。|contradicts count 420人 410",
                "核定行政编制5个，事业编制8个，编制共14个。|contradicts count 14个 13",
                "农村低保户612户；城市低保户45户。城乡低保户合计675户。|contradicts count 675户 657",
                "全年发放农村低保金218.405万元、城市低保金9.120万元，共发放低保金272.525万元。|contradicts sum 272.525万元 227.525",
                "收入较上年增加518.30万元，主要原因是拨款增加902.45万元，基金减少214.05万元，结转减少107.10万元。"
                        + "|contradicts difference 518.30万元 581.30",
                "决算支出62万元，较上年71万元减少15万元，较预算80万元减少18万元。|contradicts difference 15万元 9",
                "接待费18万元，较上年24万元减少6万元，下降35%。|contradicts rate 35% 25",
                "收到补助资金200.00万元，实际发放150.00万元，执行率为80.00%。|contradicts rate 80.00% 75.00",
                "因公出国（境）费支出决算为0万元，完成年初预算的100%。|question impossible 100%",
                "本年支出600.00万元，比上年增加600.00万元，增长100%。|question rate 100%",
                "收入总量为8213.4亿元，支出总量为7906.1亿元。收入总量减去支出总量后，结转资金370.3亿元。" + "|contradicts difference 370.3亿元 307.3",
                "收入总计4180.36万元，比上年减少517.42万元，降低12.0%。|contradicts rate 517.42万元 571.42",
                "中心内设机构6个：综合科、人事科、财务科、安全科、信息科。|contradicts count 6个 5",
                "共受理申请43份，安排补贴资金40.00万元，结算兑付补贴资金30.00万元，结算兑付率达85.00%。|contradicts rate 85.00% 75.00",
                "全市临时救助共救助4487人；人次均救助水平1209元；当月支出资金579.04万元。|contradicts rate 1209元 1290",
                "护理补贴人员4312人，困难的一级人员936人；其余一级人员647人；困难的二级人员1727人；其余二级人员957人。|contradicts count 1727人 1772",
                "下达养老项目120.40万元；低保项目310.25万元；救助项目207.91万元；福利项目88.10万元。|-",
                "下达养老项目120.40万元；低保项目310.25万元；救助项目207.91万元；福利项目88.10万元。共计下达726.66万元。|-",
                "下达养老项目120.40万元；低保项目310.25万元；救助项目270.91万元；福利项目88.10万元，共计下达726.66万元。"
                        + "|contradicts sum 270.91万元 207.91",
                "收入支出总计0万元。与2021年度相比，收入支出总计减少26.40万元，下降1.92%。|contradicts rate 0万元",
                "2022年三公经费决算数合计为640.15万，其中：公务用车购置费210.40万元、公务用车运行维护费350.25万元、公务接待费97.50万元。"
                        + "|contradicts sum 640.15万元 658.15"
            })
    void what_is_wrong_is_told_where_it_is(String sentence, String finding) {
        assertThat(said(check(sentence))).containsExactly(finding.equals("-") ? new String[0] : new String[] {finding});
    }

    @ParameterizedTest
    @CsvSource({
        "涉及全县210个行政村资金90万元，其中奖补项目25个，示范项目2个，210个行政村运转资金40万元。",
        "任中审计10个，离任审计34个，共44个。全年审计领导干部44名，其中任中审计10名，离任审计34名，发现问题金额分别为30万元、50万元。",
        "收到专项资金6.44万元，其中：中央资金5.28万元，省级资金1.16万元，实际拨付使用6.38万元。",
        "一批投资300.4万元（其中建筑工程290万元），二批投资200.6万元（其中建筑工程190万元），合计501.0万元。",
        "货物类采购金额500.00万元，比上年增长6.3%。全国公务用车采购金额比上年减少77.94万元，下降27.6%。",
        "办公费5892.73元，水费456.15元，电费4200元，维修费380元，合计支出10929.38元。",
        "中心内设机构6个：综合科、人事科、财务和资产科、安全科、信息科。",
        "办事处下设12个科室：党政办、财政办、民政办等。",
        "审定项目90个，审定金额90.00亿元，净核减10.00亿元，平均核减率10.00%。",
        "安排支出总额为90.00万元，比预算数减少10.00万元，下降10.00%。",
        "资金总规模900.00万元，其他各类资金135.00万元，用于基础设施和产业发展2个方面，其中，产业发展260.00万元。",
        "严格落实中央八项规定，公务接待费3.00万元，与上年持平。",
        "中心现有机构196个，其中本级176个、下属20个，比上年末的189个增加7个。",
        "支出决算769.00万元，占本年支出合计2385.00万元的32.24%。"
    })
    void what_only_looks_wrong_is_left_alone(String sentence) {
        assertThat(check(sentence).findings()).noneMatch(finding -> finding.verdict() == Finding.Verdict.CONTRADICTS);
    }

    @Test
    void a_slip_in_a_list_of_items_below_is_told_of_the_item() {
        String[] lines = {
            "一般公共预算财政拨款支出年初预算为812.45万元，支出决算为762.32万元。其中：",
            "1、教育支出（类）普通教育（款）小学教育（项）。主要用于日常运转。年初预算为412.40万元，支出决算为410.18万元。",
            "2、教育支出（类）普通教育（款）初中教育（项）。主要用于日常运转。年初预算为250.05万元，支出决算为248.14万元。",
            "3、卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要用于医疗保险。年初预算为105.00万元，支出决算为104.00万元。"
        };
        assertThat(said(check(lines))).containsExactly("contradicts sum 105.00万元 150.00");
    }

    @Test
    void a_heading_says_whose_figures_follow_and_whether_they_are_planned() {
        assertThat(said(check("一、东山中心学校（公用经费）", "自评得分98分。", "二、西河中心学校（生活补助）", "自评得分86分。")))
                .isEmpty();
        assertThat(said(check(
                        "1.人代会批准的年初预算草案。",
                        "支出总计8303万元。其中：一般公共预算支出7399万元，上解支出904万元。",
                        "2.主席团批准的预算调整方案。",
                        "支出总计9877万元。其中：一般公共预算支出8141万元，上解支出1736万元。")))
                .isEmpty();
    }

    @Test
    void behind_the_colon_of_what_is_above_a_plan_stands_what_made_it() {
        String second = "城管项目超出年初预算30.30万元：上级资金支出10.20万元，年中追加20.10万元。";
        assertThat(said(check("绿化项目支出90.50万元，超出年初预算50.50万元：上级资金支出30.20万元，年中追加20.30万元。" + second)))
                .isEmpty();
        assertThat(said(check("绿化项目超出年初预算50.50万元：上级专款支出30.20万元，账上未见任何说明的20.30万元。"
                        + "城管项目超出年初预算30.30万元：上级专款支出10.20万元，账上未见任何说明的20.10万元。")))
                .isEmpty();
    }

    @Test
    void what_a_bracket_tells_of_a_plan_has_not_happened() {
        String told = "支出2961.13万元。项目支出全年预算2980.00万元（年初预算1560.00万元，追加1420.00万元，调整0.00万元），";
        assertThat(said(check("2022年完成项目" + told + "全年预算执行率99.37%。"))).isEmpty();
        assertThat(said(check("2022年完成项目" + told + "全年预算执行率93.97%。"))).containsExactly("contradicts rate 93.97% 99.37");
    }

    @Test
    void a_sentence_of_its_own_may_tell_the_rest_of_a_list() {
        String list = "一般公共预算支出2.88万元，其中基本支出0.13万元，项目支出2.25万元。";
        assertThat(said(check(list + "另有待分类支出0.50万元，已计入总额。"))).isEmpty();
        assertThat(said(check(list + "另有待分类支出0.05万元，已计入总额。"))).containsExactly("contradicts sum 2.88万元 2.38");
        assertThat(said(check(list, "另有待分类支出0.50万元，已计入总额。"))).containsExactly("contradicts sum 2.88万元 2.38");
    }

    @Test
    void items_of_two_lists_are_not_the_same() {
        assertThat(said(check(
                        "一、中央财政衔接资金（300万元）",
                        "（一）支持产业发展项目200万元；",
                        "（二）支持数字乡村建设项目100万元。",
                        "二、省级财政衔接资金（500万元）",
                        "（一）支持产业发展项目480万元；",
                        "（二）支持数字乡村建设项目20万元。")))
                .isEmpty();
    }

    @Test
    void a_part_turned_behind_the_words_that_add_it_is_found() {
        String revenue = "本级收入完成53.19亿元，增长22.1%。加上转移支付29.71亿元、调入资金3.29亿元、债务收入5.11亿元、上年结转";
        assertThat(said(check(revenue + "8.79亿元，收入总量为100.09亿元。"))).isEmpty();
        assertThat(said(check(revenue + "7.89亿元，收入总量为100.09亿元。"))).containsExactly("contradicts sum 7.89亿元 8.79");
    }

    @Test
    void of_a_total_and_a_part_told_otherwise_elsewhere_the_part_is_wrong() {
        assertThat(said(check(
                        "三公经费决算数为60.60万元。其中：因公出国（境）费0万元，公务接待费28.10万元，公务用车购置及运行维护费32.50万元。", "公务用车购置及运行维护费决算35.20万元。")))
                .containsExactly("contradicts repeat 35.20万元 32.50");
    }

    @Test
    void what_is_as_much_and_has_changed_by_nearly_as_much_has_changed_by_as_much() {
        String[] lines = {"收支总计2163.70万元。收支较上年减少318.42万元，主要原因是项目减少。", "本年收入合计2163.70万元。本年收入较上年减少381.42万元，主要原因是项目减少。"};
        assertThat(said(check(lines))).containsExactly("contradicts repeat 381.42万元 318.42");
    }

    @Test
    void shares_of_one_named_whole_bind_each_other() {
        assertThat(said(check(
                        "公共财政预算支出完成5000.00万元，情况如下：",
                        "一般公共服务支出500.00万元，占总支出的10.00%。",
                        "教育支出1500.00万元，占总支出的30.00%。",
                        "卫生健康支出1000.00万元，占总支出的20.00%。",
                        "农林水支出2000.00万元，占总支出的42.00%。")))
                .containsExactly("contradicts rate 42.00% 40.00");
    }

    @Test
    void the_total_of_a_form_is_that_of_the_year_and_what_was_carried_over() {
        assertThat(said(checkTable(
                        "收入支出决算总表（单位：万元）",
                        "项目|决算数|项目|决算数",
                        "一、财政拨款收入|290.05|一、公共服务支出|200.00",
                        "八、其他收入|6.20|八、社会保障支出|90.05",
                        "本年收入合计|296.25|本年支出合计|290.05",
                        "年初结转和结余|49.14|年末结转和结余|53.54",
                        "总计|345.39|总计|345.39")))
                .containsExactly("contradicts sum 53.54万元 55.34");
    }

    @Test
    void a_head_of_five_rows_tells_budgets_from_accounts() {
        assertThat(said(new DraftCheck(new KnownFigures(List.of()))
                        .check(new Draft(
                                "draft.md",
                                List.of(
                                        table(
                                                1,
                                                "财政拨款三公经费支出决算表 单位：万元",
                                                "财政拨款三公经费|||",
                                                "合计||公务接待费|",
                                                "|||",
                                                "|||",
                                                "预算数|决算数|预算数|决算数",
                                                "0.95|0.40|0.95|0.40"),
                                        new Block.Paragraph(2, 1, 0, "公务接待费支出决算为0.40万元，完成预算的42.11%。"))))))
                .isEmpty();
    }

    @Test
    void a_class_with_one_code_turned_is_told_without_other_classes() {
        assertThat(said(checkTable(
                        "基本支出决算表（单位：万元）",
                        "科目编码|科目名称|决算数",
                        "301|工资福利支出|1953.60",
                        "30101|基本工资|1412.10",
                        "30102|津贴补贴|231.50",
                        "30113|住房公积金|280.00",
                        "30199|其他工资福利支出|12.00")))
                .containsExactly("contradicts sum 1953.60万元 1935.60");
    }

    @Test
    void rates_in_a_column_of_whatever_name_keep_its_rule() {
        assertThat(said(checkTable(
                        "收入执行情况表（单位：万元）",
                        "项目|预算数|完成数|完成预算",
                        "增值税|18800|17600|93.62%",
                        "企业所得税|600|850|241.67%",
                        "房产税|2800|3800|135.71%",
                        "契税|400|300|75.00%")))
                .containsExactly("contradicts rate 241.67% 141.67");
    }
}
