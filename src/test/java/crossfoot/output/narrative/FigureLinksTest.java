package crossfoot.output.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.reckoning.Office;
import crossfoot.core.report.Results;
import crossfoot.output.PublishedYear;
import crossfoot.output.workbook.SummaryWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of a sentence leads to the cell of the workbook that says the same. */
class FigureLinksTest {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(summary\\.xlsx#([^!)]+)!([A-Z]+[0-9]+)\\)");

    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();
    private String text = "";

    @BeforeEach
    void three_years_with_budgets_and_everything_else() throws IOException {
        published.set(2019, "basic.personnel", 13_000_000_00L);
        published.set(2020, "basic.personnel", 12_345_678_90L);
        published.set(2020, "project.urban", 5_252_100_00L);
        published.set(2020, "threePublic.reception", 12_000_00L);
        published.set(2021, "threePublic.vehicleOperation", 30_000_00L);
        published.budgets.add(PublishedYear.budget(2020, "project", 6_000_000_00L, 500_000_00L));
        published.budgets.add(PublishedYear.budget(2021, "project.urban", 5_000_000_00L, 100_000_00L));
        published.reckoning = new Office()
                .budget("project", Office.yuan(15_112_200, 0, 0, 0))
                .budget("绿化", Office.yuan(1, 0, 0, 0))
                .spent("绿化", "30213", "上级专项", 7_000_000)
                .spent("保洁", "30209", "本级", 23_788_200)
                .reckoned();
        Results results = published.results();
        SummaryWorkbook.write(results, Problem::value, folder.resolve("summary.xlsx"));
        Narrative.write(results, null, folder);
        text = Files.readString(folder.resolve("narrative.md"));
    }

    @Test
    void the_cell_says_what_the_sentence_says() throws IOException {
        List<String> sheets = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("summary.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                CellReference at = new CellReference(link.group(3));
                double value = workbook.getSheet(link.group(2))
                        .getRow(at.getRow())
                        .getCell(at.getCol())
                        .getNumericCellValue();
                assertThat(shown(link.group(1), link.group(2), value))
                        .as(link.group())
                        .isEqualByComparingTo(number(link.group(1)));
                sheets.add(link.group(2));
            }
        }
        assertThat(sheets).contains("支出汇总", "跨年对比", "预算执行", "预算分析", "三公经费").hasSizeGreaterThan(70);
    }

    /** What says that there is no such spending leads to a zero. */
    private static BigDecimal number(String text) {
        return text.matches("[-0-9.]+%?") ? new BigDecimal(text.replace("%", "")) : BigDecimal.ZERO;
    }

    private static BigDecimal shown(String text, String sheet, double value) {
        BigDecimal exact = BigDecimal.valueOf(value).abs();
        if (text.endsWith("%")) {
            return exact.movePointRight(2);
        }
        boolean inYuan = List.of("预算执行", "预算分析", "三公经费").contains(sheet);
        return inYuan ? exact.movePointLeft(4).setScale(2, RoundingMode.HALF_UP) : exact;
    }

    @Test
    void every_sentence_with_an_amount_has_a_link() {
        for (String sentence : text.split("[。\n]", -1)) {
            if (sentence.contains("万元") && !sentence.startsWith("|")) {
                assertThat(sentence).containsPattern(LINK);
            }
        }
    }

    @Test
    void the_document_has_the_same_links_as_the_text() throws IOException {
        List<String> written = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            written.add(link.group(1) + " summary.xlsx#" + link.group(2) + "!" + link.group(3));
        }
        List<String> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("narrative.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            document.getParagraphs()
                    .forEach(paragraph -> paragraph.getRuns().forEach(run -> {
                        if (run instanceof XWPFHyperlinkRun to) {
                            found.add(
                                    to.text() + " " + to.getHyperlink(document).getURL() + "#" + to.getAnchor());
                        }
                    }));
        }
        assertThat(found).isEqualTo(written);
    }

    @Test
    void a_label_with_the_signs_of_a_mark_stays_a_label() {
        assertThat(LinkMark.runs("a\uE000b" + LinkMark.of("1\uE0012", "表!A1") + "\uE002c", true))
                .containsExactly(
                        new Block.Run("ab", true, ""), new Block.Run("12", true, "表!A1"), new Block.Run("c", true, ""));
    }
}
