package crossfoot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Very many rows that are no entries, or are counted elsewhere, do not need more memory; what is not
 * listed is said.
 */
class ManyRowsTest {
    private static final int ROWS = 120_000;
    private static final int LISTED = 50_000;
    private static final String SMALL_HEAP = "-Xmx128m";

    @TempDir
    Path folder;

    @BeforeEach
    void rules() throws IOException {
        Files.createDirectories(folder.resolve("ledgers"));
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/rules.csv"), "规则号,经济分类,归类\nA,302*,公用经费\n");
    }

    private void ledger(String name, String date, String more) throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(folder.resolve("ledgers").resolve(name))) {
            out.write("日期,凭证号,摘要,经济分类,金额\n");
            for (int row = 1; row <= ROWS; row++) {
                out.write(date + ",记-" + row + ",付办公费,30201 办公费," + row + ".01\n");
            }
            out.write(more);
        }
    }

    private Map<String, byte[]> run(int exitCode) throws Exception {
        Program program = new Program(folder, folder.resolve("config"), folder.resolve("output"));
        assertThat(program.run(Program.MAIN, SMALL_HEAP)).endsWith("exit code " + exitCode);
        return program.outputs();
    }

    private static String text(Map<String, byte[]> outputs, String name) {
        byte[] bytes = outputs.get(name);
        assertThat(bytes).as(name).isNotNull();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The rows of a sheet, a text each. */
    private List<String> sheet(String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                        folder.resolve("output/summary.xlsx").toFile());
                Stream<Row> rows =
                        workbook.findSheet(name).map(ManyRowsTest::rows).orElseThrow()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    private static Stream<Row> rows(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void every_row_rejected() throws Exception {
        ledger("a.csv", "2021-13-01", "");
        Map<String, byte[]> outputs = run(4);
        assertThat(text(outputs, "figures.json")).containsPattern("\"counts\": \\{[^}]*\"rejected\": " + ROWS + ",");
        assertThat(text(outputs, "rejected-rows.csv").lines())
                .hasSize(1 + ROWS)
                .last()
                .asString()
                .contains("记-" + ROWS + "|", ROWS + ".01");
        assertThat(text(outputs, "report.html")).contains(Integer.toString(ROWS));
        assertThat(sheet("拒收"))
                .hasSizeBetween(LISTED, LISTED + 5)
                .anySatisfy(row -> assertThat(row).contains("只列前 " + LISTED, "另有 " + (ROWS - LISTED)));
    }

    @Test
    void every_entry_counted_elsewhere() throws Exception {
        ledger("a.csv", "2021-01-05", "");
        ledger("b.csv", "2021-01-05", "2021-02-05,记-0,付水费,30205 水费,1.00\n");
        Map<String, byte[]> outputs = run(0);
        assertThat(text(outputs, "figures.json")).containsPattern("\"counts\": \\{[^}]*\"overlaps\": " + ROWS + "\n");
        assertThat(text(outputs, "classified-ledger.csv").lines()).hasSize(1 + ROWS + 1);
        assertThat(sheet("重复"))
                .hasSizeBetween(LISTED, LISTED + 5)
                .anySatisfy(row -> assertThat(row).contains("只列前 " + LISTED, "另有 " + (ROWS - LISTED)));
    }
}
