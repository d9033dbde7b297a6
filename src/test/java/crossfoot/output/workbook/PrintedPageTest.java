package crossfoot.output.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Problem;
import crossfoot.core.reckoning.Office;
import crossfoot.output.PublishedYear;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the workbook's sheets break when they are printed, and how their numbers stand beneath each other. */
class PrintedPageTest {
    private static final String FORM = "2021年度项目支出绩效自评表：";

    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    private XSSFWorkbook written() throws IOException {
        Path file = folder.resolve("a.xlsx");
        SummaryWorkbook.write(published.results(), Problem::value, file);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private void projects(int count) {
        Office office = new Office();
        for (int i = 0; i < count; i++) {
            office.budget("项目" + i, Office.yuan(100, 0, 0, 0)).spent("项目" + i, "30213", "上级专项", 150);
        }
        published.reckoning = office.reckoned();
    }

    private static String text(XSSFSheet sheet, int row) {
        Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
        return cell == null ? "" : cell.toString();
    }

    @Test
    void a_form_is_not_cut_by_the_end_of_a_page() throws IOException {
        projects(13);
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet sheet = workbook.getSheet("项目自评表");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            int[] breaks = sheet.getRowBreaks();
            assertThat(breaks).hasSizeBetween(3, 6);
            List<Integer> starts = new ArrayList<>(List.of(0));
            Arrays.stream(breaks).forEach(row -> starts.add(row + 1));
            starts.add(sheet.getLastRowNum() + 1);
            double width = 0;
            for (int column = 0; column < 7; column++) {
                width += sheet.getColumnWidth(column) / 256.0 * 5.25;
            }
            double page = 487 * Math.max(1, width / 769);
            for (int i = 0; i + 1 < starts.size(); i++) {
                assertThat(PrintedPage.points(sheet, starts.get(i), starts.get(i + 1)))
                        .isBetween(page / 2, page);
                assertThat(text(sheet, starts.get(i))).startsWith(i == 0 ? "项目支出绩效自评表" : FORM);
            }
        }
    }

    @Test
    void a_list_of_several_pages_that_comes_last_has_its_heading_on_each() throws IOException {
        projects(80);
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet sheet = workbook.getSheet("预算分析");
            int heading = sheet.getRepeatingRows().getFirstRow();
            assertThat(text(sheet, heading - 1)).startsWith("超年初预算的原因");
            assertThat(text(sheet, heading + 1)).isEqualTo("2021.0");
            assertThat(sheet.getRowBreaks()).contains(heading - 2);
        }
    }

    @Test
    void columns_that_are_too_wide_for_a_page_are_made_smaller() {
        assertThat(new PrintedPage(400).scale()).isEqualTo(100);
        assertThat(new PrintedPage(769).scale()).isEqualTo(96);
        assertThat(new PrintedPage(2 * 769).scale()).isEqualTo(48);
        assertThat(new PrintedPage(2 * 769).height()).isGreaterThan(2 * new PrintedPage(769).height() - 1);
    }

    /** LibreOffice forgets the indent of a right edge in some cells of a row with a red number. */
    @Test
    void numbers_and_their_headings_keep_their_distance_from_the_right_edge_by_their_format() throws IOException {
        projects(2);
        try (XSSFWorkbook workbook = written()) {
            int right = 0;
            for (int i = 0; i < workbook.getNumCellStyles(); i++) {
                var style = workbook.getCellStyleAt(i);
                if (style.getAlignment() == HorizontalAlignment.RIGHT) {
                    right++;
                    assertThat(style.getIndention()).isZero();
                    assertThat(style.getDataFormatString()).endsWith("@_ ");
                }
            }
            assertThat(right).isGreaterThan(5);
        }
    }

    /** A pale cell alone is easily missed, and on paper it is grey. */
    @Test
    void what_does_not_agree_is_red_and_bold() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet sheet = workbook.getSheet("支出汇总");
            var rule = sheet.getSheetConditionalFormatting()
                    .getConditionalFormattingAt(0)
                    .getRule(0);
            assertThat(rule.getFormula1()).endsWith("=\"不符\"");
            assertThat(rule.getFontFormatting().isBold()).isTrue();
            assertThat(rule.getFontFormatting().getFontColor().getARGBHex()).isEqualTo("FFB3261E");
        }
    }

    @Test
    void a_text_has_as_many_lines_as_it_takes() {
        Widths widths = new Widths();
        assertThat(widths.lines("字".repeat(20))).isEqualTo(1);
        assertThat(widths.lines("字".repeat(21))).isEqualTo(2);
        assertThat(widths.lines("a\n\n" + "b".repeat(41))).isEqualTo(4);
        widths.narrow();
        assertThat(widths.lines("字".repeat(13))).isEqualTo(1);
        assertThat(widths.lines("字".repeat(14))).isEqualTo(2);
    }
}
