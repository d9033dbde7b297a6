package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} adds up is the published figure, whatever a figure is made of. */
class FigureSumsTest {
    private static final Pattern PART = Pattern.compile("\"yuan\":\"(-?[0-9.]+)\",\"entries\":(-?\\d+)");

    @TempDir
    Path folder;

    /** Shares, reversals, decisions, overlaps, a journal, a columnar ledger, unclassified entries, 三公. */
    private Office office() throws IOException {
        return new Office(folder)
                .config("rules.csv", """
                        规则号,支出类型,项目名称,摘要,经济分类,归类
                        B1,基本支出,,,301*,人员经费
                        B2,基本支出,,,302*,公用经费
                        G,项目支出,,~合用,,城市管理:1/3|公共服务:1/3|社会管理:1/3
                        U,项目支出,~环卫,,,城市管理
                        """)
                .ledger(
                        "a.csv",
                        "日期,凭证号,摘要,经济分类,项目名称,金额",
                        List.of(
                                "2020-01-05,记-1,发工资,30101 基本工资,,5000.00",
                                "2020-01-06,记-2,合用电费,30206 电费,后勤,100.00",
                                "2020-01-07,记-3,红冲合用电费,30206 电费,后勤,-50.01",
                                "2020-02-08,记-4,接待,30217 公务接待费,,80.00",
                                "2021-02-08,记-1,合用水费,30205 水费,后勤,0.01",
                                "2021-02-09,记-2,付清运费,30227 委托业务费,环卫,70.00",
                                "2021-02-10,记-3,付咨询费,30203 咨询费,谜,7.00",
                                "2021-02-11,记-4,接待,30217 公务接待费,谜,9.00"))
                .ledger(
                        "b.csv",
                        "日期,凭证号,摘要,经济分类,项目名称,金额",
                        List.of(
                                "2021-02-08,记-1,合用水费,30205 水费,后勤,0.01",
                                "2021-02-09,记-2,付清运费,30227 委托业务费,环卫,70.00",
                                "2021-03-09,记-5,付清运费,30227 委托业务费,环卫,71.00"))
                .ledger("c.csv", "日期,凭证号,摘要,合计,30201 办公费,30217 公务接待费", List.of("2021-04-01,记-6,买纸和接待,12.50,10.00,2.50"))
                .ledger(
                        "d.csv",
                        "日期,凭证号,摘要,科目编码,科目名称,借方,贷方,部门经济分类",
                        List.of(
                                "2021-05-01,记-7,付维修费,5001,业务活动费用,30.00,,30213 维修(护)费",
                                "2021-05-01,记-7,付维修费,1002,银行存款,,30.00,",
                                "2021-05-01,记-7,付维修费,7101,行政支出,30.00,,30213 维修(护)费",
                                "2021-05-01,记-7,付维修费,8001,资金结存,,30.00,"))
                .write(folder.resolve("in/reviews/r.csv"), """
                        归类,年度,日期,凭证号,摘要,单位,功能分类,经济分类,项目,资金来源,金额（元）
                        其他事务:60%|经济发展:40%,2021,2021-02-11,记-4,接待,,,30217 公务接待费,谜,,9.00
                        """);
    }

    @Test
    void every_figure_is_the_sum_of_its_parts_in_every_way_of_breaking_it_down() throws IOException {
        Office office = office();
        assertThat(office.run().exitCode()).isEqualTo(4);
        int notZero = 0;
        for (String year : List.of("2020", "2021")) {
            for (String key : Figures.STANDARD) {
                Typed told = office.ask("explain", year, key, "--json", "--entries", "100");
                assertThat(told.exitCode()).as(told.err()).isZero();
                BigDecimal published = value(told.out(), "publishedYuan");
                assertThat(value(told.out(), "yuan")).isEqualTo(published);
                List<BigDecimal> sums = sums(told.out());
                assertThat(sums).as(year + " " + key).hasSize(6).containsOnly(published);
                notZero += published.signum() == 0 ? 0 : 1;
            }
        }
        assertThat(notZero).isEqualTo(16);
        assertThat(office.total(2021)).isEqualByComparingTo("199.51");
    }

    private static BigDecimal value(String json, String key) {
        Matcher value = Pattern.compile("\"" + key + "\":\"(-?[0-9.]+)\"").matcher(json);
        assertThat(value.find()).as(key).isTrue();
        return new BigDecimal(value.group(1));
    }

    /** Of each of the five breakdowns, and of the entries themselves. */
    private static List<BigDecimal> sums(String json) {
        List<BigDecimal> sums = new ArrayList<>();
        for (String by : List.of("rule", "project", "economic", "month", "source")) {
            String parts = json.substring(json.indexOf("\"" + by + "\":[") + by.length() + 4);
            sums.add(sum(PART.matcher(parts.substring(0, parts.indexOf(']')))));
        }
        String largest = json.substring(json.indexOf("\"largest\":["));
        sums.add(sum(Pattern.compile("\"yuan\":\"(-?[0-9.]+)\"").matcher(largest)));
        return sums;
    }

    private static BigDecimal sum(Matcher amounts) {
        BigDecimal sum = new BigDecimal("0.00");
        while (amounts.find()) {
            sum = sum.add(new BigDecimal(amounts.group(1)));
        }
        return sum;
    }
}
