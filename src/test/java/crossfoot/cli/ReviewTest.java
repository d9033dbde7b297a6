package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round trip of a review: 待分类 filled in, put into {@code reviews/}, applied by the next run. */
class ReviewTest {
    private static final String LEDGER = """
            日期,凭证号,摘要,经济分类,项目,金额
            2021-03-05,记-1,付办公费,30201 办公费,,100.00
            2021-03-06,记-2,付顾问费,30203 咨询费,法律服务,250.00
            2021-03-07,记-3,"=付顾问费, 二月",30203 咨询费,法律服务,-50.00
            """;

    @TempDir
    Path folder;

    private Path ledger = Path.of("");
    private Path reviews = Path.of("");
    private Typed typed = new Typed(0, "", "");

    @BeforeEach
    void ledger() throws IOException {
        ledger = Files.createDirectories(folder.resolve("in/ledgers")).resolve("a.csv");
        reviews = Files.createDirectories(folder.resolve("in/reviews"));
        Files.writeString(ledger, LEDGER);
        Path config = Files.createDirectories(folder.resolve("in/config"));
        Files.writeString(config.resolve("rules.csv"), "规则号,经济分类,项目名称,归类\nB,30201,,公用经费\n");
        run(4);
    }

    private void run(int exitCode) {
        typed = Typed.type(
                "run",
                "--input",
                folder.resolve("in").toString(),
                "--output",
                folder.resolve("out").toString());
        assertThat(typed.exitCode()).as(typed.out() + typed.err()).isEqualTo(exitCode);
    }

    private String classified() throws IOException {
        return Files.readString(folder.resolve("out/classified-ledger.csv"));
    }

    /** Fills in 归类 of the lines from the first on, as a person does. */
    private void review(String file, String... categories) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("out/summary.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(reviews.resolve(file))) {
            Sheet sheet = workbook.getSheet("待分类");
            for (int i = 0; i < categories.length; i++) {
                sheet.getRow(4 + i).getCell(0).setCellValue(categories[i]);
            }
            workbook.getProperties().getCoreProperties().setLastModifiedByUser("复核岗");
            workbook.write(out);
        }
    }

    @Test
    void what_was_filled_in_counts_for_exactly_those_entries_and_survives_a_re_export() throws IOException {
        review("一.xlsx", "城市管理");
        run(4);
        assertThat(typed.out()).contains("待分类 1 笔").contains("=付顾问费").contains("人工归类 reviews/一.xlsx：用于 1 笔，250.00 元\n");
        assertThat(classified())
                .contains("2021,project.urban,250.00,城市管理,reviews/一.xlsx!待分类!5,复核岗 ")
                .contains("2021,unclassified,-50.00")
                .contains("2021,basic.operating,100.00,公用经费,B");
        review("二.xlsx", "其他事务");
        run(0);
        Typed why =
                Typed.type("explain", "记-3", "--output", folder.resolve("out").toString());
        assertThat(why.out()).contains("→ 其他事务").contains("人工归类在先：reviews/二.xlsx!待分类!5（复核岗 ");
        Files.writeString(ledger, "某街道办事处支出明细账\n\n" + LEDGER.replace("2021-03-0", "2021/3/"));
        run(0);
        assertThat(classified()).contains("2021,project.urban,250.00,城市管理,reviews/一.xlsx!待分类!5");
        Files.delete(reviews.resolve("一.xlsx"));
        run(4);
        assertThat(classified()).contains("2021,unclassified,250.00").contains("2021,project.other,-50.00");
    }

    @Test
    void the_table_alone_in_a_workbook_of_any_sheet_name_will_do() throws IOException {
        review("一.xlsx", "城市管理");
        try (InputStream in = Files.newInputStream(reviews.resolve("一.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(reviews.resolve("二.xlsx"))) {
            int kept = workbook.getSheetIndex("待分类");
            for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                if (i != kept) {
                    workbook.removeSheetAt(i);
                }
            }
            workbook.setSheetName(0, "Sheet1");
            workbook.write(out);
        }
        Files.delete(reviews.resolve("一.xlsx"));
        try (XSSFWorkbook other = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(reviews.resolve("别的.xlsx"))) {
            other.createSheet("别的").createRow(0).createCell(0).setCellValue("金额");
            other.write(out);
        }
        run(4);
        assertThat(typed.out())
                .contains("人工归类 reviews/二.xlsx：用于 1 笔，250.00 元\n")
                .contains("提示 reviews/别的.xlsx!别的!1：缺少列“category / 归类”", "另有 5 处，见 summary.xlsx 的 核对");
    }

    @Test
    void decisions_that_contradict_each_other_are_a_finding_and_neither_counts() throws IOException {
        review("一.xlsx", "城市管理", "城市管理");
        review("二.xlsx", "公共服务", "城市管理");
        run(4);
        assertThat(typed.out())
                .contains("提示 reviews/二.xlsx!待分类!5：“公共服务” 同一笔分录的两处归类不一致：reviews/一.xlsx!待分类!5 处归到“城市管理”")
                .contains("待分类 1 笔");
        Typed why =
                Typed.type("explain", "记-2", "--output", folder.resolve("out").toString());
        assertThat(why.out())
                .contains("人工归类不一致，不采用：reviews/一.xlsx!待分类!5 → 城市管理（复核岗 ")
                .contains("人工归类不一致，不采用：reviews/二.xlsx!待分类!5 → 公共服务（复核岗 ");
        assertThat(classified()).contains("2021,unclassified,250.00").contains("2021,project.urban,-50.00");
        assertThat(Files.readString(folder.resolve("out/figures.json"))).contains("\"id\": \"CF-RV-001\"");
    }

    @Test
    void a_line_that_is_of_no_use_is_said_and_the_others_count() throws IOException {
        List<String> lines = List.of(
                "归类,年度,日期,凭证号,摘要,单位,功能分类,经济分类,项目,资金来源,金额（元）",
                "城管,2021,2021-03-06,记-2,付顾问费,,,30203 咨询费,法律服务,,250.00",
                "城市管理,2021,2021/3/7,记-3,\"'=付顾问费, 二月\",,,30203 咨询费,法律服务,,-50.00",
                "城市管理,2021,2021-03-09,记-9,没有这笔,,,30203 咨询费,法律服务,,9.00",
                "城市管理,2021,去年,记-2,付顾问费,,,30203 咨询费,法律服务,,250.00",
                ",2021,2021-03-06,记-2,付顾问费,,,30203 咨询费,法律服务,,250.00");
        Files.writeString(reviews.resolve("复核.csv"), String.join("\r\n", lines));
        run(4);
        assertThat(typed.out())
                .contains("人工归类 reviews/复核.csv：用于 1 笔，-50.00 元；3 处没有采用\n提示 reviews/复核.csv!A2")
                .contains("提示 reviews/复核.csv!A2：“城管” ")
                .contains("提示 reviews/复核.csv!A5：“城市管理” 这一行的年度、日期或金额读不出来")
                .contains("提示 reviews/复核.csv!4：“城市管理” 账簿里没有这一笔");
        assertThat(classified()).contains("2021,project.urban,-50.00,城市管理,reviews/复核.csv!3");
        String[] again = {
            "run",
            "--force",
            "--json",
            "--input",
            folder.resolve("in").toString(),
            "--output",
            folder.resolve("out").toString()
        };
        assertThat(Typed.type(again).out()).contains("提示 reviews/复核.csv!4：“城市管理” 账簿里没有这一笔");
        Files.writeString(reviews.resolve("复核.csv"), "归类,金额\n城市管理,1\n");
        run(4);
        assertThat(typed.out()).contains("[CF-CF-006]");
    }
}
