package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One digit is another: right, and with the slip, however far it throws the figure off; ¶ ends a line. */
class OneSlipTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我局系统编制312名，在职295人，控制率94.55%，得5分。|-",
                "我局系统编制312名，在职295人，控制率74.55%，得5分。|contradicts rate 74.55% 94.55",
                "排查隐患1264条，整改1251条，整改率68.97%，剩余13条正在整改，扣0.7分。|contradicts rate 68.97% 98.97",
                "物业覆盖小区208个，覆盖率78.8%（小区总数264个）。|-",
                "物业覆盖小区208个，覆盖率68.8%（小区总数264个）。|contradicts rate 68.8% 78.8",
                "打捞水草80吨，清运52吨，清运率65%。|-",
                "打捞水草80吨，清运52吨，清运率15%。|contradicts rate 15% 65",
                "改造旱厕1920户，为计划2000户的95%，另有215户整改。|contradicts rate 95% 96",
                "可用资金2030.12万元，支出1925.67万元（人员900.47万元、项目1025.20万元），执行率94.85%。|-",
                "可用资金2030.12万元，支出1925.67万元（人员900.47万元、项目1025.20万元），执行率24.85%。" + "|contradicts rate 24.85% 94.85",
                "年初预算1986.40万元，全年可用资金3486.20万元，全年支出3412.67万元，预算执行率97.89%。|-",
                "安全检查862家次，下达整改指令174份，占检查家次的20.2%。|-",
                "安全检查862家次，下达整改指令174份，占检查家次的80.2%。|contradicts rate 80.2% 20.2",
                "床位1620张，入住1037人，入住率64.0%。|-",
                "床位1620张，入住1037人，入住率69.0%。|contradicts rate 69.0% 64.0",
                "抽检1286批次，不合格34批次，合格率97.36%。|-",
                "抽检1286批次，不合格34批次，合格率97.63%。|contradicts rate 97.63% 97.36",
                "当年发放贷款4876万元，年末逾期63.2万元，逾期额占当年发放额的1.296%。|-",
                "当年发放贷款4876万元，年末逾期63.2万元，逾期额占当年发放额的12.96%。|contradicts rate 12.96% 1.30",
                "年初预算11860.00万元，调整后预算15120.00万元，支出14263.08万元，为调整后预算的94.33%。|-",
                "年初预算11860.00万元，调整后预算15120.00万元，支出14263.08万元，为调整后预算的120.26%。" + "|contradicts rate 120.26% 94.33",
                "集中供养284人、分散供养842人，集中供养率25.22%，共有1862人申请。|-",
            })
    void of_a_rate(String text, String expected) {
        String found = String.join(" + ", said(check(text.split("¶"))));
        assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "税收收入20558万元，比上年18033万元增长14%。|-",
                "税收收入20558万元，比上年18033万元增长84%。|contradicts rate 84% 14",
                "三年支出依次为：2021年4816.40万元，2022年5033.27万元，2023年5288.91万元。¶2022年比2021年增长4.10%。"
                        + "|contradicts rate 4.10% 4.50",
                "全年支出3120.40万元。¶支出比上年的2890.66万元增加229.74万元，增长7.95%。|-",
                "结算补贴1030.41万元。补贴额较2021年的912.55万元增长12.92%。|-",
                "结算补贴1030.41万元。补贴额较2021年的912.55万元增长11.44%。|contradicts rate 11.44% 12.92",
                "支出12.46万元，上年决算数15.30万元，减少2.84万元，同比下降18.56%。|-",
                "支出12.46万元，上年决算数15.30万元，减少2.84万元，同比增长18.56%。|contradicts difference 18.56%",
                "接待费41万元，较年初预算数减少4万元，下降8.9%。|-",
                "接待费41万元，较年初预算数减少4万元，下降2.2%。|contradicts rate 2.2% 8.9",
                "地区生产总值286.4亿元，按可比价格计算增长6.2%（上年为271.8亿元）。|-",
                "预算340万元，支出300万元，若剔除未到位的部分，则执行率为96.6%。|-",
            })
    void of_growth(String text, String expected) {
        of_a_rate(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "开支会议费6.30万元，参会420人，人均150元；开支培训费52.60万元，参训1315人，人均400元。|-",
                "开支会议费6.30万元，参会420人，人均150元；开支培训费52.60万元，参训1315人，人均420元。" + "|contradicts rate 420元 400",
                "全年支出442.00万元，受理诉求186452件，单件受理成本23.71元。|-",
                "全年支出442.00万元，受理诉求186452件，单件受理成本2.37元。|contradicts rate 2.37元 23.71",
                "在职72人，公用经费132.95万元，人均公用经费1.85万元。|-",
                "在职72人，公用经费132.95万元，人均公用经费18465.28万元。|contradicts rate 18465.28万元 1.85",
                "清雪面积20万平方米，每万平方米支出2.1万元；去年53.8万平方米、支出121.3万元，每万平方米2.3万元。|-",
            })
    void of_what_one_costs(String text, String expected) {
        of_a_rate(text, expected);
    }
}
