package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions: as rule rows that do what they say when they are pasted, and beside the entries on 待分类. */
class SuggestTest {
    private static final String RULES = """
            规则号,归类,项目名称,支出类型,说明
            JY01,城市管理,~市容|/路灯维护费|路灯更换/,项目支出,已有的编号
            R2,公共服务,~养老,项目支出,
            """;

    @TempDir
    Path folder;

    private Path rules = Path.of("");
    private String output = "";

    @BeforeEach
    void ledger() throws IOException {
        StringBuilder ledger = new StringBuilder("日期,凭证号,摘要,经济分类,项目,金额\n");
        for (int n = 1; n <= 9; n++) {
            ledger.append("2021-03-0%d,记-%d,支付路灯电费和维护,30213,路灯维护费,100.0%d\n".formatted(n, n, n));
            ledger.append("2021-04-0%d,记-1%d,支付居家养老护理补贴,30399,居家养老服务,200.0%d\n".formatted(n, n, n));
        }
        ledger.append("2021-05-01,记-90,支付路灯电费和安装,30213,路灯提质,777.70\n");
        ledger.append("2021-05-02,记-91,支付养老护理员培训,30216,\"护理, 培训\",50.00\n");
        ledger.append("2021-05-03,记-92,完全无关的事情,39999,某某,1.00\n");
        Files.writeString(Files.createDirectories(folder.resolve("in/ledgers")).resolve("a.csv"), ledger.toString());
        rules = Files.createDirectories(folder.resolve("in/config")).resolve("rules.csv");
        Files.writeString(rules, RULES);
        output = folder.resolve("out").toString();
        run(4);
    }

    private Typed run(int exitCode) {
        Typed run = Typed.type("run", "--input", folder.resolve("in").toString(), "--output", output);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        return run;
    }

    @Test
    void a_rule_that_is_pasted_catches_what_it_claims_and_lint_finds_nothing() throws IOException {
        Typed suggested = Typed.type("rules", "suggest", "--output", output);
        assertThat(suggested.exitCode()).as(suggested.err()).isZero();
        assertThat(suggested.out())
                .contains("待分类 3 笔、828.70 元")
                .contains("→ 城市管理：可归 1 笔、777.70 元；相似分录 9 笔，其中 9 笔归此类（100%）")
                .contains("规则号,归类,项目名称,支出类型,说明");
        List<String> rows =
                suggested.out().lines().filter(line -> line.startsWith("JY")).toList();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.startsWith("JY01"));
        assertThat(rows.get(0)).isEqualTo("JY02,城市管理,~路灯,项目支出,");
        Files.writeString(rules, RULES + String.join("\n", rows) + "\n");
        String claimed = Files.readString(rules);
        int caught = rows.size();
        run(4);
        assertThat(Files.readString(rules)).isEqualTo(claimed);
        Typed lint = Typed.type("rules", "lint", "--output", output);
        assertThat(lint.out()).contains("没有发现问题").contains("规则 JY02（第 4 行） → 城市管理：1 笔，777.70 元，最近用于 2021 年");
        Typed left = Typed.type("rules", "suggest", "--output", output, "--json");
        assertThat(left.out()).contains("\"open\":" + (3 - caught), "\"rules\":[]");
    }

    @Test
    void the_same_ledger_gives_the_same_advice() throws IOException {
        String first =
                Typed.type("rules", "suggest", "--output", output, "--json").out();
        assertThat(first)
                .contains("\"format\":\"crossfoot-suggestions/1\"", "\"purityPercent\":100", "\"line\":\"JY02,");
        byte[] workbook = Files.readAllBytes(folder.resolve("out/summary.xlsx"));
        Typed.type("run", "--force", "--input", folder.resolve("in").toString(), "--output", output);
        assertThat(Files.readAllBytes(folder.resolve("out/summary.xlsx"))).isEqualTo(workbook);
        assertThat(Typed.type("rules", "suggest", "--output", output, "--json").out())
                .isEqualTo(first);
    }

    @Test
    void the_sheet_shows_the_suggestion_with_its_evidence_and_lets_a_category_be_chosen() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("out/summary.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet("待分类");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("城市管理");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("相似分录 9 笔，其中 9 笔归此类（100%）");
            assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).isEmpty();
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(list -> assertThat(list.getValidationConstraint().getFormula1())
                            .isEqualTo("归类选项"));
            assertThat(workbook.getName("归类选项").getRefersToFormula()).startsWith("'规则覆盖'!$A$");
        }
    }

    @Test
    void a_hold_out_is_measured_in_every_way() {
        Typed measured = Typed.type("rules", "suggest", "--hold-out", "--output", output);
        assertThat(measured.out())
                .contains("每次拿走一个项目的全部分录")
                .contains("每次拿走一条规则")
                .contains("每次拿走同一摘要");
        Typed json = Typed.type("rules", "suggest", "--hold-out", "--json", "--output", output);
        assertThat(json.out()).contains("\"by\":\"rule\",\"folds\":2,\"entries\":{\"right\":0,");
    }
}
