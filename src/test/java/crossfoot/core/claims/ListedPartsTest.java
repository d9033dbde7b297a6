package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.check;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wholes and the parts that prose tells of them: right, and with an error; ¶ ends a line. */
class ListedPartsTest {
    private static void holds(String text, String expected) {
        String found = String.join(" + ", said(check(text.split("¶"))));
        assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(expected);
    }

    /** What looks like a whole or a part and is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021年末结转84.10万元、2022年末结转95.60万元（未支出的160.20万元中，另有64.60万元已收回），略升。|-",
                "全年新建项目63个，其中投资500万元以上的42个、1000万元以上的15个（亦计入前述42个）。|-",
                "全年培训2460人，超任务160人，其中职工1360人、农民700人、学生400人。|-",
                "全年培训2460人，超任务160人，其中职工1360人、农民700人、学生500人。|contradicts count 2460人 2560",
                "项目支出952.45万元，其中窗口外包486.00万元、物业租赁212.40万元、平台运维148.65万元，余为标准化等零星项目。|-",
                "人均筹资1,030元（财政补助640元，个人缴费350元，另有利息等收入），人均支出948元。|-",
                "人均筹资1030元（财政补助640元，个人缴费350元），人均支出948元。|contradicts sum 1030元 990",
                "2022年项目支出649.6万元中，监管类412.0万元，信息化类216.4万元。两类有交叉，不能相加。|-",
                "1.编制42人，实际在职45人，在职人员控制率107.14%，系撤并分流人员未消化完毕。|-",
            })
    void no_parts(String text, String expected) {
        holds(text, expected);
    }

    /** Totals that say of how many figures they are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "开支会议费6.30万元；开支培训费52.60万元；举办比赛，开支1.80万元。以上三项合计60.70万元。|-",
                "开支会议费6.30万元；开支培训费52.60万元；举办比赛，开支1.80万元。以上三项合计61.70万元。|contradicts sum 61.70万元 60.70",
                "会议费6.30万元。培训费52.60万元。接待费1.80万元。两项合计58.90万元，接待从简。|-",
                "受理来信86件，来访312件，网上信访204件。三类共计602件。|-",
                "受理来信86件，来访312件，网上信访204件。三项共计612件。|contradicts count 612件 602",
            })
    void counted(String text, String expected) {
        holds(text, expected);
    }
}
