package crossfoot.samples;

import crossfoot.output.zip.StableZip;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes a ledger of any size for benchmarks and crash runs; memory does not grow with its rows. */
public final class BigLedger {
    private static final long ROWS_OF_A_SHEET = 1_048_575;
    private static final int ROWS_IN_MEMORY = 100;
    private static final int BUFFER_CHARS = 1 << 16;

    private final long rows;
    private final long first;
    private final long all;
    private long totalFen;
    private int month;
    private int voucher;

    private BigLedger(long first, long rows, long all) {
        this.first = first;
        this.rows = rows;
        this.all = all;
    }

    /** A part of a ledger that is cut into several files. */
    public static void part(Path file, long first, long rows, long all) throws IOException {
        Files.createDirectories(file.getParent());
        new BigLedger(first, rows, all).csv(file);
    }

    /**
     * Writes the ledger, then prints its rows and its exact total in 元.
     *
     * @param args {@code csv} or {@code xlsx}, the number of rows, the file
     */
    public static void main(String[] args) throws IOException {
        long rows = Long.parseLong(args[1]);
        BigLedger ledger = new BigLedger(0, rows, rows);
        Path file = Path.of(args[2]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        switch (args[0]) {
            case "csv" -> ledger.csv(file);
            case "xlsx" -> ledger.xlsx(file);
            default -> throw new IllegalArgumentException("csv | xlsx: " + args[0]);
        }
        String yuan = BigDecimal.valueOf(ledger.totalFen, 2).toPlainString();
        System.out.println("rows " + ledger.rows + "\ntotal " + yuan);
    }

    private void csv(Path file) throws IOException {
        try (BufferedWriter out =
                new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), BUFFER_CHARS)) {
            out.write("\ufeff" + String.join(",", BigRow.HEADER) + "\r\n");
            StringBuilder text = new StringBuilder();
            for (long index = first; index < first + rows; index++) {
                text.setLength(0);
                TextLedgers.line(text, next(index));
                out.append(text);
            }
        }
    }

    /** As many sheets as the rows need, dates and amounts as numbers. */
    private void xlsx(Path file) throws IOException {
        Path unstable = Files.createTempFile(file.getParent(), "big", ".xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true);
                OutputStream out = Files.newOutputStream(unstable)) {
            StableWorkbook.fix(workbook.getXSSFWorkbook());
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            for (long first = 0; first < rows; first += ROWS_OF_A_SHEET) {
                Sheet sheet = workbook.createSheet("明细账" + (first / ROWS_OF_A_SHEET + 1));
                sheet(sheet, day, first, Math.min(rows, first + ROWS_OF_A_SHEET));
            }
            workbook.write(out);
        }
        StableZip.copy(unstable, file);
        Files.delete(unstable);
    }

    private void sheet(Sheet sheet, CellStyle day, long first, long end) {
        cells(sheet.createRow(0), BigRow.HEADER, BigRow.HEADER.length);
        int amountColumn = BigRow.HEADER.length - 1;
        for (long index = first; index < end; index++) {
            Row row = sheet.createRow((int) (index - first) + 1);
            cells(row, next(index), amountColumn);
            BigRow values = BigRow.of(index, all);
            row.getCell(1).setCellValue(values.date());
            row.getCell(1).setCellStyle(day);
            row.createCell(amountColumn).setCellValue(values.fen() / 100.0);
        }
    }

    private static void cells(Row row, String[] texts, int count) {
        for (int column = 0; column < count; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    /** The row as text; voucher numbers start again every month, as they do in a real ledger. */
    private String[] next(long index) {
        BigRow row = BigRow.of(index, all);
        totalFen = Math.addExact(totalFen, row.fen());
        if (row.date().getMonthValue() != month) {
            month = row.date().getMonthValue();
            voucher = 0;
        }
        voucher += row.line() == 1 ? 1 : 0;
        BigRow.Spending spending = row.spending();
        return new String[] {
            Integer.toString(row.date().getYear()),
            row.date().toString(),
            "记-%06d".formatted(voucher),
            Integer.toString(row.line()),
            spending.summary(),
            spending.function(),
            spending.economic(),
            spending.project(),
            spending.fund(),
            spending.unit(),
            row.yuan()
        };
    }
}
