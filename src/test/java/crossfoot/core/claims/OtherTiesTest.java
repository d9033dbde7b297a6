package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands near a figure and is none of what it comes of: right, and beside it with an error; ¶ ends a line. */
class OtherTiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年初预算2480.50万元，调整预算3209.60万元；决算支出3112.40万元，完成调整预算的96.97%，为年初预算的125.47%。|-",
                "年初预算2480.50万元，调整预算3209.60万元；决算支出3112.40万元，完成调整预算的96.97%，为年初预算的152.47%。"
                        + "|contradicts rate 152.47% 125.47",
                "绿化养护中标价1280.00万元，比2021年1390.00万元下降110.00万元，降幅7.9%；办公用电36.5万度，同比减少4.1万度，降幅10.1%。|-",
                "绿化养护中标价1280.00万元，比2021年1390.00万元下降110.00万元，降幅9.7%。|contradicts rate 9.7% 7.9",
                "本年运行经费138.40万元，上年为147.36万元，同比减少8.96万元。主要是压减办公费、印刷费6.15万元，差旅费有所增加。|-",
            })
    void of_rates_and_differences(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年执行417.5万元，预算执行得分9.35分（分值10分）。¶产出指标50分得49.1分，效益指标30分得28.6分，满意度10分得9.6分，加上预算执行得分，自评总分96.65分。|-",
                "除预算执行外，产出指标50分得47分，效益指标30分得30分，满意度指标10分得9.1分，总分95.5分。|-",
                "产出指标50分得47分，效益指标30分得30分，满意度指标10分得9.1分，总分95.1分。|contradicts sum 95.1分 86.1",
                "镇级收入增长5.2%（2021年为2650.80万元）。民生类支出占预算支出的74.1%，其中教育1105.30万元、农林水1588.65万元、社保842.16万元。|-",
                "在编21人，占编制的87.5%。离退休人员18人，其中离休1人、退休17人。|-",
                "离退休人员19人，其中离休1人、退休17人。|contradicts count 19人 18",
                "项目经费1380.45万元，其中草场补助、运转经费两项最大，分别为645.30万元和308.00万元。|-",
            })
    void of_sums(String text, String expected) {
        holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.上年（2021年）情况。2021年财政拨款收入1690.42万元。¶2.本年（2022年）收入。财政拨款收入1764.18万元，增加73.76万元。|-",
                "2022年财政拨款收入1764.18万元。¶综上，2022年财政拨款收入1690.42万元。|contradicts repeat 1690.42万元 1764.18",
            })
    void of_years(String text, String expected) {
        holds(text, expected);
    }
}
