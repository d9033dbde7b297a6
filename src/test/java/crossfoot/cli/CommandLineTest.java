package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as they are typed. */
class CommandLineTest {
    private static final String MONTH_END = "input-samples/month-end";

    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int type(String... args) {
        Typed typed = Typed.type(args);
        out = typed.out();
        err = typed.err();
        return typed.exitCode();
    }

    private String output() {
        return folder.resolve("out").toString();
    }

    @Test
    void a_run_tells_its_figures_then_that_nothing_is_new() {
        assertThat(type("run", "--output", output())).isZero();
        assertThat(out)
                .contains("2021年 一般公共预算支出 4678.53 = 基本支出 1599.71 + 项目支出 3078.82 万元")
                .contains("全部相符")
                .doesNotContain("{");
        assertThat(err).isEmpty();
        assertThat(type("run", "--output", output(), "--lang", "en")).isZero();
        assertThat(out).startsWith("Nothing new").contains("Everything agrees").doesNotContain("全部");
        assertThat(type("run", "--output", output(), "--quiet", "--force")).isZero();
        assertThat(out + err).isEmpty();
        assertThat(type("status", "--output", output(), "--lang", "en")).isZero();
        assertThat(out).contains("Run 2 done").contains("exit code 0");
        assertThat(type("resume", "--output", output())).isEqualTo(2);
        assertThat(err).contains("第 2 次");
        assertThat(type("rerun", "--from", "publish", "--output", output())).isZero();
    }

    @Test
    void open_ends_are_listed_with_their_places() {
        assertThat(type("run", "--input", MONTH_END, "--output", output())).isEqualTo(4);
        assertThat(out)
                .contains("不符 CF-STATED-TOTAL-", "9999.00")
                .contains("不符 CF-CONTROL-TOTAL-2023-figure-project control/control.csv!2")
                .contains("[CF-IN-001]", "[CF-IN-003]", "[CF-IN-007]", "[CF-IN-002]", "[CF-IN-016]")
                .contains("待分类 ledgers/2023-01至06.csv!")
                .contains("重复文件 ")
                .contains("退出码 4");
    }

    @Test
    void fail_on_chooses_what_counts() {
        assertThat(type("run", "--input", MONTH_END, "--output", output(), "--fail-on", "differences"))
                .isEqualTo(3);
        assertThat(type("run", "--input", MONTH_END, "--output", output(), "--force", "--fail-on", "none"))
                .isZero();
        assertThat(type("status", "--output", output())).isZero();
        assertThat(out).contains("退出码 4");
    }

    @Test
    void rejected_rows_are_let_pass_up_to_a_number_or_a_share() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.copy(Path.of(MONTH_END, "config/rules.csv"), config.resolve("rules.csv"));
        Files.writeString(config.resolve("crossfoot.yml"), "maxUnclassified: 1");
        String[] run = {
            "run",
            "--force",
            "--input",
            MONTH_END,
            "--output",
            output(),
            "--config",
            config.toString(),
            "--max-rejects",
            ""
        };
        Map<String, Integer> codes = Map.of("9", 4, "10", 3, "0.01%", 4, "99%", 3);
        codes.forEach((allowed, code) -> {
            run[run.length - 1] = allowed;
            assertThat(type(run)).as(allowed).isEqualTo(code);
        });
        assertThat(type("run", "--output", output(), "--max-rejects", "some")).isEqualTo(2);
        assertThat(err).contains("some").contains("0.5%");
    }

    @Test
    void a_dry_run_writes_nothing() {
        assertThat(type("run", "--dry-run", "--output", output())).isZero();
        assertThat(out).contains("全部相符").contains("没有写入");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void json_is_one_object() {
        assertThat(type("run", "--json", "--input", MONTH_END, "--output", output()))
                .isEqualTo(4);
        assertThat(out.strip())
                .startsWith("{\"format\":\"crossfoot-run/1\",\"exitCode\":4,")
                .endsWith("]}");
        assertThat(out.lines()).hasSize(1);
        assertThat(err).isEmpty();
    }

    @Test
    void a_year_alone_is_published_and_a_year_without_entries_is_missed() throws Exception {
        assertThat(type("run", "--year", "2021", "--output", output())).isZero();
        String figures = Files.readString(folder.resolve("out/figures.json"));
        assertThat(figures).contains("\"year\": 2021").doesNotContain("\"year\": 2020");
        assertThat(type("run", "--year", "2021", "--output", output())).isZero();
        assertThat(out).contains("没有新内容");
        assertThat(type("run", "--year", "1999,2021", "--output", output())).isEqualTo(5);
        assertThat(out).contains("没有 1999 年的分录");
    }

    @Test
    void a_publish_that_fails_says_why_and_is_resumed() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("out"));
        String state = folder.resolve("state").toString();
        assertThat(type("run", "--output", output(), "--state", state)).isEqualTo(1);
        assertThat(err).contains("publish").contains("同名文件").contains("resume");
        assertThat(type("status", "--output", output(), "--state", state)).isZero();
        assertThat(out).contains("失败").contains("publish").contains("同名文件");
        Files.delete(inTheWay);
        assertThat(type("resume", "--output", output(), "--state", state)).isZero();
        assertThat(inTheWay.resolve("summary.xlsx")).exists();
    }

    @Test
    void a_missing_input_is_5_and_a_wrong_option_is_2() {
        assertThat(type("run", "--input", folder.resolve("none").toString(), "--output", output()))
                .isEqualTo(5);
        assertThat(err).contains("ledgers");
        assertThat(type("run", "--lang", "fr")).isEqualTo(2);
        assertThat(type("check", folder.resolve("none.csv").toString())).isEqualTo(5);
        assertThat(type("status", "--output", output())).isZero();
    }

    @Test
    void check_tells_many_faults_of_one_kind_once() throws Exception {
        StringBuilder ledger = new StringBuilder("日期,摘要,金额\n");
        for (int i = 0; i < 100; i++) {
            ledger.append("2021-02-30,水费,1.00\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), ledger);
        assertThat(type("check", file.toString())).isEqualTo(4);
        assertThat(out).contains("拒收 100").contains("同类另有 95 条，最后在第 101 行");
        assertThat(out.lines()).hasSizeLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_command_has_its_help_in_the_language(String lang) {
        for (String command : List.of("run", "resume", "rerun", "status", "check")) {
            assertThat(type(command, "--help", "--lang", lang)).isZero();
            assertThat(out).contains(lang.equals("en") ? "Usage" : "用法").contains("--lang");
            assertThat(out.contains("show the usage")).isEqualTo(lang.equals("en"));
        }
        type("help", "exit-codes");
        assertThat(out).contains("7   被信号停止");
    }

    @Test
    void what_makes_up_a_difference_is_said_behind_it() throws IOException {
        Path ledgers = Files.createDirectories(folder.resolve("in/ledgers"));
        Path ledger = ledgers.resolve("a.csv");
        Files.writeString(
                ledger, "日期,凭证号,经济科目,金额\n2021-01-05,记-1,30201,1210.31\n2021-01-12,记-2,30205,845.27\n,,合计,2505.58\n");
        type("check", ledger.toString());
        assertThat(out).contains("  不符 a.csv!4 合计 账内 2505.58，明细相加 2055.58\n    所列 2505.58 中相邻两位“50”对调为“05”，恰为 2055.58");
        type("run", "--input", folder.resolve("in").toString(), "--output", output(), "--lang", "en");
        assertThat(out)
                .contains(
                        "difference -450.00; the stated 2505.58 is 2055.58 with the neighbouring digits “05” swapped");
    }
}
