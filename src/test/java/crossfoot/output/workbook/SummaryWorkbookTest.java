package crossfoot.output.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.Check;
import crossfoot.output.PublishedYear;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryWorkbookTest {
    private static final int FIRST = 4;

    @TempDir
    Path folder;

    private final PublishedYear published = new PublishedYear();

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        SummaryWorkbook.write(published.results(), problem -> problem.kind().id(), file);
        return file;
    }

    private List<Row> read(String sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(write("read.xlsx").toFile())) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    private static BigDecimal number(Row row, int column) {
        return new BigDecimal(row.getCell(column).getRawValue());
    }

    private void twoYears() {
        published.set(2020, "basic.personnel", 13_020_144_99L);
        published.set(2020, "project.urban", 4_982_100_00L);
        published.set(2020, "threePublic.reception", 12_345_67L);
        published.set(2021, "threePublic.reception", 9_876_54L);
        published.budgets.add(PublishedYear.budget(2020, "basic", 30_000_000_00L, 0));
        published.unclassified.add(PublishedYear.entry(9, "-1"));
        published.rejected.add(PublishedYear.rejected(7, "+1"));
    }

    /** POI's shared folder of temporary files belongs to the first user of the machine who ran it. */
    @Test
    void nothing_is_left_beside_it_and_nothing_is_put_elsewhere() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        Set<Path> before = list(shared);
        write("a.xlsx");
        assertThat(list(folder)).containsExactly(folder.resolve("a.xlsx"));
        assertThat(list(shared)).isEqualTo(before);
    }

    private static Set<Path> list(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    void the_same_results_give_the_same_bytes() throws IOException {
        twoYears();
        assertThat(write("a.xlsx")).hasSameBinaryContentAs(write("b.xlsx"));
    }

    @Test
    void every_sheet_is_there_in_its_order() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(write("a.xlsx").toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "首页", "支出汇总", "跨年对比", "预算执行", "预算分析", "部门自评表", "项目自评表", "三公经费", "经济分类", "项目明细", "核对",
                            "报告核对", "变动说明", "分录明细", "待分类", "拒收", "重复", "规则覆盖", "规则与项目", "来源");
        }
    }

    @Test
    void nothing_to_show_is_said_on_every_sheet() throws IOException {
        published.figures.clear();
        published.budgets.clear();
        published.checks.clear();
        published.sources.clear();
        assertThat(read("支出汇总").get(FIRST).getCellText(0)).isEqualTo("无");
        assertThat(read("来源").get(FIRST).getCellText(0)).isEqualTo("无");
    }

    @Test
    void every_figure_is_checked_against_the_formulas_of_every_year() throws IOException {
        twoYears();
        List<Row> rows = read("支出汇总");
        List<Category> tree = published.tree;
        int recalculated = FIRST + tree.size() + 3 + Charts.ROWS;
        for (int i = 0; i < tree.size(); i++) {
            Row row = rows.get(FIRST + i);
            assertThat(row.getCellText(0)).isEqualTo(tree.get(i).label());
            assertThat(row.getCell(3).getFormula()).startsWith("SUM(");
            assertThat(row.getCellText(7)).as(row.getCellText(0)).isEqualTo("相符");
            int again = recalculated + i;
            Row second = rows.stream()
                    .filter(one -> one.getRowNum() == again + 1)
                    .findFirst()
                    .orElseThrow();
            for (int column = 1; column <= 6; column++) {
                assertThat(second.getCell(column).getFormula()).isNotEmpty();
                assertThat(number(second, column)).isEqualByComparingTo(number(row, column));
            }
        }
    }

    @Test
    void a_figure_that_is_not_the_sum_of_its_parts_is_shown_as_such() throws IOException {
        published.figures.getOrDefault(2021, new HashMap<>()).put("project", FigureAmount.ZERO);
        List<Row> rows = read("支出汇总");
        assertThat(rows.get(FIRST).getCellText(5)).isEqualTo("不符");
        assertThat(rows.get(FIRST + 1).getCellText(5)).isEqualTo("相符");
        assertThat(rows.get(FIRST + 4).getCellText(5)).isEqualTo("不符");
        assertThat(read("首页").stream().filter(row -> row.getCellCount() > 1 && "不符".equals(row.getCellText(1))))
                .isNotEmpty();
    }

    @Test
    void every_formula_recalculates_to_the_value_beside_it() throws IOException {
        twoYears();
        List<String> wrong = new ArrayList<>();
        int formulas = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(write("a.xlsx").toFile().getPath())) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            if (!agrees(cell, evaluator.evaluate(cell))) {
                                wrong.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula());
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(formulas).isGreaterThan(150);
    }

    private static boolean agrees(Cell cell, CellValue again) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC ->
                again.getCellType() == CellType.NUMERIC
                        && Math.abs(again.getNumberValue() - cell.getNumericCellValue()) < 0.000_01;
            case STRING -> cell.getStringCellValue().equals(again.getStringValue());
            default -> false;
        };
    }

    @Test
    void texts_stay_texts_and_dates_are_dates() throws IOException {
        twoYears();
        try (XSSFWorkbook workbook = new XSSFWorkbook(write("a.xlsx").toFile().getPath())) {
            org.apache.poi.ss.usermodel.Row row = workbook.getSheet("分录明细").getRow(FIRST);
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).hasToString("2020-03-31");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("=摘要");
            assertThat(row.getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(2).getCellStyle().getQuotePrefixed()).isFalse();
        }
    }

    @Test
    void unclassified_entries_offer_the_categories_to_choose_from() throws IOException {
        twoYears();
        try (XSSFWorkbook workbook = new XSSFWorkbook(write("a.xlsx").toFile().getPath())) {
            var choice = workbook.getSheet("待分类").getDataValidations().get(0);
            assertThat(choice.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .isEqualTo("A5");
            assertThat(choice.getValidationConstraint().getFormula1()).isEqualTo("归类选项");
            assertThat(workbook.getName("归类选项").getRefersToFormula()).isEqualTo("'规则覆盖'!$A$9:$A$15");
            assertThat(workbook.getSheet("规则覆盖").getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("人员经费");
            assertThat(workbook.getSheet("规则覆盖").getRow(14).getCell(0).getStringCellValue())
                    .isEqualTo("其他事务");
        }
    }

    @Test
    void failed_checks_come_first_and_lead_to_their_sheet() throws IOException {
        published.checks.add(PublishedYear.check(Check.Status.FAIL, 100, 90));
        try (XSSFWorkbook workbook = new XSSFWorkbook(write("a.xlsx").toFile().getPath())) {
            org.apache.poi.ss.usermodel.Row row = workbook.getSheet("核对").getRow(FIRST);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("不符");
            assertThat(row.getCell(5).getHyperlink().getAddress()).isEqualTo("'支出汇总'!A1");
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(-0.10);
            assertThat(workbook.getSheet("核对").getTabColor()).isNotNull();
            assertThat(workbook.getSheet("支出汇总").getTabColor()).isNull();
        }
    }

    @Test
    void both_languages_have_the_same_words() {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle chinese = ResourceBundle.getBundle("crossfoot.workbook", Locale.ROOT, exactly);
        assertThat(chinese.keySet()).hasSizeGreaterThan(100);
        Words english = new Words(Locale.ENGLISH);
        Words words = new Words(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(key.equals("column.sha256")
                                || key.equals("back")
                                || !english.of(key).equals(words.of(key)))
                        .as(key)
                        .isTrue());
    }

    @Test
    void english_words_leave_the_names_of_the_sheets() throws IOException {
        Path file = folder.resolve("en.xlsx");
        Results results = published.results();
        SummaryWorkbook.write(results, problem -> problem.kind().id(), Locale.ENGLISH, file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet budget = workbook.findSheet("预算执行").orElseThrow();
            assertThat(budget.read().get(0).getCellText(0)).isEqualTo("Budget execution");
        }
    }
}
