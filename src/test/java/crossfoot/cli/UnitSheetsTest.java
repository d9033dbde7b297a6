package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units in the workbook and on the screen: what stands there is what its formulas come to. */
class UnitSheetsTest {
    private static final double HALF_A_FEN = 0.005;

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void three_units() throws IOException {
        office = new Office(folder);
        office.config("rules.csv", "规则号,摘要,归类\nA,~工资,人员经费\nB,~清运,城市管理\nC,,其他事务\n");
        office.config("units.csv", "单位编码,单位名称,别名\n1,街道办事处,\n2,支出汇总,环卫所\n3,一个名字长得没有哪张表放得下的事业单位服务中心第一分中心财务资产科,三中心\n");
        office.config("transfers.csv", "规则号,摘要,对方单位\nT,~拨付,\nU,~代垫,\n");
        office.ledger(
                "a.csv",
                "单位,日期,凭证号,摘要,金额",
                List.of(
                        "街道办事处,2020-03-05,记-1,发工资,100033.33",
                        "街道办事处,2021-03-05,记-1,拨付环卫所清运费,50055.55",
                        "街道办事处,2021-04-05,记-2,拨付三中心开办费,10044.44",
                        "街道办事处,2021-04-06,记-3,代垫水费,44.44",
                        "环卫所,2021-03-09,记-1,清运,40033.33",
                        "环卫所,2020-03-09,记-1,清运,30022.22",
                        "三中心,2021-05-09,记-1,发工资,9066.66"));
        assertThat(office.run().exitCode()).isZero();
    }

    private XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(office.output().resolve("summary.xlsx").toFile().getPath());
    }

    @Test
    void every_unit_has_a_sheet_behind_the_others() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsSubsequence("首页", "支出汇总", "单位汇总", "单位间调拨", "跨年对比", "来源", "街道办事处");
            assertThat(names.subList(names.size() - 2, names.size()))
                    .containsExactly("2 支出汇总", "3 一个名字长得没有哪张表放得下的事业单位服务中心第一分中心财务资产科".substring(0, 31));
        }
    }

    @Test
    void formulas_come_to_what_stands_in_their_cells() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (String name : List.of("首页", "单位汇总", "街道办事处", "2 支出汇总")) {
                for (Row row : workbook.getSheet(name)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            compare(cell, evaluator.evaluate(cell));
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(200);
        }
    }

    private static void compare(Cell cell, CellValue value) {
        String place = cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
        if (cell.getCachedFormulaResultType() == CellType.STRING) {
            assertThat(value.getStringValue()).as(place).isEqualTo(cell.getStringCellValue());
            assertThat(value.getStringValue()).as(place).isIn("相符", "");
        } else {
            assertThat(Math.abs(value.getNumberValue() - cell.getNumericCellValue()))
                    .as(place)
                    .isLessThan(HALF_A_FEN);
        }
    }

    @Test
    void a_figure_that_somebody_changes_shows() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            Sheet units = workbook.getSheet("单位汇总");
            Row unit = row(units, "环卫所", "支出汇总");
            unit.getCell(1).setCellValue(1);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int wrong = 0;
            for (Row row : units) {
                for (Cell cell : row) {
                    boolean formula = cell.getCellType() == CellType.FORMULA;
                    wrong += formula && "不符".equals(evaluator.evaluate(cell).getStringValue()) ? 1 : 0;
                }
            }
            assertThat(wrong).isGreaterThanOrEqualTo(2);
        }
    }

    private static Row row(Sheet sheet, String... names) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && List.of(names).contains(text(row.getCell(0)))) {
                return row;
            }
        }
        throw new AssertionError(List.of(names));
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }

    @Test
    void the_list_of_transfers_says_what_became_of_each() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            List<String> lines = new ArrayList<>();
            for (Row row : workbook.getSheet("单位间调拨")) {
                if (row.getRowNum() > 3) {
                    lines.add(text(row.getCell(1)) + "→" + text(row.getCell(2)) + " " + text(row.getCell(3)) + " "
                            + row.getCell(4).getNumericCellValue());
                }
            }
            assertThat(lines)
                    .containsExactly(
                            "街道办事处→支出汇总 抵销 50055.55",
                            "街道办事处→一个名字长得没有哪张表放得下的事业单位服务中心第一分中心财务资产科 抵销 10044.44",
                            "街道办事处→ 保留：看不出对方 44.44");
        }
    }

    @Test
    void the_account_and_an_explanation_tell_of_units() throws IOException {
        Typed again = office.run("--force");
        assertThat(again.out()).contains("3 个单位", "2021年 合并 4.91 万元：49144.43 元 = 汇总 109244.42 − 抵销单位间调拨 60099.99");
        assertThat(office.ask("explain", "2021", "城市管理", "环卫所").out()).contains("2021年 支出汇总 城市管理 40033.33 元");
        assertThat(office.ask("explain", "2021", "城市管理").out()).contains("2021年 城市管理 90088.88 元");
        assertThat(office.ask("explain", "2021", "城市管理", "火星").exitCode()).isEqualTo(2);
    }
}
