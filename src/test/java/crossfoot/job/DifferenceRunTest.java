package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.ExplanationText;
import crossfoot.core.report.Results;
import crossfoot.core.summary.Check;
import crossfoot.core.summary.Explanation;
import crossfoot.server.States;
import crossfoot.store.RunStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences with a known cause, planted into whole folders: each is named for what it is, and nothing else is. */
class DifferenceRunTest {
    private static final String HEADER = "日期,凭证号,摘要,经济科目,项目名称,金额\n";

    @TempDir
    Path folder;

    private void ledger(String name, String rows) throws IOException {
        Path file = folder.resolve("input/ledgers").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, HEADER + rows);
    }

    private void control(String rows) throws IOException {
        Files.createDirectories(folder.resolve("input/control"));
        Files.writeString(folder.resolve("input/control/control.csv"), "年度,类型,科目,金额\n" + rows);
    }

    private Results run() throws Exception {
        Path config = Files.createDirectories(folder.resolve("input/config"));
        Files.writeString(config.resolve("rules.csv"), "规则号,经济分类,归类\nR1,301*,人员经费\nR2,302*,公用经费\n");
        return run(folder.resolve("input"));
    }

    private Results run(Path input) throws Exception {
        try (Workspace workspace = Workspace.open(States.at(folder.resolve("out/.state")))) {
            RunStore.Places places = new RunStore.Places(
                    "",
                    input.toString(),
                    input.resolve("config").toString(),
                    folder.resolve("out").toString(),
                    "");
            Launch.Ending ending = new Launch(workspace, new Silence()).run(places, Launch.Demand.PLAIN);
            return Objects.requireNonNull(ending.results(), ending.message());
        }
    }

    /** The place of every check that fails, and what is said of its difference. */
    private static List<String> said(Results results) {
        ExplanationText words = new ExplanationText(Locale.CHINESE);
        List<String> said = new ArrayList<>();
        for (Check check : results.checks()) {
            if (check.status() == Check.Status.FAIL) {
                said.add(check.where());
                check.explanations().forEach(one -> said.add(one.kind() + " " + words.text(one)));
            }
        }
        return said;
    }

    private static List<Explanation.Kind> kinds(Results results) {
        return results.checks().stream()
                .flatMap(check -> check.explanations().stream())
                .map(Explanation::kind)
                .toList();
    }

    private static final String QUARTER = """
            2021-01-05,记-0001,办公用品,30201 办公费,,1210.31
            2021-01-12,记-0002,水费,30205 水费,,845.27
            2021-02-03,记-0003,电费,30206 电费,,2391.84
            2021-02-17,记-0004,邮寄,30207 邮电费,,318.62
            2021-03-04,记-0005,差旅,30211 差旅费,,4127.05
            2021-03-22,记-0006,培训,30216 培训费,,1655.48
            """;

    @Test
    void a_page_carried_over_with_two_digits_swapped() throws Exception {
        ledger("a.csv", QUARTER + ",,过次页,,,10584.57\n");
        assertThat(said(run()))
                .containsExactly("ledgers/a.csv!8", "DIGITS_SWAPPED 所列 10584.57 中相邻两位“84”对调为“48”，恰为 10548.57");
    }

    @Test
    void a_voucher_entered_twice_that_neither_month_nor_control_total_know() throws Exception {
        String march = """
                2021-03-04,记-0005,差旅,30211 差旅费,,4127.05
                2021-03-04,记-0005,差旅,30211 差旅费,,4127.05
                2021-03-22,记-0006,培训,30216 培训费,,1655.48
                ,,本月合计,,,5782.53
                """;
        ledger("a.csv", march);
        control("2021,指标,公用经费,5782.53\n");
        String doubled =
                "ENTRY_DOUBLED 凭证号、摘要、金额都相同的分录列了两次" + "（ledgers/a.csv!2 + ledgers/a.csv!3，凭证 记-0005），其一 4127.05 恰等于差额";
        assertThat(said(run())).containsExactly("ledgers/a.csv!5", doubled, "control/control.csv!2", doubled);
    }

    @Test
    void a_voucher_of_several_lines_entered_twice() throws Exception {
        String voucher = "2021-03-04,记-0005,差旅,30211 差旅费,,100.07\n2021-03-04,记-0005,住宿,30211 差旅费,,250.11\n";
        ledger("a.csv", voucher + "2021-03-09,记-0006,培训,30216 培训费,,1655.48\n" + voucher + ",,合计,,,2005.66\n");
        assertThat(said(run()))
                .containsExactly(
                        "ledgers/a.csv!7",
                        "VOUCHER_DOUBLED 凭证 记-0005 的 2 笔分录列了两次"
                                + "（ledgers/a.csv!2 + ledgers/a.csv!5），一次合计 350.18 恰等于差额");
    }

    @Test
    void control_totals_written_in_another_unit() throws Exception {
        ledger("a.csv", QUARTER + "2021-03-30,记-0007,印刷,30202 印刷费,,1000000.00\n");
        control("2021,指标,公用经费,101.05\n2021,经济分类,30202,100.00\n2021,经济分类,30201,12103100.00\n");
        assertThat(said(run()))
                .containsExactly(
                        "control/control.csv!2",
                        "UNIT_ROUNDED 所列 101.05 × 10000 取舍到两位小数即 1010548.57：单位相差 10000 倍",
                        "control/control.csv!3",
                        "UNIT_SMALL 所列 100.00 × 10000 恰为 1000000.00：单位或位数相差 10000 倍",
                        "control/control.csv!4",
                        "UNIT_LARGE 所列 12103100.00 ÷ 10000 恰为 1210.31：单位或位数相差 10000 倍");
    }

    @Test
    void a_control_total_that_lacks_a_month_and_one_that_lacks_a_file() throws Exception {
        ledger("a.csv", QUARTER);
        ledger("b.csv", "2021-04-05,记-0008,水费,30205 水费,,77.31\n2021-05-06,记-0009,水费,30205 水费,,12.09\n");
        control("2021,指标,一般公共预算支出,4855.44\n2021,指标,公用经费,10548.57\n");
        assertThat(said(run()))
                .containsExactly(
                        "control/control.csv!2",
                        "PART_LEFT_OUT 月份 2021-03 的 2 笔合计 5782.53，恰等于差额：不计它即相符",
                        "control/control.csv!3",
                        "PART_LEFT_OUT 文件 ledgers/b.csv 的 2 笔合计 89.40，恰等于差额：不计它即相符");
    }

    @Test
    void a_control_total_that_lacks_a_sheet() throws Exception {
        Path file = Files.createDirectories(folder.resolve("input/ledgers")).resolve("2021.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            long[][] fen = {{121_031, 84_527}, {239_184, 31_862}, {412_705, 165_548}};
            String[] names = {"一季度", "二季度", "三季度"};
            for (int i = 0; i < names.length; i++) {
                Sheet sheet = workbook.createSheet(names[i]);
                row(sheet, "日期", "凭证号", "摘要", "经济科目", "金额");
                row(sheet, "2021-0" + (3 * i + 1) + "-05", "记-1", "水费", "30205", yuan(fen[i][0]));
                row(sheet, "2021-0" + (3 * i + 2) + "-05", "记-2", "电费", "30206", yuan(fen[i][1]));
            }
            workbook.write(out);
        }
        control("2021,指标,公用经费,4766.04\n");
        assertThat(said(run()))
                .containsExactly(
                        "control/control.csv!2",
                        "PART_LEFT_OUT 工作表 ledgers/2021.xlsx!三季度 的 2 笔合计 5782.53，恰等于差额：不计它即相符");
    }

    private static void row(Sheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + String.format(Locale.ROOT, "%02d", fen % 100);
    }

    @Test
    void what_a_control_total_holds_and_the_ledger_does_not() throws Exception {
        String overlap = "2021-01-12,记-0002,水费,30205 水费,,845.27\n";
        ledger("a.csv", QUARTER + "2021-03-30,记-0007,印刷,30202,,\"1,2O0.00\"\n");
        ledger("b.csv", overlap + "2021-04-05,记-0008,债务,30701 利息,,66.31\n");
        control("2021,指标,基本支出,10614.88\n2021,经济分类,30205,1690.54\n2021,经济分类,302,11748.57\n");
        assertThat(said(run()))
                .containsExactly(
                        "control/control.csv!2",
                        "UNCLASSIFIED 待分类的分录 ledgers/b.csv!3 金额 66.31，恰等于差额",
                        "control/control.csv!3",
                        "OVERLAP 重复而只计一次的分录 ledgers/b.csv!2 金额 845.27，恰等于差额",
                        "control/control.csv!4",
                        "REJECTED_MISTYPED 拒收行 ledgers/a.csv!8 的“1,2O0.00”按 1200.00 计，恰等于差额");
    }

    @Test
    void every_output_says_it_and_nothing_is_said_where_nothing_is_proven() throws Exception {
        ledger("a.csv", QUARTER + ",,过次页,,,10584.57\n");
        control("2021,指标,公用经费,9999.99\n");
        Results results = run();
        String said = "所列 10584.57 中相邻两位“84”对调为“48”，恰为 10548.57";
        assertThat(kinds(results)).containsExactly(Explanation.Kind.DIGITS_SWAPPED);
        assertThat(Files.readString(folder.resolve("out/figures.json")))
                .containsOnlyOnce("\"explanations\": [")
                .contains("\"kind\": \"digits_swapped\"", "\"text\": \"" + said + "\"");
        assertThat(Files.readString(folder.resolve("out/report.html"))).containsOnlyOnce(said);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(folder.resolve("out/summary.xlsx").toString())) {
            Sheet checks = workbook.getSheet("核对");
            assertThat(checks.getRow(4).getCell(9).getStringCellValue()).isEqualTo(said);
            assertThat(checks.getRow(4).getCell(9).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void checking_one_file_says_it_too() throws Exception {
        ledger("a.csv", QUARTER + ",,过次页,,,10584.57\n,,合计,,,7029.84\n");
        FileCheck check = FileCheck.of(folder.resolve("input/ledgers/a.csv"), null);
        assertThat(check.totals())
                .extracting(total -> check.explanations().getOrDefault(total, List.of()).stream()
                        .map(Explanation::kind)
                        .toList())
                .containsExactly(List.of(Explanation.Kind.DIGITS_SWAPPED), List.of());
    }

    @Test
    void of_the_three_differences_of_the_month_end_sample_no_cause_is_proven() throws Exception {
        Results results = run(Path.of("input-samples/month-end"));
        assertThat(said(results))
                .containsExactly("ledgers/2023-01至06.csv!26", "ledgers/2023-08至09.xlsx!8月!10", "control/control.csv!2");
    }
}
