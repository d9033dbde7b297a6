package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Messages;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.ProblemKind;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private static void fill(Sheet sheet, Object[]... lines) {
        for (Object[] line : lines) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (Object value : line) {
                if (value instanceof Double number) {
                    row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(number);
                } else {
                    row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(String.valueOf(value));
                }
            }
        }
    }

    private FileCheck check(XSSFWorkbook workbook) throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return FileCheck.of(file, null);
    }

    @Test
    void what_is_odd_about_a_workbook_is_said_with_its_effect_on_the_total() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Object[] header = {"日期", "凭证号", "摘要", "金额"};
            Sheet seen = workbook.createSheet("一季度");
            fill(
                    seen,
                    header,
                    new Object[] {"2021-01-05", "记-1", "水费", 100.5},
                    new Object[] {"2021-01-06", "记-2", "水费", "200.25"},
                    new Object[] {"2021-02-30", "记-3", "水费", 50.0},
                    new Object[] {"2021-01-07", "记-4", "水费", 70.0});
            seen.getRow(4).setZeroHeight(true);
            fill(workbook.createSheet("二季度"), header, new Object[] {"2021-04-05", "记-5", "水费", 1000.0}, new Object[] {
                "2021-04-31", "记-6", "水费", 1.0
            });
            fill(workbook.createSheet("说明"), new Object[] {"内部使用"});
            workbook.setSheetHidden(1, true);
            workbook.setSheetHidden(2, true);
            FileCheck check = check(workbook);
            assertThat(check.amount().yuan()).isEqualTo("370.75");
            assertThat(details(check, ProblemKind.HIDDEN_ROWS_COUNTED)).containsExactly(List.of("1", "70.00"));
            assertThat(details(check, ProblemKind.AMOUNT_AS_TEXT)).containsExactly(List.of("1", "200.25"));
            assertThat(details(check, ProblemKind.HIDDEN_SHEET_NOT_READ)).hasSize(2);
            assertThat(details(check, ProblemKind.HIDDEN_SHEET_WOULD_ADD))
                    .containsExactly(List.of("1", "1000.00", "1"));
            assertThat(details(check, ProblemKind.ROWS_REJECTED))
                    .containsExactly(List.of("1", "@CF-IN-007.name", "1", "50.00", "0"));
            Problem last = check.problems().get(check.problems().size() - 1);
            assertThat(new Messages(Locale.ENGLISH).text(last)).contains("1 rows rejected (invalid date)");
        }
    }

    private static String said(FileCheck check) {
        Messages words = new Messages(Locale.CHINESE);
        return check.problems().stream().map(words::text).collect(Collectors.joining("\n"));
    }

    @Test
    void a_file_without_a_row_is_named() throws Exception {
        Path marked = Files.writeString(folder.resolve("marked.csv"), "\uFEFF");
        assertThat(said(FileCheck.of(marked, null))).startsWith("marked.csv：");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            assertThat(said(check(workbook))).startsWith("a.xlsx：");
        }
    }

    @Test
    void a_line_of_any_length_and_any_number_of_fields_is_one_rejected_row() throws Exception {
        String sound = "日期,凭证号,摘要,金额\n2021-01-05,记-1,水费,1.00\n";
        Path wide = Files.writeString(folder.resolve("wide.csv"), sound + "1,".repeat(200_000) + "1\n");
        FileCheck check = Assertions.assertTimeoutPreemptively(LIMIT, () -> FileCheck.of(wide, null));
        assertThat(check.tally().entries()).isEqualTo(1);
        assertThat(check.tally().rejected()).isEqualTo(1);
        assertThat(said(check)).contains("wide.csv!3：本行有 200001 列");
        Path commas = Files.writeString(folder.resolve("commas.csv"), sound + ",".repeat(5_000_000) + "\n");
        assertThat(said(FileCheck.of(commas, null)))
                .contains("commas.csv!3：“,,")
                .doesNotContain("{0}");
    }

    private static List<List<String>> details(FileCheck check, ProblemKind kind) {
        return check.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .map(Problem::details)
                .toList();
    }
}
