package crossfoot.output;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.report.CheckedReport;
import crossfoot.output.page.ReportPage;
import crossfoot.output.workbook.SummaryWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found in a draft stands in every output, the same in all. */
class DraftOutputsTest {

    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    private static String id(Problem problem) {
        return problem.kind().id();
    }

    @BeforeEach
    void a_draft_is_checked() {
        published.drafts.add(CheckedReport.of("reports/稿.docx"));
    }

    /** As a reader of Chinese sees it. */
    private String page() throws IOException {
        Path file = folder.resolve("report.html");
        ReportPage.write(published.results(), DraftOutputsTest::id, DraftOutputsTest::id, file);
        return Files.readString(file)
                .replaceAll("<span class=\"en\" lang=\"en\">[^<]*</span>", "")
                .replaceAll("<span class=\"zh\">([^<]*)</span>", "$1");
    }

    @Test
    void the_page_has_the_text_with_every_figure_marked_and_linked() throws IOException {
        assertThat(page())
                .contains("<h2 id=\"draft-1\">报告核对：reports/稿.docx</h2>", "数字 3 个：相符 1，矛盾 1，存疑 1")
                .contains("<p class=\"level1\">二、支出&lt;情况&gt;</p>")
                .contains(
                        "2021年专项支出<a class=\"m contradicts\" id=\"d1-b2--1--1-9\" href=\"#d1-CF-RP-repeat-1\""
                                + " title=\"矛盾；3163.88 − 3078.82 &#x3D; 85.06\""
                                + " data-title-en=\"contradict; 3163.88 - 3078.82 &#x3D; 85.06\">3163.88万元<sup>✗</sup></a>，其中奖励")
                .contains("<td><a class=\"m agrees\" id=\"d1-b3-0-1-0\" href=\"#figure-2021-project\" title=\"相符\""
                        + " data-title-en=\"agree\">"
                        + "3078.82<sup>✓</sup></a></td>")
                .contains("<tr id=\"d1-CF-RP-repeat-1\">", "写作 3163.88 万元，应为 3078.82 万元，差 85.06 万元")
                .contains("id=\"figure-2021-project\"");
        String again = page();
        assertThat(page()).isEqualTo(again);
    }

    @Test
    void the_workbook_has_a_sheet_with_findings_and_figures() throws IOException {
        Path file = folder.resolve("summary.xlsx");
        SummaryWorkbook.write(published.results(), DraftOutputsTest::id, file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<String> rows = workbook.findSheet("报告核对").orElseThrow().read().stream()
                    .map(DraftOutputsTest::text)
                    .toList();
            assertThat(rows)
                    .contains(
                            "矛盾|reports/稿.docx|第 3 页，第 2 段|专项支出3163.88万元|前后不一|3163.88|3078.82|85.06|万元"
                                    + "|3163.88 − 3078.82 = 85.06|CF-RP-repeat-1",
                            "✓ 相符|reports/稿.docx|第 4 页，表 1 第 1 行第 2 列|3078.82|项目支出|3078.82");
        }
    }

    private static String text(Row row) {
        return String.join(
                "|",
                row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
    }

    @Test
    void figures_json_has_the_reports() throws IOException {
        Path file = folder.resolve("figures.json");
        FiguresJson.write(published.results(), file);
        JsonNode report = JsonMapper.shared()
                .readTree(Files.readString(file))
                .get("reports")
                .get(0);
        assertThat(report.get("claims").intValue()).isEqualTo(3);
        assertThat(report.get("counts").get("contradicts").intValue()).isEqualTo(1);
        JsonNode finding = report.get("findings").get(0);
        assertThat(finding.get("at").toString()).isEqualTo("{\"paragraph\":2,\"offset\":9,\"length\":9,\"page\":3}");
        assertThat(finding.get("from").get(0).toString())
                .isEqualTo("{\"paragraph\":3,\"row\":0,\"column\":1,\"offset\":0,\"length\":7,\"page\":4}");
        assertThat(report.get("findings").get(1).get("expected").isNull()).isTrue();
    }
}
