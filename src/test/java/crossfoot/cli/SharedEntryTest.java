package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry that is shared between categories, through a whole run and every question about it. */
class SharedEntryTest {
    private static final String LEDGER = """
            日期,凭证号,摘要,经济分类,项目,金额
            2020-03-05,记-1,付办公费,30201 办公费,,100.00
            2020-03-06,记-2,付合用电费,30206 电费,合用场地,100.01
            2021-03-07,记-3,付合用电费,30206 电费,合用场地,0.05
            2021-03-08,记-4,红冲合用电费,30206 电费,合用场地,-33.33
            2021-03-09,记-5,付合用水费,30205 水费,合用场地,12.00
            合计,,,,,178.73
            """;

    private static final String RULES = """
            规则号,支出类型,摘要,归类,起始年,截止年
            B,基本,,公用经费,,
            G,项目,~合用电费,城市管理:50%|公共服务:50%,,
            W,项目,~水费,其他事务,,2020
            """;

    @TempDir
    Path folder;

    private Path config = Path.of("");
    private String output = "";

    @BeforeEach
    void ledger() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("in/ledgers")).resolve("a.csv"), LEDGER);
        config = Files.createDirectories(folder.resolve("in/config"));
        Files.writeString(config.resolve("rules.csv"), RULES);
        output = folder.resolve("out").toString();
        run(4);
    }

    private Typed run(int exitCode) {
        Typed run = Typed.type("run", "--input", folder.resolve("in").toString(), "--output", output);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        return run;
    }

    private String explain(String... what) {
        String[] typed = new String[what.length + 3];
        typed[0] = "explain";
        System.arraycopy(what, 0, typed, 1, what.length);
        typed[what.length + 1] = "--output";
        typed[what.length + 2] = output;
        Typed explained = Typed.type(typed);
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        return explained.out();
    }

    @Test
    void its_parts_are_lines_of_one_entry_and_every_check_holds() throws IOException {
        assertThat(Files.readString(folder.resolve("out/classified-ledger.csv")))
                .contains("2020,project.urban,50.01,城市管理,G,合用电费,", "ledgers/a.csv,,3,1/2,100.01")
                .contains("2020,project.public,50.00,公共服务,G,合用电费,", "ledgers/a.csv,,3,2/2,100.01")
                .contains("2021,project.urban,-16.67,", "2021,project.public,-16.66,")
                .contains("2021,unclassified,12.00,");
        assertThat(Files.readString(folder.resolve("out/figures.json")))
                .contains("\"entries\": 5")
                .contains("\"yuan\": \"50.01\"")
                .doesNotContain("\"status\": \"fail\"");
    }

    @Test
    void explaining_shows_the_parts_and_figures_add_up() {
        assertThat(explain("记-2"))
                .contains("100.01  → 城市管理|公共服务")
                .contains("归类 城市管理:50%|公共服务:50%：规则 G（第 3 行）")
                .contains("分摊到 城市管理：50.01 元", "分摊到 公共服务：50.00 元");
        assertThat(explain("2021", "公共服务"))
                .contains("公共服务 -16.64 元", "分摊 2 笔（整笔计在别处）；分录重新相加，与支出汇总相符", "（分摊，整笔 -33.33 元）");
        assertThat(explain("2021", "项目支出")).contains("项目支出 -33.28 元", "2 笔；分录重新相加，与支出汇总相符");
        assertThat(explain("记-5")).contains("最接近：规则 W（第 4 行） → 其他事务，不符：年度 要求 2020 年及以前，本笔为 2021");
    }

    @Test
    void overlaps_count_a_shared_entry_once() throws IOException {
        String again = LEDGER.lines().limit(3).reduce("", (all, line) -> all + line + "\n");
        Files.writeString(folder.resolve("in/ledgers/b.csv"), again);
        assertThat(run(4).out()).contains("重复计入的 2 笔已扣除").contains("付合用电费 100.01 元：已在 ledgers/a.csv!3 计入");
        assertThat(explain("2020", "城市管理")).contains("城市管理 50.01 元");
    }

    @Test
    void a_person_may_share_an_entry_too() throws IOException {
        Files.createDirectories(folder.resolve("in/reviews"));
        Files.writeString(folder.resolve("in/reviews/r.csv"), """
                归类,年度,日期,凭证号,摘要,单位,功能分类,经济分类,项目,资金来源,金额（元）
                城市管理:1/3|其他事务:2/3,2021,2021-03-09,记-5,付合用水费,,,30205 水费,合用场地,,12.00
                """);
        run(0);
        assertThat(explain("记-5"))
                .contains("→ 城市管理|其他事务")
                .containsSubsequence(
                        "人工归类在先：reviews/r.csv!2（文件里没有何人何时）",
                        "分摊到 城市管理：4.00 元",
                        "分摊到 其他事务：8.00 元",
                        "没有这条人工归类时：",
                        "待分类：没有规则覆盖");
        assertThat(explain("2021", "其他事务")).contains("其他事务 8.00 元");
    }

    @Test
    void preview_refuses_to_move_a_closed_year_until_it_is_approved() throws IOException {
        Path edited = folder.resolve("edited.csv");
        Files.writeString(edited, RULES.replace("城市管理:50%|公共服务:50%", "城市管理"));
        Files.writeString(config.resolve("crossfoot.yml"), "closedYears: [2020]");
        run(4);
        Typed refused = Typed.type("rules", "preview", edited.toString(), "--output", output);
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out())
                .contains("2020年 公共服务 -50.00 元", "2020年 城市管理 +50.00 元", "2021年 公共服务 +16.64 元")
                .contains("2020年 公共服务（G）→ 城市管理（G）：50.00 元，1 笔")
                .contains("会改变已发布的年份：2020, 2021")
                .contains("× 2020年已关账", "公共服务 -50.00");
        assertThat(Typed.type("rules", "preview", edited.toString(), "--output", output, "--json")
                        .out())
                .contains("\"refusedYears\":[2020]", "\"publishedYears\":[2020,2021]");
        Files.writeString(config.resolve("crossfoot.yml"), "closedYears: [2020]\napprovedYears: [2020]");
        run(4);
        assertThat(Typed.type("rules", "preview", edited.toString(), "--output", output)
                        .exitCode())
                .isZero();
    }

    @Test
    void other_shares_are_another_category_and_no_entry_comes_or_goes() throws IOException {
        Files.writeString(config.resolve("rules.csv"), RULES.replace("城市管理:50%|公共服务:50%", "其他事务"));
        assertThat(run(4).out())
                .contains("2021年 其他事务 0.00 → -33.28 元，-33.28 = 归类改变 2 笔 -33.28")
                .contains("2020年 公共服务 50.00 → 0.00 元，-50.00 = 归类改变 1 笔 -50.00")
                .doesNotContain("新增", "消失", "改动", "一般公共预算支出 100");
        Files.writeString(config.resolve("rules.csv"), RULES.replace("50%|公共服务:50%", "30%|公共服务:70%"));
        assertThat(run(4).out())
                .contains("2020年 其他事务 100.01 → 0.00 元，-100.01 = 归类改变 1 笔 -100.01")
                .doesNotContain("新增", "消失", "改动");
        Files.writeString(config.resolve("rules.csv"), RULES);
        assertThat(run(4).out())
                .contains("2020年 城市管理 30.00 → 50.01 元，+20.01 = 归类改变 1 笔 +20.01")
                .contains("付合用电费 20.01 元 公共服务 → 城市管理 G")
                .doesNotContain("新增", "消失", "改动");
    }

    @Test
    void entries_that_come_and_go_by_rules_are_counted_together() throws IOException {
        Files.writeString(
                config.resolve("rules.csv"), RULES.replace("公用经费", "城市管理").replace("城市管理:50%|公共服务:50%", "其他事务"));
        assertThat(run(4).out())
                .contains("2020年 城市管理 50.01 → 100.00 元，+49.99 = 归类改变 2 笔 +49.99")
                .contains("2021年 公共服务 -16.64 → 0.00 元，+16.64 = 归类改变 2 笔 +16.64")
                .contains("2021年 城市管理 -16.64 → 0.00 元，+16.64 = 归类改变 2 笔 +16.64")
                .contains("2021年 其他事务 0.00 → -33.28 元，-33.28 = 归类改变 2 笔 -33.28");
    }

    @Test
    void lint_weighs_a_shared_entry_once_and_whole() {
        Typed lint = Typed.type("rules", "lint", "--output", output);
        assertThat(lint.out())
                .contains("规则覆盖 4 / 5 笔，166.73 / 178.73 元")
                .contains("规则 G（第 3 行） → 城市管理:50%|公共服务:50%：3 笔，66.73 元，最近用于 2021 年");
        assertThat(Typed.type("rules", "lint", "--output", output, "--json").out())
                .contains("\"rule\":\"W\"", "\"lastYear\":null", "\"kind\":\"expired\"");
        assertThat(Typed.type("explain", "记-2", "--output", output, "--json").out())
                .contains("\"part\":\"1/2\"", "\"winner\":{\"rule\":\"G\"");
        assertThat(Typed.type("explain", "2021", "project", "--output", output, "--json")
                        .out())
                .contains("\"agrees\":true", "\"yuan\":\"-33.28\"");
        assertThat(Typed.type("status", "--output", output, "--json").out()).contains("\"status\":\"done\"");
        String ledger = folder.resolve("in/ledgers/a.csv").toString();
        assertThat(Typed.type("check", ledger, "--output", output, "--json").out())
                .contains("\"entries\":5", "\"agrees\":true");
    }
}
