package crossfoot.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ledgers as workbooks, each as another system would export it. */
final class WorkbookLedgers {
    private static final String[] QUARTERS = {"一季度", "二季度", "三季度", "四季度"};
    private static final int PAGE_ROWS = 40;

    private WorkbookLedgers() {}

    /** A cover and a sheet a quarter: merged titles, a header of two rows, debit and credit, 合计 at the end. */
    static void quarters(Path file, int year, List<SampleEntry> entries) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("封面").createRow(2).createCell(1).setCellValue("某街道办事处 " + year + " 年账簿");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            for (int quarter = 0; quarter < QUARTERS.length; quarter++) {
                int number = quarter;
                List<SampleEntry> some = entries.stream()
                        .filter(entry -> (entry.date().getMonthValue() - 1) / 3 == number)
                        .toList();
                quarter(workbook.createSheet(QUARTERS[quarter]), year, some, date);
            }
            StableWorkbook.save(workbook, file);
        }
    }

    private static void quarter(Sheet sheet, int year, List<SampleEntry> entries, CellStyle date) {
        texts(sheet.createRow(0), year + "年支出明细账");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
        texts(sheet.createRow(1), "编制单位：某街道办事处", "", "", "", "", "", "", "", "单位：元", "");
        texts(sheet.createRow(2), "凭证日期", "凭证号", "摘要", "功能分类编码", "功能分类名称", "经济分类编码", "经济分类名称", "项目名称", "发生额", "");
        texts(sheet.createRow(3), "", "", "", "", "", "", "", "", "借方金额", "贷方金额");
        for (int column = 0; column < 8; column++) {
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 8, 9));
        long debit = 0;
        long credit = 0;
        for (SampleEntry entry : entries) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            Cell day = row.createCell(0);
            day.setCellValue(entry.date());
            day.setCellStyle(date);
            texts(
                    row,
                    1,
                    entry.voucher(),
                    entry.summary(),
                    entry.functionCode(),
                    entry.functionName(),
                    entry.economicCode(),
                    entry.economicName(),
                    entry.projectName());
            boolean reversal = entry.fen() < 0;
            row.createCell(reversal ? 9 : 8).setCellValue(Math.abs(entry.fen()) / 100.0);
            debit += reversal ? 0 : entry.fen();
            credit += reversal ? -entry.fen() : 0;
        }
        Row total = sheet.createRow(sheet.getLastRowNum() + 1);
        texts(total, "合  计");
        total.createCell(8).setCellValue(debit / 100.0);
        total.createCell(9).setCellValue(credit / 100.0);
    }

    /** The binary kind: pages of 40 rows with 过次页 and 承前页, 合计 at the end. */
    static void pages(Path file, int year, List<SampleEntry> entries) throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("支出明细");
            texts(sheet.createRow(0), "支出明细账（" + year + "年）");
            texts(
                    sheet.createRow(1),
                    "会计年度",
                    "记账日期",
                    "凭证编号",
                    "分录号",
                    "凭证摘要",
                    "支出功能分类科目",
                    "部门预算经济分类",
                    "预算项目",
                    "资金来源",
                    "发生额");
            long total = 0;
            int onPage = 0;
            for (SampleEntry entry : entries) {
                if (onPage == PAGE_ROWS) {
                    total(sheet, "过次页", total);
                    total(sheet, "承前页", total);
                    onPage = 0;
                }
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                texts(
                        row,
                        Integer.toString(year),
                        entry.date().toString().replace('-', '/'),
                        entry.voucher(),
                        Integer.toString(entry.line()),
                        entry.summary(),
                        entry.functionCode() + " " + entry.functionName(),
                        entry.economicCode() + " " + entry.economicName(),
                        entry.projectName(),
                        entry.fund());
                row.createCell(9).setCellValue(entry.fen() / 100.0);
                total += entry.fen();
                onPage++;
            }
            total(sheet, "合计", total);
            StableWorkbook.save(workbook, file);
        }
    }

    private static void total(Sheet sheet, String label, long fen) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        texts(row, 4, label);
        row.createCell(9).setCellValue(fen / 100.0);
    }

    private static void texts(Row row, String... texts) {
        texts(row, 0, texts);
    }

    private static void texts(Row row, int firstColumn, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(firstColumn + i).setCellValue(texts[i]);
            }
        }
    }
}
