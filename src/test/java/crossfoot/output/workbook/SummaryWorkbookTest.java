package crossfoot.output.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.report.Results;
import crossfoot.output.PublishedYear;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryWorkbookTest {
    @TempDir
    Path folder;

    private Path write(String name, Results results) throws IOException {
        Path file = folder.resolve(name);
        SummaryWorkbook.write(results, problem -> problem.kind().id(), file);
        return file;
    }

    @Test
    void the_same_results_give_the_same_bytes() throws IOException {
        Results results = new PublishedYear().results();
        assertThat(write("a.xlsx", results)).hasSameBinaryContentAs(write("b.xlsx", results));
    }

    @Test
    void every_sheet_is_there_in_its_order() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                write("a.xlsx", new PublishedYear().results()).toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "首页", "支出汇总", "跨年对比", "预算执行", "三公经费", "经济分类", "项目明细", "核对", "分录明细", "待分类", "拒收", "重复",
                            "规则覆盖", "来源");
        }
    }

    @Test
    void formulas_carry_the_programs_values_and_agree() throws IOException {
        Results results = new PublishedYear().results();
        int years = results.years().size();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(write("a.xlsx", results).toFile())) {
            List<Row> rows = workbook.findSheet("支出汇总").orElseThrow().read();
            for (int i = 0; i < results.tree().size(); i++) {
                Row row = rows.get(4 + i);
                assertThat(row.getCellText(0)).endsWith(results.tree().get(i).label());
                assertThat(row.getCell(1 + years).getFormula()).startsWith("SUM(");
                assertThat(new BigDecimal(row.getCell(1 + years).getRawValue()))
                        .isEqualByComparingTo(
                                new BigDecimal(row.getCell(2 + years).getRawValue()));
                assertThat(row.getCell(3 + years).getRawValue()).isEqualTo("相符");
            }
        }
    }
}
