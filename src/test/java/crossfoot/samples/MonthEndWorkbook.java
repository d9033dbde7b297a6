package crossfoot.samples;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The faults that only a workbook can have: error values, formulas, what is hidden. */
final class MonthEndWorkbook {
    private static final int AMOUNT = 5;
    private static final int SMALL_PURCHASES = 7;

    private MonthEndWorkbook() {}

    static void write(Path file) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            august(sheet(workbook, "8月"));
            september(sheet(workbook, "9月"));
            Sheet kept = sheet(workbook, "备查");
            entry(kept, "2023-08-30", "记-0899", "备查：上年跨期费用").setCellValue(5000);
            workbook.setSheetHidden(workbook.getSheetIndex(kept), true);
            StableWorkbook.save(workbook, file);
        }
    }

    private static void august(Sheet sheet) {
        entry(sheet, "2023-08-02", "记-0801", "购复印纸").setCellValue(300);
        Cell added = entry(sheet, "2023-08-03", "记-0802", "购打印机墨盒");
        added.setCellFormula("150+50");
        added.setCellValue(200);
        entry(sheet, "2023-08-07", "记-0803", "购文件柜").setCellErrorValue(FormulaError.REF.getCode());
        entry(sheet, "2023-08-09", "记-0804", "印制宣传单").setCellErrorValue(FormulaError.VALUE.getCode());
        entry(sheet, "2023-08-10", "记-0805", "购档案盒").setCellFormula("12*8.5");
        Cell hidden = entry(sheet, "2023-08-11", "记-0806", "购办公椅");
        hidden.setCellValue(410.5);
        hidden.getRow().setZeroHeight(true);
        total(sheet, "过次页", 910);
        total(sheet, "承前页", 910.5);
        entry(sheet, "2023-08-25", "记-0807", "购电池、插座").setCellValue(60);
        total(sheet, "本月合计", 970.5);
    }

    private static void september(Sheet sheet) {
        entry(sheet, "2023-09-04", "记-0901", "购办公用品").setCellValue(88.8);
        entry(sheet, "2023-09-08", "记-0902", "购电脑配件").setCellValue("1.2E+11");
        entry(sheet, "23-09-12", "记-0903", "购会议用水").setCellValue(45);
        entry(sheet, "2023-09-20", "记-0904", "红冲9月记-0901号凭证：购办公用品").setCellValue(-88.8);
        int sum = 0;
        for (int i = 0; i < SMALL_PURCHASES; i++) {
            int yuan = 20 + i * 7 % 90;
            sum += yuan;
            entry(sheet, "2023-09-%02d".formatted(21 + i / 10), "记-09%02d".formatted(5 + i), "社区零星采购")
                    .setCellValue(yuan);
        }
        total(sheet, "本月合计", sum);
    }

    private static Sheet sheet(Workbook workbook, String name) {
        Sheet sheet = workbook.createSheet(name);
        WorkbookLedgers.texts(sheet.createRow(0), "2023年支出明细账");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, AMOUNT));
        WorkbookLedgers.texts(sheet.createRow(1), "编制单位：某街道办事处", "", "", "", "", "单位：元");
        WorkbookLedgers.texts(sheet.createRow(2), "日期", "凭证号", "摘要", "经济科目", "项目名称", "金额");
        return sheet;
    }

    /** The amount's cell of a new row. */
    private static Cell entry(Sheet sheet, String date, String voucher, String summary) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        WorkbookLedgers.texts(row, date, voucher, summary, "30201 办公费");
        return row.createCell(AMOUNT);
    }

    private static void total(Sheet sheet, String label, double amount) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        WorkbookLedgers.texts(row, 2, label);
        row.createCell(AMOUNT).setCellValue(amount);
    }
}
