package crossfoot.input.xls;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.ledger.Layout;
import crossfoot.input.Rows;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFileTest {
    @TempDir
    Path folder;

    private Path save(HSSFWorkbook book) throws Exception {
        Path file = folder.resolve("p.xls");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static HSSFWorkbook sample() {
        HSSFWorkbook book = new HSSFWorkbook();
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        CellStyle money = book.createCellStyle();
        money.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        HSSFRow row = book.createSheet("一").createRow(1);
        row.createCell(0).setCellValue(LocalDate.of(2021, 3, 5));
        row.getCell(0).setCellStyle(day);
        row.createCell(1).setCellValue(1234.56);
        row.getCell(1).setCellStyle(money);
        row.createCell(2).setCellValue(0.1 + 0.2);
        row.createCell(4).setCellValue("购纸");
        row.createCell(5).setCellValue(true);
        row.createCell(6).setCellErrorValue(FormulaError.DIV0);
        row.createCell(7).setCellFormula("B2*2");
        row.createCell(8).setCellFormula("E2&\"笔\"");
        row.createCell(9).setCellFormula("1/0");
        row.createCell(10).setCellFormula("1=1");
        row.createCell(11).setCellFormula("\"\"");
        row.createCell(12).setCellValue(7);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return book;
    }

    @Test
    void reads_what_poi_writes() throws Exception {
        assertThat(Rows.of(save(sample()), Layout.NONE))
                .containsExactly(
                        "一 1:",
                        "一 2:[2021-03-05@][1234.56#][0.30000000000000004#][][购纸][TRUE][#DIV/0!!][2469.12#]"
                                + "[购纸笔][#DIV/0!!][TRUE][][7#]");
    }

    @Test
    void a_number_is_the_shortest_decimal_that_is_it() {
        assertThat(SheetCells.plain(1234.5)).isEqualTo("1234.5");
        assertThat(SheetCells.plain(-0.01)).isEqualTo("-0.01");
        assertThat(SheetCells.plain(100)).isEqualTo("100");
        assertThat(SheetCells.plain(1e15)).isEqualTo("1000000000000000");
        assertThat(SheetCells.plain(1.5e20)).isEqualTo("150000000000000000000");
        assertThat(SheetCells.plain(2e-3)).isEqualTo("0.002");
        assertThat(SheetCells.plain(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(SheetCells.plain(Double.parseDouble("90071992547409.93"))).isEqualTo("90071992547409.94");
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextLong() / 100.0 / (1 + random.nextInt(1_000_000));
            assertThat(Double.parseDouble(SheetCells.plain(value))).isEqualTo(value);
        }
    }

    @Test
    void respects_the_date_system_of_1904() throws Exception {
        HSSFWorkbook book = sample();
        book.getInternalWorkbook().getRecords().stream()
                .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                .forEach(one -> ((org.apache.poi.hssf.record.DateWindow1904Record) one).setWindowing((short) 1));
        assertThat(Rows.of(save(book), Layout.NONE)).last().asString().startsWith("一 2:[2025-03-06@]");
    }

    @Test
    void marks_hidden_rows_and_notes_hidden_sheets() throws Exception {
        HSSFWorkbook book = new HSSFWorkbook();
        for (String name : List.of("甲", "乙", "丙")) {
            HSSFRow row = book.createSheet(name).createRow(0);
            row.createCell(0).setCellValue(name);
            row.setZeroHeight(true);
        }
        book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        Path file = save(book);
        assertThat(Rows.of(file, Layout.NONE))
                .containsExactly("丙 1h:[丙]", "HIDDEN_SHEET_NOT_READ 甲", "HIDDEN_SHEET_NOT_READ 乙");
        Layout named = new Layout(
                "**", Map.of(), null, null, null, null, false, null, List.of("乙"), false, Map.of(), false, List.of());
        assertThat(Rows.of(file, named)).containsExactly("乙(hidden) 1h:[乙]");
    }

    @Test
    void a_merged_text_holds_for_its_rows_and_a_merged_number_does_not() throws Exception {
        HSSFWorkbook book = new HSSFWorkbook();
        HSSFSheet sheet = book.createSheet("一");
        sheet.createRow(0).createCell(0).setCellValue("记-1");
        sheet.getRow(0).createCell(1).setCellValue(5);
        sheet.createRow(1).createCell(2).setCellValue("乙");
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
        assertThat(Rows.of(save(book), Layout.NONE)).containsExactly("一 1:[记-1][5#]", "一 2:[记-1][][乙]");
    }

    @Test
    void reads_the_greatest_sheet_and_the_one_behind_it() throws Exception {
        HSSFWorkbook book = new HSSFWorkbook();
        HSSFSheet sheet = book.createSheet("一");
        for (int i = 0; i < 65_536; i++) {
            sheet.createRow(i).createCell(255).setCellValue(i);
        }
        book.createSheet("二").createRow(0).createCell(0).setCellValue("末");
        assertThat(Rows.of(save(book), Layout.NONE)).hasSize(65_537).last().isEqualTo("二 1:[末]");
    }

    @Test
    void an_encrypted_workbook_is_called_so() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        Path file;
        try {
            file = save(sample());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Rows.refusal(() -> Rows.of(file, Layout.NONE))).isEqualTo("FILE_ENCRYPTED[]");
    }

    @Test
    void a_workbook_cut_anywhere_is_refused() throws Exception {
        HSSFWorkbook book = sample();
        HSSFSheet more = book.createSheet("二");
        for (int i = 0; i < 300; i++) {
            more.createRow(i).createCell(0).setCellValue("第" + i);
        }
        byte[] whole = Files.readAllBytes(save(book));
        for (int length = 8; length < whole.length - 512; length += 509) {
            Path file = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, length));
            assertThat(Rows.refusal(() -> Rows.of(file, Layout.NONE)))
                    .as("%d of %d bytes", length, whole.length)
                    .startsWith("FILE_");
        }
    }

    @Test
    void whatever_a_flipped_byte_does_it_is_a_refusal_or_rows() throws Exception {
        byte[] whole = Files.readAllBytes(save(sample()));
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("changed.xls"), bytes);
            assertThat(Rows.refusal(() -> Rows.of(file, Layout.NONE)))
                    .as("seed %d", seed)
                    .matches("(?s)(FILE_.*)?|ENC.*");
        }
    }
}
