package crossfoot.output.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Code;
import crossfoot.core.ledger.Problem;
import crossfoot.core.money.Money;
import crossfoot.core.reckoning.IndicatorTable;
import crossfoot.core.reckoning.Office;
import crossfoot.core.report.MonthTable;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.report.Results.ProjectLine;
import crossfoot.core.rules.TableText;
import crossfoot.output.PublishedYear;
import crossfoot.output.narrative.Forms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reasons, proposals, pace and forms as the workbook and the document show them. */
class ReckoningSheetsTest {
    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    private List<String> rows(String sheet) throws IOException {
        Path file = folder.resolve("a.xlsx");
        SummaryWorkbook.write(published.results(), Problem::value, file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.findSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|"))
                            .replaceAll("(\\d)\\.0(?=\\||$)", "$1"))
                    .toList();
        }
    }

    private static Office office() {
        return new Office()
                .budget("绿化", Office.yuan(100, 10, 20, 0))
                .budget("环卫", "302", "", Office.yuan(100, 0, 0, 0))
                .spent("绿化", "30213", "本级", 130)
                .spent("绿化", "30213", "上级专项", 20)
                .spent("环卫", "30209", "本级", 50)
                .spent("环卫", "31003", "本级", 5)
                .until("2021-06-30");
    }

    @Test
    void reasons_proposals_and_pace_stand_with_their_amounts() throws IOException {
        published.reckoning = office().reckoned();
        List<String> rows = rows("预算分析");
        assertThat(rows)
                .anyMatch(row -> row.startsWith("2021|绿化|") && row.contains("|过快"))
                .anyMatch(row ->
                        row.startsWith("2021|502 机关商品和服务支出|环卫 302|100|50|80|") && row.contains("|绿化|130|150|150|1|20"))
                .anyMatch(row -> row.startsWith("2021|503 机关资本性支出（一）|环卫 31003|0|5|5"))
                .anyMatch(row -> row.startsWith("2021|绿化|100|150|50|20|10|20|20|上级专项 20.00|相符"))
                .anyMatch(row -> row.startsWith("2021|环卫|302|100|0|0|0|100|50|0.5|50|"))
                .anyMatch(row -> row.startsWith("2021|环卫|31003|") && row.endsWith("|预算未列"));
    }

    @Test
    void forms_are_filled_in_workbook_and_document() throws IOException {
        published.reckoning = office().budget("total", Office.yuan(205, 0, 0, 0))
                .indicators(IndicatorTable.read(
                        "indicators/2021.csv",
                        TableText.rows("一级指标,指标,目标值,实际值,单位,分值,偏差原因", "产出,培训,10,9,期,90,改期一次"),
                        new ArrayList<>()))
                .reckoned();
        assertThat(rows("部门自评表"))
                .anyMatch(row -> row.startsWith("年度资金总额|0.02|0.02|4678.53|10|1|10"))
                .anyMatch(row -> row.startsWith("产出||培训|10期|9期|0.9|90|81|改期一次"))
                .contains("总分 91.00，等级：优");
        assertThat(rows("项目自评表")).contains("2021年度项目支出绩效自评表：绿化", "没有提供绩效指标，只评预算执行：10.00（满分 10），不评总分");
        Forms.write(published.results(), folder);
        try (InputStream in = Files.newInputStream(folder.resolve("forms.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getTables()).hasSize(4);
            assertThat(document.getTables().get(1).getText()).contains("培训\t10期\t9期\t90%\t90\t81\t改期一次");
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("2021年度部门整体支出绩效自评表", "总分 91.00，等级：优");
        }
    }

    /** Where a target is missed, an office has to write why: there is a place for it. */
    @Test
    void a_form_has_a_column_for_reasons_and_its_words_are_no_larger_than_its_tables() throws IOException {
        published.reckoning = office().budget("total", Office.yuan(205, 0, 0, 0))
                .indicators(IndicatorTable.read(
                        "indicators/2021.csv",
                        TableText.rows("一级指标,指标,目标值,实际值,单位,分值", "产出,培训,10,9,期,90"),
                        new ArrayList<>()))
                .reckoned();
        Forms.write(published.results(), folder);
        try (InputStream in = Files.newInputStream(folder.resolve("forms.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getTables().get(1).getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .endsWith("得分", "偏差原因");
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getText().startsWith("总分"))
                    .hasSize(1)
                    .allMatch(paragraph -> "FormText".equals(paragraph.getStyle()));
        }
    }

    @Test
    void months_add_up_both_ways_and_what_was_moved_stands_beneath() throws IOException {
        Map<String, MonthTable.Row> rows = new HashMap<>();
        published.tree.forEach(node -> {
            long year = Objects.requireNonNull(published.figures.get(2021))
                    .getOrDefault(node.key(), FigureAmount.ZERO)
                    .wanHundredths();
            List<MonthTable.Part> parts = List.of(
                    new MonthTable.Part(Money.ofFen(10_000), 1), new MonthTable.Part(Money.ofFen(9_999), year - 3));
            rows.put(node.key(), new MonthTable.Row(parts, 2));
        });
        published.months.add(new MonthTable(2021, List.of(0, 12), rows));
        assertThat(rows("跨年对比"))
                .contains("项目|未注明月份|12月|尾差（万元）|全年|核对")
                .contains("一般公共预算支出|0.01|4678.5|0.02|4678.53|相符")
                .anyMatch(row -> row.startsWith("各类相加 = 合计|不符|不符"))
                .contains("城市管理|2021|12月|99.99|0.01|525.19|525.18");
    }

    @Test
    void projects_have_10_000_yuan_that_add_up_to_their_category() throws IOException {
        published.projects.add(new ProjectLine(2021, new Code("P02", "普法"), "project.social", Money.ofFen(15_000), 1));
        assertThat(rows("项目明细"))
                .anyMatch(row ->
                        row.startsWith("2021|社会管理|||4178500|") && row.contains("|417.85|") && row.endsWith("|相符|"))
                .anyMatch(row -> row.contains("|P02|普法|150|") && row.contains("|0.02|"));
    }

    @Test
    void without_a_budget_there_is_no_document_of_forms() throws IOException {
        Forms.write(published.results(), folder);
        assertThat(Files.exists(folder.resolve("forms.docx"))).isFalse();
        assertThat(rows("预算分析")).anyMatch(row -> row.startsWith("无"));
    }
}
