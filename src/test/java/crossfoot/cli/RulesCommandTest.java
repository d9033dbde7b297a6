package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules} as it is typed, on the samples. */
class RulesCommandTest {
    private static final Path RULES = Path.of("input-samples/street-office/config/rules.csv");

    @TempDir
    Path folder;

    @Test
    void a_regular_expression_without_end_is_named_and_nothing_hangs() throws IOException {
        Path ledgers = Files.createDirectories(folder.resolve("hard/ledgers"));
        Path config = Files.createDirectories(folder.resolve("hard/config"));
        Files.writeString(ledgers.resolve("a.csv"), "日期,凭证号,摘要,项目,金额\n2025-01-03,记-1," + "a".repeat(50) + "!,甲,1.00\n");
        Files.writeString(config.resolve("rules.csv"), "规则号,摘要,归类\nA,/(.*a){24}b$/,城市管理\n");
        String input = folder.resolve("hard").toString();
        String output = folder.resolve("hard-out").toString();
        Typed run = Typed.type("run", "--input", input, "--output", output);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("试不出结果：/(.*a){24}b$/ ← aaaa", "改好规则表后：crossfoot run");
        Files.writeString(config.resolve("rules.csv"), "规则号,摘要,归类\nA,/a!$/,城市管理\n");
        assertThat(Typed.type("run", "--input", input, "--output", output).exitCode())
                .isZero();
        Path edited = Files.writeString(config.resolve("edited.csv"), "规则号,摘要,归类\nA,/(.*a){24}b$/,城市管理\n");
        Typed lint = Typed.type("rules", "lint", edited.toString(), "--output", output);
        assertThat(lint.exitCode()).as(lint.out()).isEqualTo(1);
        assertThat(lint.err()).contains("试不出结果：/(.*a){24}b$/");
    }

    @Test
    void preview_shows_both_ends_of_a_movement_and_writes_nothing() throws IOException {
        String output = folder.resolve("out").toString();
        Typed.type("run", "--quiet", "--output", output);
        Path edited = folder.resolve("edited.csv");
        Files.writeString(edited, Files.readString(RULES).replaceAll("(?m)^(U03,.*),城市管理,", "$1,公共服务,"));
        Typed preview = Typed.type("rules", "preview", edited.toString(), "--output", output);
        assertThat(preview.exitCode()).as(preview.err()).isZero();
        assertThat(preview.out())
                .contains("2021年 公共服务 +778336.00 元", "2021年 城市管理 -778336.00 元")
                .contains("2021年 城市管理（U03）→ 公共服务（U03）：778336.00 元，36 笔")
                .contains("148 笔会变");
        assertThat(Typed.type("rules", "preview", RULES.toString(), "--output", output)
                        .out())
                .contains("没有一笔改变");
        Files.writeString(edited, "规则号,归类\nA,城管\n");
        Typed faulty = Typed.type("rules", "preview", edited.toString(), "--output", output);
        assertThat(faulty.exitCode()).isEqualTo(2);
        assertThat(faulty.err()).contains("edited.csv!B2", "[CF-CF-001]");
        assertThat(Typed.type("rules", "preview", "no.csv", "--output", output).exitCode())
                .isEqualTo(2);
    }

    @Test
    void an_example_that_fails_stops_a_run_before_anything_is_read() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.copy(RULES, config.resolve("rules.csv"));
        Path examples = config.resolve("rule-examples.csv");
        assertThat(Typed.type("rules", "test", "--config", config.toString()).out())
                .contains("没有规则例子");
        Files.writeString(examples, "项目名称,功能分类,归类\n环卫保洁,2120501,城市管理\n");
        Typed holds = Typed.type("rules", "test", "--config", config.toString());
        assertThat(holds.exitCode()).isZero();
        assertThat(holds.out()).contains("规则例子 1 个，全部符合");
        Files.writeString(examples, "项目名称,功能分类,归类\n环卫保洁,2120501,公共服务\n");
        Typed fails = Typed.type("rules", "test", "--config", config.toString(), "--lang", "en");
        assertThat(fails.exitCode()).isEqualTo(2);
        assertThat(fails.err()).contains("rule-examples.csv!C2", "this example gets “城市管理” (rule U01)");
        String output = folder.resolve("out").toString();
        assertThat(Typed.type("run", "--config", config.toString(), "--output", output)
                        .exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("out/figures.json")).doesNotExist();
    }

    @Test
    void lint_weighs_what_is_odd_and_fails_only_where_the_configuration_says_so() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        String odd = "X1,,,38888,,,,,,公用经费,,,\nX2,项目支出,2120104,,,,!~协管员,,,公共服务,,,\n";
        Files.writeString(config.resolve("rules.csv"), Files.readString(RULES).stripTrailing() + "\n" + odd);
        String[] run = {
            "run",
            "--quiet",
            "--config",
            config.toString(),
            "--output",
            folder.resolve("o").toString()
        };
        String[] lint = {"rules", "lint", "--output", folder.resolve("o").toString()};
        Typed.type(run);
        Typed warned = Typed.type(lint);
        assertThat(warned.exitCode()).as(warned.err()).isZero();
        assertThat(warned.out())
                .contains("规则覆盖 5488 / 5488 笔")
                .contains("rules.csv!D41 编码不存在 规则 X1（第 41 行） → 公用经费：条件 38888")
                .contains("没有用到 规则 X1")
                .contains("永远轮不到 规则 X2（第 42 行） → 公共服务：前面的规则 U03（第 26 行） → 城市管理")
                .contains("148 笔，3050376.91 元");
        Files.writeString(config.resolve("crossfoot.yml"), "lintFails: [never-reached]");
        Typed.type(run);
        assertThat(Typed.type(lint).exitCode()).isEqualTo(2);
        Files.writeString(config.resolve("crossfoot.yml"), "lintFails: [never]");
        Typed faulty = Typed.type(run);
        assertThat(faulty.exitCode()).isEqualTo(2);
        assertThat(faulty.err()).contains("crossfoot.yml!lintFails", "unknown-code, never-reached");
    }
}
