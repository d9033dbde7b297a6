package crossfoot.core.claims;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and their kinds, totals by name, and figures that are told again; ¶ parts lines. */
class CountsAndRepeatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "评审组成员24人，由财务专家9人、行业专家11人和管理人员4人组成。#-",
                "评审组成员23人，由财务专家9人、行业专家11人和管理人员4人组成。#contradicts count 23人 24",
                "局机关共设13个机构，由8个内设科室和5个直属事业单位组成。#-",
                "局机关共设12个机构，由8个内设科室和5个直属事业单位组成。#contradicts count 12个 13",
                "共有9个机构，其中4个行政科室（党政、民政、财政和司法）和5个事业站所（农业、文化等站所）组成。#-",
                "共有10个机构，其中4个行政科室（党政、民政、财政和司法）和5个事业站所（农业、文化等站所）组成。#contradicts count 10个 9",
                "受益农户618户，由种植户402户和养殖户216户构成。#-",
                "受益农户618户，由种植户402户和养殖户226户构成。#contradicts count 618户 628",
                "工作组35人，由街道干部等12人和网格员18人组成专班入户。#-",
            })
    void of_what_a_count_is_made_up(String text, String expected) {
        Drafts.holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "古树挂牌211株，一级6株、二级31株、三级174株，复壮12株。#-",
                "古树挂牌213株，一级6株、二级31株、三级174株，复壮12株。#contradicts count 213株 211",
                "年末特困人员1,259人，集中供养213人，分散供养1,046人。#-",
                "年末特困人员1,295人，集中供养213人，分散供养1,046人。#contradicts count 1295人 1259",
                "外出务工3,020人，省外2,316人，省内县外704人；公益性岗位137人。#-",
                "外出务工3,030人，省外2,316人，省内县外704人；公益性岗位137人。#contradicts count 3030人 3020",
                "监测对象59户，已消除风险38户、未消除21户。#-",
                "监测对象57户，已消除风险38户、未消除21户。#contradicts count 57户 59",
                "高龄老人2,069人，其中80—89周岁1,846人，每月100元；90—99周岁214人，每月200元；百岁以上9人。#-",
                "危房鉴定840栋，C级38栋、D级11栋。#-",
                "自评总分93.5分，其中时效指标扣3分，社会效益扣1.5分，满意度扣2分。#-",
                "在编公务员26人、参公人员4人、事业人员22人。#-",
            })
    void of_kinds_told_behind_it(String text, String expected) {
        Drafts.holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "现有民警317人，辅警206人，警辅合计523人。#-",
                "现有民警317人，辅警206人，警辅合计532人。#contradicts count 532人 523",
                "鉴定1,276栋，C级38栋、D级11栋，C、D级合计49栋。#-",
                "鉴定1,276栋，C级38栋、D级11栋，C、D级合计48栋。#contradicts count 48栋 49",
                "审计8个一级预算单位，延伸审计二级单位17个，共审计单位25个。#-",
                "审计8个一级预算单位，延伸审计二级单位17个，共审计单位26个。#contradicts count 26个 25",
                "发放高龄津贴3,218人、护理补贴1,147人，两类补贴共发放4,365人。#-",
                "发放高龄津贴3,218人、护理补贴1,147人，两类补贴共发放4,356人。#contradicts count 4356人 4365",
                "养老院12所、照料中心27所、幸福院41所，三类机构共计80所。#-",
                "养老院12所、照料中心27所、幸福院41所，三类机构共计79所。#contradicts count 79所 80",
                "开展培训6次、讲座9次，接待来访118次，共培训干部320人次。#-",
            })
    void of_totals_by_name(String text, String expected) {
        Drafts.holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "组织对22个项目开展自评。¶自评结果：“优”12个、“良”7个、“中”3个、“差”0个。#-",
                "组织对22个项目开展自评。¶自评结果：“优”12个、“良”7个、“中”2个、“差”0个。#contradicts count 22个 21",
                "组织对14个项目开展自评。¶三级指标自评为优的11个，良的4个，中的1个，差的0个。#-",
                "全年处置案件6,742件。按案件类别统计，市容类3,906件、违建类1,875件、噪声类961件。#-",
                "全年处置案件6,842件。按案件类别统计，市容类3,906件、违建类1,875件、噪声类961件。#contradicts count 6842件 6742",
                "全年处置案件6,842件。涉及的主要类型有市容类3,906件、违建类1,875件、噪声类961件。#-",
            })
    void of_lists_that_leave_nothing_out(String text, String expected) {
        Drafts.holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2023年支出1,583.14万元，比2022年的1,526.82万元增加56.32万元。¶2023年支出1,583.14万元，保障了运转。#-",
                "2023年支出1,583.14万元，比2022年的1,526.82万元增加56.32万元。¶2023年，在1,526.82万元的盘子内保障了运转。"
                        + "#contradicts repeat 1526.82万元 1583.14",
                "2023年支出1,583.14万元，比2022年的1,526.82万元增加56.32万元。¶2022年支出1,526.82万元中项目支出偏多。#-",
                "2023年支出1,583.14万元，比2022年的1,526.82万元增加56.32万元。¶2023年预算按上年支出1,526.82万元编制。#-",
                "2023年资助学生8,264人，较上年的8,746人减少482人。¶2023年项目惠及8,746名学生。#contradicts repeat 8746名 8264",
                "2023年资助学生8,264人，较上年的8,746人减少482人。¶2023年检查车辆8,746辆。#-",
                "2023年接待64批次，比上年的81批次减少17批次。¶组织活动81批次。#-",
                "2023年支出总额439.94万元，其中基本支出287.64万元，项目支出152.30万元。同2022年支出473.88万元"
                        + "（基本支出345.11万元、项目支出128.77万元）相比，减少33.94万元。¶2023年项目支出128.77万元，用于修路。"
                        + "#contradicts repeat 128.77万元 152.30",
            })
    void of_the_year_before(String text, String expected) {
        Drafts.holds(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "全镇辖13个行政村、2个社区。¶为辖区13个行政村各安装1套广播。#-",
                "全镇辖13个行政村、2个社区。¶为辖区15个行政村各安装1套广播。#contradicts repeat 15个 13",
                "全镇辖13个行政村、2个社区。¶为11个行政村各安装1套广播。#-",
                "全镇辖13个行政村、2个社区。¶新建15个行政村的广播均已投用。#-",
                "街道辖12个社区。¶物业管理实现11个社区全覆盖。#contradicts repeat 11个 12",
                "街道辖12个社区。¶2021年末物业管理实现11个社区全覆盖，2022年实现12个社区全覆盖。#-",
                "共批复项目36个，其中产业类19个、基建类13个、其他类4个。¶41个项目均按程序入库。#contradicts repeat 41个 36",
                "共批复项目36个，其中产业类19个、基建类13个、其他类4个。¶31个项目均已完工。#-",
                "实有在职62人，其中行政24人、事业38人。¶绩效奖金按在职64人计。#contradicts repeat 64人 62",
                "实有在职62人，其中行政24人、事业38人。¶局机关按在职54人计。#-",
            })
    void of_counts_told_again(String text, String expected) {
        Drafts.holds(text, expected);
    }
}
