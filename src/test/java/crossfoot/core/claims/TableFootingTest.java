package crossfoot.core.claims;

import static crossfoot.core.claims.Drafts.agreeing;
import static crossfoot.core.claims.Drafts.said;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.draft.Block;
import crossfoot.core.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables that must add up, right and with one figure wrong. ¶ ends a line, one with ; in it is a row; the line before the first row is the
 * table's caption.
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

    private static void holds(String text, String expected) {
        String found = String.join(" + ", said(check(text)));
        assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(expected);
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
        holds(text, expected);
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
}
