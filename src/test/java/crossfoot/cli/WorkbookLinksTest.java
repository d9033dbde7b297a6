package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the workbook one gets from a rule to its projects and entries, and back. */
class WorkbookLinksTest {
    private static final int FIRST = 4;

    @TempDir
    Path folder;

    private XSSFWorkbook workbook(Office office) throws IOException {
        office.config(
                "rules.csv", "规则号,项目名称,摘要,归类\nA,~社区,~工资,社会管理\nB,~社区,,社会管理:50%|公共服务:50%\nC,~环卫,,城市管理\nD,~火星,,城市管理\n");
        office.ledger(
                "a.csv",
                "日期,凭证号,摘要,项目名称,金额",
                List.of(
                        "2020-03-05,记-1,发工资,社区运转,100.00",
                        "2020-03-06,记-2,买水,社区运转,20.00",
                        "2020-03-07,记-3,清运,环卫保洁,3.00",
                        "2021-03-07,记-1,清运,环卫保洁,4.00",
                        "2021-03-08,记-2,谜,不知道,5.00",
                        "2021-03-09,记-3,别的谜,,6.00"));
        assertThat(office.run().exitCode()).isEqualTo(4);
        return new XSSFWorkbook(office.output().resolve("summary.xlsx").toFile().getPath());
    }

    /** {@code 规则号 → 规则覆盖 A}: every link of a column and the texts of the row to which it leads. */
    private static List<String> links(XSSFWorkbook workbook, String sheet, int column) {
        List<String> links = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            Cell cell = row.getCell(column);
            Hyperlink link = cell == null || row.getRowNum() < FIRST ? null : cell.getHyperlink();
            if (link != null) {
                CellReference to = new CellReference(link.getAddress());
                links.add(text(cell) + " → " + to.getSheetName() + " " + texts(workbook, to));
            }
        }
        return links;
    }

    private static String texts(XSSFWorkbook workbook, CellReference to) {
        XSSFSheet sheet = workbook.getSheet(to.getSheetName());
        List<String> texts = new ArrayList<>();
        sheet.getRow(to.getRow()).forEach(cell -> texts.add(text(cell)));
        return String.join(
                " ", texts.stream().filter(text -> !text.isEmpty()).limit(4).toList());
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }

    @Test
    void rules_projects_and_entries_lead_to_one_another() throws IOException {
        try (XSSFWorkbook workbook = workbook(new Office(folder))) {
            assertThat(links(workbook, "规则覆盖", 0))
                    .containsExactly(
                            "A → 分录明细 2020 2020-03-05 记-1 发工资",
                            "B → 分录明细 2020 2020-03-06 记-2 买水",
                            "C → 分录明细 2020 2020-03-07 记-3 清运");
            assertThat(links(workbook, "规则覆盖", 6))
                    .containsExactly(
                            "1 → 规则与项目 A 2020 社会管理 社区运转",
                            "2 → 规则与项目 B 2020 公共服务 社区运转",
                            "2 → 规则与项目 C 2020 城市管理 环卫保洁",
                            "2 → 规则与项目 无规则 2021 待分类 （未列项目）");
            assertThat(links(workbook, "规则与项目", 0))
                    .hasSize(7)
                    .contains("A → 规则覆盖 A 2 社会管理 摘要 ~工资；项目名称 ~社区", "无规则 → 规则覆盖 待分类（没有规则覆盖） 2 11.00 2");
            assertThat(links(workbook, "规则与项目", 3))
                    .hasSize(7)
                    .contains("社区运转 → 项目明细 2020 社会管理 社区运转 110.00", "（未列项目） → 项目明细 2021 待分类 （未列项目） 6.00");
            assertThat(links(workbook, "规则与项目", 6)).containsExactly("B → 规则与项目 B 2020 社会管理 社区运转");
            assertThat(links(workbook, "项目明细", 3))
                    .hasSize(6)
                    .contains("社区运转 → 分录明细 2020 2020-03-05 记-1 发工资", "（未列项目） → 分录明细 2021 2021-03-09 记-3 别的谜");
            assertThat(links(workbook, "项目明细", 10))
                    .hasSize(6)
                    .contains("A、B → 规则与项目 A 2020 社会管理 社区运转", "无规则 → 规则与项目 无规则 2021 待分类 不知道");
            assertThat(links(workbook, "分录明细", 11)).hasSize(5).contains("B → 规则覆盖 B 3 社会管理:50%|公共服务:50% 项目名称 ~社区");
            assertThat(links(workbook, "分录明细", 7))
                    .hasSize(6)
                    .contains("社区运转 → 项目明细 2020 公共服务 社区运转 10.00", "不知道 → 项目明细 2021 待分类 不知道 5.00");
        }
    }

    @Test
    void what_rules_gave_in_projects_adds_up_to_all() throws IOException {
        try (XSSFWorkbook workbook = workbook(new Office(folder))) {
            XSSFSheet sheet = workbook.getSheet("规则与项目");
            Row total = sheet.getRow(sheet.getLastRowNum());
            assertThat(total.getCell(4).getNumericCellValue()).isEqualTo(6);
            assertThat(total.getCell(5).getNumericCellValue()).isEqualTo(138);
            assertThat(total.getCell(5).getCellFormula()).isEqualTo("SUM(F5:F11)");
            assertThat(total.getCell(7).getStringCellValue()).isEqualTo("相符");
            List<String> rules = new ArrayList<>();
            workbook.getSheet("首页").forEach(row -> {
                if ("规则覆盖".equals(text(row.getCell(0)))) {
                    rules.add(text(row.getCell(1)));
                }
            });
            assertThat(rules).first().as("rows of the sheet").isEqualTo("4");
        }
    }

    @Test
    void of_many_rules_in_a_project_some_are_named_and_each_leads_to_the_next() throws IOException {
        StringBuilder rules = new StringBuilder("规则号,摘要,归类\n");
        List<String> entries = new ArrayList<>();
        for (int i = 10; i < 17; i++) {
            rules.append("R%d,第%d次,城市管理\n".formatted(i, i));
            entries.add("2020-03-05,记-%d,第%d次,环卫保洁,1.00".formatted(i, i));
        }
        Office office = new Office(folder).config("rules.csv", rules.toString());
        office.ledger("a.csv", "日期,凭证号,摘要,项目名称,金额", entries).run();
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                office.output().resolve("summary.xlsx").toFile().getPath())) {
            assertThat(links(workbook, "项目明细", 10))
                    .containsExactly("R10、R11、R12、R13、R14 等 7 条 → 规则与项目 R10 2020 城市管理 环卫保洁");
            assertThat(links(workbook, "规则与项目", 6)).hasSize(6).endsWith("R16 → 规则与项目 R16 2020 城市管理 环卫保洁");
        }
    }

    @Test
    void rules_are_weighed_in_the_years_that_were_asked_for() throws IOException {
        Office office = new Office(folder);
        workbook(office).close();
        office.run("--year", "2021");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                office.output().resolve("summary.xlsx").toFile().getPath())) {
            assertThat(links(workbook, "规则覆盖", 6))
                    .containsExactly("1 → 规则与项目 C 2021 城市管理 环卫保洁", "2 → 规则与项目 无规则 2021 待分类 （未列项目）");
            for (Row row : workbook.getSheet("规则覆盖")) {
                assertThat(row.getCell(8) == null ? "" : text(row.getCell(8))).isNotEqualTo("不符");
            }
        }
    }
}
