package crossfoot.core.claims.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityScannerTest {
    private static List<String> read(String text) {
        return QuantityScanner.scan(text).stream()
                .map(quantity -> quantity.value().stripTrailingZeros().toPlainString()
                        + quantity.unit().dimension())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出4678.53万元|46785300元",
                "计划安排资金1,625.00万元|16250000元",
                "资金1，625.00万元|16250000元",
                "资金１，６２５．００万元|16250000元",
                "资金1 625.00 万元|16250000元",
                "中心组学习 12 次|12次",
                "发放延期过渡费 1700 余万元|17000000元",
                "宣传单 38000 余份|38000份",
                "清理垃圾堆物 2000 多车|2000车",
                "固投 63.1 亿元|6310000000元",
                "壹佰贰拾万元整|1200000元",
                "一百二十万元|1200000元",
                "一亿二千万元|120000000元",
                "党员两千余人|2000人",
                "参与1.2万人|12000人",
                "发放3千份|3000份",
                "占27.5％|27.5%",
                "占比百分之三十|30%",
                "百分之12.5|12.5%",
                "死亡率3‰|0.3%",
                "提高2.5个百分点|2.5百分点",
                "增长1.5倍|1.5倍",
                "下降三成|30%",
                "增长-5.2%|-5.2%",
                "增长－5.2%|-5.2%",
                "3至5万元|30000元",
                "五个党政机构|5个",
                "拆除2000余平方米|2000平方米",
                "党员30名|30人",
                "0.4%左右|0.4%",
                "1700万余元|17000000元",
                "100万美元|1000000美元"
            })
    void reads_an_amount_a_count_or_a_rate(String text, String read) {
        assertThat(read(text)).containsExactly(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021年",
                "2021 年度",
                "二〇二一年",
                "2020-2021年",
                "2021年3月5日",
                "2021.12.31",
                "2021-12-31",
                "财办〔2021〕12号",
                "12345热线",
                "处理12345 市民投诉、城管 110 案件",
                "103 号令",
                "第3次会议",
                "第三名",
                "一是统一思想",
                "未发生一起事故",
                "COVID-19",
                "A4纸",
                "5A级景区",
                "0731-88886666",
                "3 岁以上人群",
                "唯一一个",
                "每人100元/月",
                "1.2.3 支出情况",
                "24小时值守",
                "十九届六中全会",
                "12来自上级"
            })
    void reads_no_amount_where_a_number_is_none(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void numbers_that_share_a_unit_all_have_it() {
        assertThat(read("收、支总计分别为4125.49,4143.91万元")).containsExactly("41254900元", "41439100元");
        assertThat(read("各下降23.51、38.28和1%")).containsExactly("23.51%", "38.28%", "1%");
        assertThat(read("12345、3件")).containsExactly("3件");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28.8万元|28.75|28.85",
                "0万元|0|0",
                "57人|57|57",
                "1700余万元|1700|1800",
                "近100万元|90|100",
                "约110人|104.5|115.5",
                "100万元左右|95|105",
                "超过100万元|100|100000",
                "100人以上|100|100000",
                "不足5万元|0|5",
                "5万元以内|0|5",
                "3–5万元|3|5.5",
                "1.2万余人|1.2|1.3"
            })
    void knows_what_a_figure_can_mean(String text, BigDecimal low, BigDecimal high) {
        Quantity quantity = QuantityScanner.scan(text).get(0);
        assertThat(quantity.low()).isEqualByComparingTo(low);
        assertThat(quantity.high()).isEqualByComparingTo(high);
    }

    @Test
    void the_place_of_a_figure_is_that_of_number_and_unit() {
        Quantity quantity = QuantityScanner.scan("支出 1 625.00 万元左右，").get(0);
        assertThat("支出 1 625.00 万元左右，".substring(quantity.start(), quantity.end()))
                .isEqualTo("1 625.00 万元左右");
        assertThat(quantity.unit().symbol()).isEqualTo("万元");
        assertThat(quantity.exact()).isFalse();
    }

    @Test
    void hostile_runs_of_digits_and_signs_end() {
        assertThat(read("9".repeat(100_000) + "元")).isEmpty();
        assertThat(read("万亿".repeat(50_000) + "元")).isEmpty();
        assertThat(read("1,".repeat(100_000))).isEmpty();
        assertThat(read("分别1、".repeat(100_000) + "2元")).endsWith("2元");
        assertThat(Units.of("天文单位")).isNull();
        assertThat(Units.of("万元")).isNotNull();
    }
}
