package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of stating figures, each with a sentence that gets it wrong, one that doesn't, and one that says too little. */
class SentenceClassesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "书屋有读者310人，其中男读者140人，女读者180人。|contradicts count 310人 320",
                "受理信访件88件，其中已答复60件，未答复20件。|contradicts count 88件 80",
                "改造费用60.00万元，其中本级资金20.00万元，上级资金30.00万元。|contradicts sum 60.00万元 50.00",
                "工程款150.00万元，其中：土建80.00万元，绿化40.00万元，标识30.00元。|contradicts impossible 30.00元",
                "公务用车购置及运行维护费6.00万元（购置费0万元、运行维护费6.60万元）。|contradicts sum 6.00万元 6.60",
                "印发手册9000份，其中甲村5000份、乙村3000份，合计8000份。|question count 9000份 8000",
                "2022年收入总计510.00万元，支出总计501.00万元。|contradicts repeat 501.00万元 510.00",
                "支出总计501.00万元，收入总计510.00万元。|contradicts repeat 510.00万元 501.00",
                "本年收入合计90.00万元，本年支出合计80.00万元，年末结余12.00万元。|question difference 12.00万元 10.00",
                "收入合计90.00万元，支出合计80.00万元，当年收支结余12.00万元。|contradicts difference 12.00万元 10.00",
                "客流由200人次增加到600人次，增长3倍。|contradicts rate 3倍 2",
                "接待600人次，是上年200人次的4倍。|contradicts rate 4倍 3",
                "项目总投资200.00万元，到位资金150.00万元，到位率80.00%。|contradicts rate 80.00% 75.00",
                "部门整体绩效自评得分91分。经汇总，部门整体绩效自评得分93分。|contradicts repeat 93分 91",
                "全年拨付补助4,815.20万元，其中东区1,902.40万元，西区1,615.80万元，南区1,333.00万元。|contradicts sum 4815.20万元 4851.20",
                "冬衣发放支出310.25万元。药品支出208.40万元。冬衣和药品全年共支出518.95万元。|contradicts sum 518.95万元 518.65",
                "教育31.20亿元，卫生18.90亿元，农业24.70亿元，三项支出合计78.40亿元。|contradicts sum 78.40亿元 74.80",
                "排查隐患1508处，已整改1452处，整改率96.92%。|contradicts rate 96.92% 96.29",
                "会议费预算为2万元，支出决算为1.32万元，完成预算的34%。|contradicts rate 34% 66",
                "2022年预算安排项目支出70.00万元。实际完成项目支出90.00万元，超出年初预算25.00万元。|contradicts difference 25.00万元 20.00",
                "安排“三公”经费1369万元，其中：因公出国（境）经费40万元；公务接待费242万元；公务用车购置及运行维护费1687万元。|contradicts sum 1369万元 1969",
                "2025年“三公”经费预算1969万元，比2024年的2190万元减少231万元。|contradicts difference 231万元 221",
                "培训经费12万元，服务能力提升补助资金30万元，共计52万元。|contradicts sum 52万元 42"
            })
    void what_a_sentence_gets_wrong_is_found(String sentence, String finding) {
        assertThat(said(check(sentence))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "总产量38.4万吨(7.68亿斤)，比上年增加1.2万吨(0.24亿斤)。|7.68亿斤",
                "总产量38.4万吨（即7.68亿斤），投资1.35亿元（合13500万元）。|13500万元",
                "全年计划采购312.60万元，实际采购300.40万元，节支12.20万元，节支率3.9%。|12.20万元",
                "实际送审312.60万元，审定300.40万元，核减12.20万元，核减率3.90%。|3.90%",
                "共收到来信640件，已办理完毕612件，正在办理28件。|640件",
                "税收收入3.12亿元，同比增长4.0%。加上补助收入2.05亿元、结余0.40亿元，收入合计5.57亿元。|5.57亿元",
                "2024年出口12.4亿元，进口15.1亿元，贸易逆差2.7亿元。|2.7亿元",
                "全省城镇化率62.5%。城镇化率65.9%，比全省高3.4个百分点。|3.4个百分点",
                "产业结构由8.1:42.0:49.9调整。全区产值100.0亿元，其中甲8.1亿元、乙42.0亿元、丙49.9亿元，三者之比为8.1:42.0:49.9。|8.1"
            })
    void what_is_told_in_other_words_is_read(String sentence, String figure) {
        assertThat(said(check(sentence))).isEmpty();
        assertThat(agreeing(check(sentence))).contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "总产量38.4万吨（7.86亿斤），播种160.5千公顷（240.8万亩）。|contradicts repeat 7.86亿斤 7.68",
                "全年计划采购312.60万元，实际采购300.40万元，节支12.20万元，节支率9.3%。|contradicts rate 9.3% 3.9",
                "全年计划采购312.60万元，实际采购300.40万元，节支22.20万元，节支率3.9%。|contradicts difference 22.20万元 12.20",
                "共收到来信640件，已办理完毕612件，正在办理18件。|contradicts count 640件 630",
                "税收收入3.12亿元，同比增长4.0%。加上补助收入2.05亿元、结余0.40亿元，收入合计5.75亿元。|contradicts sum 5.75亿元 5.57",
                "2024年出口12.4亿元，进口15.1亿元，贸易逆差3.7亿元。|contradicts difference 3.7亿元 2.7",
                "年末户数1.2万户，比上年增加3.4万户。|contradicts impossible 3.4万户"
            })
    void what_is_told_in_other_words_is_compared(String sentence, String finding) {
        assertThat(said(check(sentence))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "客流由200人次增加到600人次，增长2倍。|2倍",
                "接待600人次，是上年200人次的3倍。|3倍",
                "2022年收入总计510.00万元，支出总计510.00万元。|510.00万元",
                "印发手册8000份，其中甲村5000份、乙村3000份，合计8000份。|8000份",
                "收入合计90.00万元，支出合计80.00万元，年末结余10.00万元。|10.00万元",
                "调整后预算120.00万元，决算支出100.00万元，年末结余20.00万元。|20.00万元",
                "项目总投资200.00万元，资金来源为：中央补助120.00万元、自筹80.00万元。到位资金150.00万元，到位率75.00%。|75.00%"
            })
    void what_is_right_is_proven(String sentence, String figure) {
        assertThat(said(check(sentence))).isEmpty();
        assertThat(agreeing(check(sentence))).contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校有教职工90人，其中男教师30人，女教师40人。",
                "印发手册9000份，其中甲村2000份、乙村1000份，合计3000份。",
                "上年结转5.00万元，收入合计90.00万元，支出合计80.00万元，年末结余15.00万元。",
                "2021年收入总计510.00万元，2022年支出总计501.00万元。",
                "客流600人次，增长2倍。",
                "到位率80.00%，支付率60.00%。",
                "全部门支出中，基本支出20.00万元，项目支出30.00万元；本级基本支出12.00万元，项目支出18.00万元。",
                "经济发展项目支出30.00万元：全年为企业争取贷款800万元。",
                "千万人帮万家行动支出12.00万元。百企结对支出13.00万元。",
                "一般公共预算“三公”经费支出11.20万元，“三公”经费支出总额13.00万元，其中自有资金列支1.80万元。",
                "收入2236万元，完成年初预算25200万元的8.9%，增收367万元，增长19.6%。",
                "民间投资45.70亿元。投资72.50亿元，其中工业29.00亿元，占40.0%；项目50.75亿元，占70.0%。",
                "基金收入35994亿元，支出28744亿元，年末滚存结余44884亿元。",
                "收入总计42.15亿元，支出总计40.70亿元，年终结余1.45亿元。",
                "支出总计80.00万元，其中本年支出60.00万元，结余分配5.00万元，年末结转和结余15.00万元。"
            })
    void what_says_too_little_is_not_accused(String sentence) {
        assertThat(said(check(sentence))).isEmpty();
    }
}
