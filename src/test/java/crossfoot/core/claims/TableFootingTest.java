package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.holds;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables that must add up, right and with one figure wrong. ¶ ends a line, one with ; in it is a row; the line before
 * the first row is the table's caption.
 */
class TableFootingTest {
    private static CheckedDraft check(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        String caption = "";
        for (String line : (text + "¶").split("¶", -1)) {
            if (line.contains(";")) {
                rows.add(line.replace(';', '|'));
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(Drafts.table(blocks.size() + 1, caption, rows.toArray(String[]::new)));
                rows.clear();
            }
            if (!line.isEmpty()) {
                blocks.add(new Block.Paragraph(blocks.size() + 1, 0, 0, line));
                caption = line;
            }
        }
        return new DraftCheck(new KnownFigures(List.of())).check(new Draft("draft.md", blocks));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "资产表（万元）¶类别;原价;折旧;净值¶房屋;120.50;40.25;80.25¶车辆;66.40;31.15;35.25¶设备;92.08;50.06;42.02|-",
                "资产表（万元）¶类别;原价;折旧;净值¶房屋;120.50;40.25;80.25¶车辆;66.40;31.15;53.25¶设备;92.08;50.06;42.02"
                        + "|contradicts difference 53.25万元 35.25",
                "资金表（万元）¶项目;年初;新增;使用;年末¶甲;12.50;30.00;28.75;13.75¶乙;;16.20;9.70;6.50¶丙;8.40;;8.40;¶丁;5.10;20.00;14.35;10.75|-",
                "资金表（万元）¶项目;年初;新增;使用;年末¶甲;12.50;30.00;28.75;13.75¶乙;;16.20;9.70;6.50¶丙;8.40;;8.40;¶丁;5.10;20.00;14.35;12.75"
                        + "|contradicts difference 12.75万元 10.75",
                "进度表（万元）¶月份;当月;累计¶一月;120.40;120.40¶二月;95.35;215.75¶三月;140.20;355.95|-",
                "进度表（万元）¶月份;当月;累计¶一月;120.40;120.40¶二月;95.35;251.75¶三月;140.20;355.95"
                        + "|contradicts sum 251.75万元 215.75",
                "三地核对¶地点;标准（元/亩）;面积（亩）;金额（元）¶东村;85;1204.6;102391.00¶西村;62.5;880.4;55025.00¶南村;40;655.0;26200.00|-",
                "三地核对¶地点;标准（元/亩）;面积（亩）;金额（元）¶东村;85;1204.6;102391.00¶西村;62.5;880.4;50525.00¶南村;40;655.0;26200.00"
                        + "|contradicts rate 50525.00元 55025.00",
                "公路表¶路线;长度（公里）;投资（万元）;每公里投资（万元）¶甲线;12.4;744.00;60.00¶乙线;8.6;387.00;45.00¶丙线;15.5;1178.00;76.00|-",
                "公路表¶路线;长度（公里）;投资（万元）;每公里投资（万元）¶甲线;12.4;744.00;60.00¶乙线;8.6;387.00;54.00¶丙线;15.5;1178.00;76.00"
                        + "|contradicts rate 54.00万元 45.00",
            })
    void columns_that_come_of_others(String text, String expected) {
        holds(check(text), text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收支表¶项目;金额¶办公费;12.30¶差旅费;7.70¶合计;20.00¶注：以上金额单位为万元。¶办公费12.30万元。|12.30万元",
                "全年各项收支列示如下，除人数外，金额单位均为万元：¶项目;金额¶办公费;12.30¶差旅费;7.70¶合计;20.00¶办公费12.30万元。|12.30万元",
            })
    void units_told_below(String text, String proven) {
        assertThat(agreeing(check(text))).as(text).contains(proven);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出表（万元）¶科目;合计;基本;项目¶合计;900.60;610.20;290.40¶教育;520.40;300.10;220.30¶普教;410.15;260.05;150.10¶职教;110.25;40.05;70.20"
                        + "¶医疗;380.20;310.10;70.10|-",
                "支出表（万元）¶科目;合计;基本;项目¶合计;900.60;610.20;290.40¶教育;520.40;300.10;220.30¶普教;410.15;260.05;150.10¶职教;110.25;40.05;70.20"
                        + "¶医疗;350.20;280.10;70.10|contradicts sum 900.60万元 870.60 + contradicts sum 610.20万元 580.20",
                "两本账（亿元）¶项目;预算;决算¶收入;;¶拨款;15.32;17.06¶上年结转;1.95;1.95¶收入总计;17.27;19.01¶支出;;¶基本支出;1.28;1.31"
                        + "¶项目支出;15.99;15.62¶结转下年;;2.08¶支出总计;17.27;19.01|-",
                "三年（万元）¶单位;预算;支出¶甲;120.50;118.20¶乙;80.40;79.60¶丙;64.30;60.15¶总额小计;265.20;275.95"
                        + "|contradicts sum 275.95万元 257.95",
            })
    void rows_that_come_of_others(String text, String expected) {
        holds(check(text), text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "历年支出（万元）¶年度;支出;同比¶2019;310.40;—¶2020;338.60;9.1%¶2021;352.10;4.0%¶2022;330.20;-6.2%|-",
                "历年支出（万元）¶年度;支出;同比¶2019;310.40;—¶2020;338.60;9.1%¶2021;352.10;4.0%¶2022;330.20;-6.2%¶2023;363.20;15.0%"
                        + "|contradicts rate 15.0% 10.0",
                "收支（万元）¶项目;金额;占比¶一、收入合计;260.00;100%¶财政;182.00;70.0%¶事业;78.00;30.0%¶二、支出合计;250.00;100%¶人员;150.00;60.0%"
                        + "¶公用;100.00;40.0%|-",
                "各季度进度（全年预算800.00万元）¶季度;累计支出;执行率;序时进度;偏离（百分点）¶一;120.00;15.0%;25%;-10.0¶二;336.00;42.0%;50%;-8.0"
                        + "¶三;576.00;72.0%;75%;-3.0|-",
                "各季度进度（全年预算800.00万元）¶季度;累计支出;执行率;序时进度;偏离（百分点）¶一;120.00;15.0%;25%;-10.0¶二;336.00;42.0%;50%;-6.0"
                        + "¶三;576.00;72.0%;75%;-3.0|contradicts difference -6.0百分点 -8.0",
            })
    void rates_down_a_table(String text, String expected) {
        holds(check(text), text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本单位自评得分94.5分。¶指标;分值;得分¶数量;40;38.5¶质量;20;19¶效益;30;28¶满意度;10;9¶总分;100;94.5|-",
                "本单位自评得分95.4分。¶指标;分值;得分¶数量;40;38.5¶质量;20;19¶效益;30;28¶满意度;10;9¶总分;100;94.5|contradicts sum 95.4分 94.5",
                "本单位自评得分94.5分。¶指标;分值;得分¶数量;40;38.5¶质量;20;19¶效益;30;28¶满意度;10;9¶总分;110;94.5|contradicts sum 110分 100",
                "资金（万元）¶项目;全年预算;全年执行;执行率;分值;得分¶总额;500.00;480.00;96.0%;10;9.60"
                        + "¶绩效指标¶指标;分值;得分¶数量;50;48¶效益;30;29¶满意度;10;10¶总分;100;96.6|-",
                "资金（万元）¶项目;全年预算;全年执行;执行率;分值;得分¶总额;500.00;480.00;96.0%;10;9.60"
                        + "¶绩效指标¶指标;分值;得分¶数量;50;48¶效益;30;29¶满意度;10;10¶总分;100;97.6|contradicts sum 97.6分 96.6",
                "热线考核综合得分91.2分。¶指标;分值;得分¶数量;60;58¶质量;20;19¶效益;20;18¶总分;100;95|-",
                "自评93分，其中管理25分得24分，履职65分得60分，满意度10分得9分。|-",
                "得分：预算执行10分，产出50分得46分，效益30分得28分，满意度10分得10分，合计94分。|-",
            })
    void scores(String text, String expected) {
        holds(check(text), text, expected);
    }
}
