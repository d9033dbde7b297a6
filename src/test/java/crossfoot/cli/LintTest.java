package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules lint} of tables with faults, as a clerk edits them. */
class LintTest {
    private static final String HEADER = "规则号,经济分类,摘要,归类,起始年,截止年\n";

    @TempDir
    Path folder;

    private Office office() throws IOException {
        return new Office(folder)
                .config("rules.csv", HEADER + "A,301*,,人员经费,,\nB,302*,,公用经费,,\n")
                .ledger(
                        "a.csv",
                        "2020-03-05,记-1,付办公费,30201 办公费,100.00",
                        "2021-03-05,记-2,付办公费,30201 办公费,20.00",
                        "2021-03-06,记-3,发工资,30101 基本工资,3.00");
    }

    private static Typed lint(Office office, String... more) {
        List<String> args =
                new ArrayList<>(List.of("lint", "--output", office.output().toString()));
        args.addAll(List.of(more));
        args.add(0, "rules");
        return Typed.type(args.toArray(String[]::new));
    }

    @Test
    void an_edited_table_is_weighed_before_it_is_put_in_place() throws IOException {
        Office office = office();
        office.run();
        Path edited = folder.resolve("edited.csv");
        Files.writeString(
                edited,
                HEADER
                        + "A,301*,,人员经费,,\n"
                        + "B,30201,/付(/,公用经费,,\n"
                        + "C,302*,,城管,2021,\n"
                        + "D,30201,,公用经费,2021,2020\n"
                        + "E,301*|!30*,,人员经费,,\n");
        Typed lint = lint(office, edited.toString());
        assertThat(lint.exitCode()).as(lint.err()).isEqualTo(2);
        assertThat(lint.out())
                .contains("规则 A（第 2 行） → 人员经费：1 笔，3.00 元")
                .contains("没有规则覆盖的 2 笔，120.00 元")
                .contains("edited.csv!C3：“/付(/” ", "edited.csv!D4：“城管” ", "edited.csv!F5：“2020” ")
                .contains("能匹配 2 笔、120.00 元，其中前面的规则没有取走的 2 笔、120.00 元")
                .contains("能匹配 1 笔、20.00 元，其中前面的规则没有取走的 1 笔、20.00 元")
                .contains("edited.csv!B6 不可能匹配 规则 E（第 6 行）")
                .contains("× 规则表有 3 处错误，不能用来运行；其余规则另有提示 1 处");
        assertThat(lint(office, "--json", edited.toString()).out())
                .contains("\"cell\":\"C3\"", "\"id\":\"CF-CF-002\"", "\"open\":2", "\"openYuan\":\"120.00\"")
                .contains("\"kind\":\"never-matches\"", "\"cell\":\"B6\"", "\"column\":\"economic\"");
        assertThat(lint(office, "--lang", "en", edited.toString()).out())
                .contains("edited.csv!B6 cannot match, rule E (row 6)", "2 entries meet them, 120.00 yuan");
        assertThat(lint(office, "no.csv").exitCode()).isEqualTo(2);
    }

    @Test
    void a_table_in_place_that_no_run_accepts_is_weighed_on_the_last_one_that_did() throws IOException {
        Office office = office();
        assertThat(lint(office).err()).contains("还没有运行过");
        office.run();
        office.config("rules.csv", HEADER + "A,301*,,人员经费,,\nB,302**,,公用经费,,\n");
        assertThat(office.run().exitCode()).isEqualTo(2);
        Typed lint = lint(office);
        assertThat(lint.exitCode()).isEqualTo(2);
        assertThat(lint.out())
                .contains("rules.csv!B3：“302**” ", "能匹配 3 笔、123.00 元，其中前面的规则没有取走的 2 笔、120.00 元")
                .contains("以第 1 次运行的分录衡量；其后有变动：\n  改动 规则表 config/rules.csv");
        office.config("rules.csv", HEADER + "A,301*,,人员经费,,2020\nB,302*,,公用经费,,\n");
        assertThat(lint(office).out())
                .contains("rules.csv!F2 已过期 规则 A（第 2 行） → 人员经费：截止 2020 年；若仍有效，其后归到它的有 1 笔、3.00 元");
    }

    @Test
    void a_workbook_of_rules_is_told_by_sheet_and_cell() throws IOException {
        Office office = office();
        office.run();
        Path edited = folder.resolve("edited.xlsx");
        RulesBook.write(edited, "规则", List.of(List.of("规则号", "经济分类", "归类"), List.of("A", "301*", "人员")));
        assertThat(lint(office, edited.toString()).out()).contains("edited.xlsx!规则!C2：“人员” ", "能匹配 1 笔、3.00 元");
    }
}
