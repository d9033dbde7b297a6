package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} as it is typed, on the samples. */
class ExplainTest {
    @TempDir
    static Path folder;

    private String out = "";
    private String err = "";

    private int type(String... args) {
        Typed typed = Typed.type(args);
        out = typed.out();
        err = typed.err();
        return typed.exitCode();
    }

    private String run(String sample) {
        Path output = folder.resolve(sample);
        if (!Files.isDirectory(output)) {
            type("run", "--quiet", "--input", "input-samples/" + sample, "--output", output.toString());
        }
        return output.toString();
    }

    @Test
    void every_figure_of_every_year_is_what_its_entries_add_up_to() throws IOException {
        String output = run("street-office");
        String figures = Files.readString(Path.of(output, "figures.json"));
        for (String year : List.of("2019", "2020", "2021", "2022")) {
            for (String key : Figures.STANDARD) {
                assertThat(type("explain", year, key, "--output", output))
                        .as(year + " " + key)
                        .isZero();
                assertThat(out)
                        .startsWith(year + "年 ")
                        .contains(" " + yuan(figures, year, key) + " 元")
                        .contains("与支出汇总相符");
            }
        }
        assertThat(type("explain", "2020年", "公务接待费", "--output", output)).isZero();
    }

    private static String yuan(String figures, String year, String key) {
        String ofYear = figures.substring(figures.indexOf("\"year\": " + year));
        String of = ofYear.substring(ofYear.indexOf('"' + key + "\": {"));
        int from = of.indexOf("\"yuan\": \"") + "\"yuan\": \"".length();
        return of.substring(from, of.indexOf('"', from));
    }

    @Test
    void an_entry_is_found_by_place_voucher_and_text() {
        String output = run("month-end");
        assertThat(type("explain", "2023-01至06.csv!12", "--output", output)).isZero();
        assertThat(out)
                .contains("记-0402", "→ 城市管理")
                .contains("归类 城市管理：规则 U01（第 24 行）（项目名称 ~环卫|~保洁")
                .contains("\n  匹配：项目名称“环卫”，支出类型“项目支出”\n", "\n  支出类型 项目支出\n");
        assertThat(type("explain", "法律服务经费", "--output", output)).isZero();
        assertThat(out).contains("记-0608");
        assertThat(type("explain", "法律顾问", "--output", output)).isZero();
        assertThat(out)
                .contains("待分类：没有规则覆盖")
                .contains("最接近：规则 B03（第 4 行） → 公用经费，不符：支出类型 要求 基本支出，本笔为 项目支出")
                .as("to be called 经费 as well is nothing in common")
                .doesNotContain("文明创建经费");
        assertThat(type("explain", "记-0608", "--output", output, "--lang", "en"))
                .isZero();
        assertThat(out).contains("no rule covers it").contains("spending type must be ");
    }

    @Test
    void the_sheet_of_a_place_may_be_left_out() {
        String output = run("month-end");
        assertThat(type("explain", "2023-08至09.xlsx!4", "--output", output)).isZero();
        assertThat(out).contains("2023-08至09.xlsx!8月!4  ");
        assertThat(type("explain", "2023-08至09.xlsx!4000", "--output", output)).isEqualTo(2);
    }

    @Test
    void a_year_and_a_figure_that_are_not_there_are_refused() {
        String output = run("month-end");
        assertThat(type("explain", "2018", "城市管理", "--output", output)).isEqualTo(2);
        assertThat(err).contains("× 账簿里没有 2018；有的年度：2023");
        assertThat(type("explain", "2023", "公务接待", "--output", output)).isEqualTo(2);
        assertThat(err).contains("没有“公务接待”这个数；最接近的是“公务接待费”");
    }

    @Test
    void an_entry_that_is_counted_in_another_ledger_says_where() {
        String output = run("month-end");
        assertThat(type("explain", "2023-06至07.csv!2", "--output", output)).isZero();
        assertThat(out)
                .startsWith("重复 ledgers/2023-06至07.csv!2  2023-06-05  记-0601")
                .contains("：已在 ledgers/2023-01至06.csv!17 计入，这里不计");
        assertThat(type("explain", "记-0601", "--output", output, "--json")).isZero();
        assertThat(out).contains("\"countedElsewhere\":[{\"file\":\"ledgers/2023-06至07.csv\"", "\"countedAt\":{");
    }

    @Test
    void a_rejected_row_says_why() {
        String output = run("month-end");
        assertThat(type("run", "--output", output, "--input", "input-samples/month-end"))
                .isZero();
        assertThat(type("explain", rejectedPlace(output), "--output", output)).isZero();
        assertThat(out).contains("拒收 ").contains("[CF-IN-");
    }

    private static String rejectedPlace(String output) {
        try {
            String[] cells = Files.readAllLines(Path.of(output, "rejected-rows.csv"))
                    .get(1)
                    .split(",", 4);
            return cells[0] + (cells[1].isEmpty() ? "" : "!" + cells[1]) + "!" + cells[2];
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void what_is_not_there_is_refused_with_the_nearest() {
        String output = run("street-office");
        assertThat(type("explain", "2021", "城管", "--output", output)).isEqualTo(2);
        assertThat(err).contains("最接近的是“城市管理”");
        assertThat(type("explain", "没有这样的摘要", "--output", output)).isEqualTo(2);
        assertThat(err).contains("没有找到分录");
        assertThat(type("explain", "x", "--output", folder.resolve("never").toString()))
                .isEqualTo(2);
        assertThat(err).contains("还没有运行过");
    }

    @Test
    void more_than_are_asked_for_are_not_listed_and_that_is_said() {
        assertThat(type("explain", "工资", "--entries", "2", "--output", run("street-office")))
                .isZero();
        assertThat(out).contains("现只列 2 笔");
        assertThat(out.lines().filter(line -> line.startsWith("ledgers/"))).hasSize(2);
    }
}
