package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wholes and the parts that prose tells of them: right, and with an error; ¶ ends a line. */
class ListedPartsTest {
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

    /** Lists whose items can be no others, or that the words close. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "共评价项目18个，覆盖率100%。等级为“优”的11个，“良”的5个，“中”的2个，“差”的0个。|-",
                "共评价项目18个，覆盖率100%。等级为“优”的11个，“良”的6个，“中”的2个，“差”的0个。|contradicts count 18个 19",
                "问卷调查130人，满意98人，基本满意24人，不满意8人。|-",
                "问卷调查130人，满意98人，基本满意34人，不满意8人。|contradicts count 130人 140",
                "非常满意96人、满意38人、一般7人、不满意2人，回收率高。|-",
                "核定编制63名，其中行政编制22名、事业编制41名。|-",
                "核定编制83名，其中行政编制22名、事业编制41名。|contradicts count 83名 63",
                "查出问题54个，其中财政管理类12个、重点专项类20个、投资类22个。|-",
                "查出问题54个，其中财政管理类12个、重点专项类22个、投资类22个。|contradicts count 54个 56",
                "收托266名婴幼儿，其中2岁以下97名、2岁至3岁169名，使用率68%。|-",
                "收托266名婴幼儿，其中2岁以下97名、2岁至3岁179名，使用率68%。|contradicts count 266名 276",
                "补贴老人1000人，其中80岁以上736人、90岁以上402人。|-",
                "培训2420人，其中职工1360人、农民700人、学生360人；按性别分，女性1112人，男性1308人。|-",
                "培训2420人，其中职工1360人、农民700人、学生360人；按性别分，女性1112人，男性1318人。" + "|contradicts count 1318人 1308",
                "管养道路1286.4公里，按行政等级：县道312.6公里、乡道487.2公里、村道486.6公里；按路面：沥青538.9公里、水泥702.3公里，其余为砂石路。|-",
                "利用秸秆45.2万吨。按方式看：肥料31.4万吨、饲料8.1万吨、燃料5.7万吨；肥料以外的利用13.8万吨。|-",
                "举办培训86期、讲座74场、展览39场，共199场（期）。|-",
                "举办培训86期、讲座74场、展览39场，共189场（期）。|contradicts count 189场 199",
                "项目支出1730.00万元，主要用于：社工补贴620.50万元，阵地运转488.30万元，精细化管理391.20万元，民政及其他230.00万元。|-",
                "项目支出1730.00万元，主要用于：社工补贴620.50万元，阵地运转488.30万元，精细化管理491.20万元，民政及其他230.00万元。"
                        + "|contradicts sum 1730.00万元 1830.00",
                "基金收入25.60亿元，其中土地出让收入24.11亿元、配套费收入1.20亿元。|-",
            })
    void closed(String text, String expected) {
        holds(text, expected);
    }

    /** What is done and what isn't. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "核定编制312名，年末实有在编297人，空编15名。|-",
                "核定编制312名，年末实有在编297人，空编25名。|contradicts count 312名 322",
                "共有96家企业提出申请，71家获得支持，25家因占比不足3%或失信未予通过。|-",
                "共有96家企业提出申请，71家获得支持，26家因占比不足3%或失信未予通过。|contradicts count 96家 97",
                "96家提出申请，71家获得支持，26家未予通过，通过率73.96%。|contradicts count 26家 25",
                "通过热线受理诉求1846件；办结1827件，办结率98.97%。|-",
                "通过热线受理诉求1846件；办结1872件，办结率98.97%。|contradicts impossible 1872件",
                "上年未结诉求60件，本年受理1846件，办结1872件。|-",
            })
    void done(String text, String expected) {
        holds(text, expected);
    }

    /** Lists that begin a paragraph of their own, or go on over several. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本年支出2646万元，其中：¶——公共服务1650万元，增长4%；——教育支出184万元；——农林支出593万元；——结转下年219万元。|-",
                "本年支出2646万元，其中：¶——公共服务1650万元，增长4%；——教育支出184万元；——农林支出539万元；——结转下年219万元。" + "|question sum 2646万元 2592",
                "本年支出2646万元，其中：¶——公共服务1650万元，增长4%；——教育支出184万元。|-",
            })
    void spread(String text, String expected) {
        holds(text, expected);
    }
}
