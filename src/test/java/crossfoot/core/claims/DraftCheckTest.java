package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftCheckTest {
    @Test
    void the_published_report_s_two_contradictions_and_two_questions_are_found_and_nothing_else() {
        CheckedDraft checked = check(
                "#一、基本情况",
                "2021年年末实有人数57人，其中在职在编人员44人，转业士官7人，退休人员7人，编外其他人员91人。",
                "#二、一般公共预算支出情况",
                "2021年街道一般公共预算支出4678.53万元，其中基本支出1599.71万元，项目支出3078.82万元。",
                "2021年街道基本支出1599.71万元，其中人员经费支出1413.38万元，公用经费支出186.33万元。",
                "项目支出3078.82万元，其中社会管理项目支出417.85万元，公共服务项目支出333.58万元，"
                        + "城市管理项目支出525.22万元，经济发展项目支出28.8万元，其他事务支出1773.37万元。",
                "#三、完成情况",
                "2021年街道专项支出3163.88万元，其中社会管理项目支出417.85万元：（一）抓党建。开展学习12次。",
                "审核发放延期过渡费1700余万元。成功讨回工人薪酬4435万元。",
                "经济发展项目支出28.8万元：全年奖励企业110家，奖励金额322.3万元。完成固投63.1亿元，税收6.2亿元。" + "新增市场主体1200家（其中企业主体493家、个体工商户707家）。");
        assertThat(said(checked))
                .containsExactly(
                        "contradicts count 57人 58",
                        "contradicts repeat 3163.88万元 3078.82",
                        "question impossible 1700万元",
                        "question impossible 322.3万元");
        assertThat(checked.findings().get(1).difference()).isEqualTo("85.06");
        assertThat(checked.findings().get(0).why().chinese()).contains("44 + 7 + 7 = 58");
        assertThat(checked.findings().get(0).why().english()).contains("44 + 7 + 7 = 58");
        assertThat(checked.findings().get(0).from()).hasSize(3);
        assertThat(agreeing(checked)).contains("4678.53万元", "1599.71万元", "1413.38万元", "1200家", "493家");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "基本支出987.36万元。其中人员经费812.40万元，主要用于发放工资；日常公用经费164.96万元。|contradicts sum 987.36万元 977.36",
                "“三公”经费支出决算为12.60万元，完成预算的84.00%（预算15.00万元），其中：因公出国（境）费支出0.00万元；公务用车购置及运行维护费支出9.80万元；公务接待费支出2.30万元。|contradicts sum 12.60万元 12.10",
                "受理诉求320件，办结310件，办结率98.0%。|contradicts rate 98.0% 96.9",
                "共有职工58人，其中男30人，女27人。|contradicts count 58人 57",
                "三个社区党员分别为86人、102人、64人，合计262人。|contradicts count 262人 252",
                "支出100万元，其中设备购置120万元。|contradicts impossible 120万元",
                "总投资2640万元，包括：中央资金900万元、债券资金1200万元、配套资金640万元。|contradicts sum 2640万元 2740",
                "全年预算数4260.00万元，全年执行数3961.80万元，预算执行率为95.00%，结余298.20万元。|contradicts rate 95.00% 93.00",
                "年初预算为0万元，支出决算为5万元，完成年初预算的100%。|contradicts impossible 100%",
                "基本支出决算数862.40万元，小于预算数840.00万元。|contradicts difference 862.40万元",
                "年初预算为80万元，支出决算为60万元，决算数大于预算数的主要原因是追加。|contradicts difference 60万元",
                "公务接待费1.20万元，上年为0万元，增加1.20万元，增长100%。|contradicts impossible 100%",
                "公务接待费8.00万元，上年为6.50万元，与上年持平。|contradicts difference 8.00万元",
                "执行率由2020年的92.3%提高到2021年的95.1%，提高3.8个百分点。|contradicts difference 3.8个百分点 2.8",
                "纠纷由260起减少至208起，下降25%。|contradicts rate 25% 20",
                "支出总计1000.00万元，比上年增加100.00万元，增长10.00%。|contradicts rate 10.00% 11.11",
                "收入合计1000.00万元，其中：财政拨款收入900.00万元，占80.00%；其他收入100.00万元，占10.00%。|contradicts rate 80.00% 90.00",
                "城乡社区支出812.00万元，占本年支出640.00万元的126.88%。|contradicts impossible 126.88%",
                "群众满意度达到102%。|contradicts impossible 102%",
                "公务用车运行维护费（30217）支出6.20万元。|contradicts impossible 6.20万元",
                "年初预算2360.00万元，年中调增315.00万元、调减40.00万元，调整后全年预算2675.00万元。|contradicts difference 2675.00万元 2635.00",
                "本年支出12345678.90元（1243.57万元）。|contradicts repeat 1243.57万元 1234.56789",
                "年末结转资金186.40万元，比上年的203.60万元减少27.20万元。|contradicts difference 27.20万元 17.20",
                "收入预算100.00万元，支出110.00万元，超支12.00万元。|contradicts difference 12.00万元 10.00"
            })
    void finds_what_a_sentence_gets_wrong(String sentence, String finding) {
        assertThat(said(check(sentence))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出合计100万元，其中办公费30万元，差旅费20万元。",
                "重点项目支出1260万元，其中老旧小区改造820万元、口袋公园建设130万元等。",
                "共有职工57人，其中党员30人，女性25人，本科以上40人。",
                "有职工62人，其中高级4人，中级58人，退休职工28人。",
                "本年支出300万元，其中财政拨款支出250万元，其他资金支出50万元；其中基本支出200万元，项目支出100万元。",
                "主要媒体上稿27篇，其中中央媒体1篇，省级媒体8篇，市级媒体18篇。",
                "2021年基本支出100万元，2020年基本支出90万元。",
                "年初预算数3100.00万元，支出决算为3718.25万元，完成年初预算的119.94%。",
                "支出251万元，比上年累计支出285万元下降34万元，下降12%。",
                "财政拨款支出中，基本支出3900.00万元，项目支出2310.00万元。全年基本支出合计5100.15万元。",
                "“三公”经费支出0万元，其中无因公出国（境）支出，无公务接待支出，与上年持平。",
                "公务接待费3.60万元，比上年的3.20万元增加0.40万元，与上年基本持平。",
                "培训20场，参加500人次，发放资料1000份，其中折页600份。",
                "决算数大于预算数55.93万元，主要是追加。",
                "完成财政总收入86.3亿元，增长4.2%，其中税收收入61.5亿元，占比71.3%；地方公共预算收入52.1亿元，增长5.0%。",
                "支出总计542.36万元，其中：基本支出312.45万元，占60.2%；项目支出206.91万元，占39.8%；年末结转和结余23.00万元。",
                "区财政安排专项资金580.0万元，其中街道320.0万元、社区180.0万元，占专项资金的86.2%。",
                "全年收入30.00万元，加大培训投入5.00万元，合计支出28.00万元。",
                "实现利润3.00万元，比上年增加10.00万元。",
                "共收到来信640件，已办结602件，正在办理28件，不予受理10件。",
                "支出90.00万元，完成调整预算的98.00%，决算数大于年初预算数5.00万元。",
                "预算4432万元，其中：购置费4070万元（包括：运行2648万元、购置1422万元），接待费362万元。"
            })
    void says_nothing_of_what_may_be_right(String sentence) {
        assertThat(said(check(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出总计434.72万元，其中：本年支出合计434.16万元，结余分配0.00万元，年末结转和结余0.55万元。|rounding sum 434.72万元 434.71",
                "支出决算900.00万元，其中：甲300.00万元，占33.33%；乙300.00万元，占33.33%；丙300.00万元，占33.34%。|rounding rate 33.34% 33.33"
            })
    void notes_what_rounding_explains(String sentence, String finding) {
        assertThat(said(check(sentence))).containsExactly(finding);
    }

    @Test
    void a_last_digit_that_was_cut_off_is_noted_and_a_wrong_one_is_an_error() {
        String list = "支出决算769.00万元，其中：公务接待费521.00万元，占67.75%；公务用车运行维护费248.00万元，占";
        assertThat(said(check(list + "32.24%。"))).containsExactly("rounding rate 32.24% 32.25");
        assertThat(said(check(list + "32.25%。"))).isEmpty();
        assertThat(said(check(list + "32.23%。"))).containsExactly("contradicts rate 32.23% 32.25");
        assertThat(said(check(list + "32.26%。"))).containsExactly("contradicts rate 32.26% 32.25");
    }

    @Test
    void the_same_figure_told_twice_must_be_the_same() {
        assertThat(said(check("2022年基本支出1542.10万元。", "2022年基本支出1524.10万元。")))
                .containsExactly("contradicts repeat 1524.10万元 1542.10");
        assertThat(said(check("2022年基本支出1542.10万元。", "2022年基本支出1542.10元。")))
                .containsExactly("contradicts repeat 1542.10元 15421000.00");
        assertThat(said(check("2022年项目支出10.00万元。", "2022年专项支出12.00万元。")))
                .containsExactly("question repeat 12.00万元 10.00");
        assertThat(said(check("2022年项目支出10.00万元。", "2022年专项支出10.00万元。"))).isEmpty();
        assertThat(agreeing(check("2022年基本支出1542.10万元。", "2022年基本支出1542.1万元。")))
                .containsExactly("1542.10万元", "1542.1万元");
        assertThat(said(check("2022年公务接待费3.00万元。2022年公务接待费4.00万元。2022年公务接待费4.00万元。")))
                .containsExactly("contradicts repeat 3.00万元 4.00");
    }

    @Test
    void a_change_is_held_against_a_figure_told_elsewhere() {
        assertThat(said(check("2022年度支出总计4105.60万元。", "2022年度支出总计较2021年度的4300.00万元减少149.40万元。")))
                .containsExactly("contradicts difference 149.40万元 194.40");
    }

    @Test
    void a_list_may_go_on_over_paragraphs() {
        String[] parts = {"（一）社会管理支出506.40万元。", "（二）公共服务支出438.75万元。发放救助金1120.6万元。", "（三）其他支出467.00万元。"};
        assertThat(said(check("2022年项目支出1412.15万元，其中：", parts[0], parts[1], parts[2])))
                .containsExactly("question impossible 1120.6万元");
        assertThat(said(check("2022年项目支出1421.15万元，具体如下：", parts[0], parts[1], parts[2])))
                .containsExactly("contradicts sum 1421.15万元 1412.15", "question impossible 1120.6万元");
    }

    @Test
    void hostile_drafts_end_with_a_verdict() {
        List<String> hostile = List.of(
                "1".repeat(500_000),
                "其中（".repeat(500_000),
                "其中1万元，".repeat(30_000),
                "（".repeat(1_000_000) + "3万元",
                "支出3万元、".repeat(30_000),
                "年".repeat(500_000));
        for (String text : hostile) {
            assertTimeout(Duration.ofMinutes(2), () -> check(text));
        }
    }
}
