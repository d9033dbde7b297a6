package crossfoot.samples;

import java.io.IOException;
import java.math.BigDecimal;
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
    private static final int PAGE_ROWS = 50;

    private WorkbookLedgers() {}

    /** A cover and a sheet a quarter: merged titles, a header of two rows, debit and credit, pages, 合计 at the end. */
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
                Sheet sheet = workbook.createSheet(QUARTERS[quarter]);
                quarterTitles(sheet, year);
                quarter(sheet, some, date);
            }
            StableWorkbook.save(workbook, file);
        }
    }

    private static void quarterTitles(Sheet sheet, int year) {
        texts(sheet.createRow(0), year + "年支出明细账");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 10));
        texts(sheet.createRow(1), "编制单位：某街道办事处", "", "", "", "", "", "", "", "", "单位：元", "");
        texts(sheet.createRow(2), "凭证日期,凭证号,摘要,功能分类编码,功能分类名称,经济分类编码,经济分类名称,项目名称,资金来源,发生额".split(",", -1));
        texts(sheet.createRow(3), "", "", "", "", "", "", "", "", "", "借方金额", "贷方金额");
        for (int column = 0; column < 9; column++) {
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 9, 10));
    }

    private static void quarter(Sheet sheet, List<SampleEntry> entries, CellStyle date) {
        long[] sums = new long[2];
        int onPage = 0;
        for (SampleEntry entry : entries) {
            if (onPage == PAGE_ROWS) {
                sides(sheet, "过次页", sums);
                sides(sheet, "承前页", sums);
                onPage = 0;
            }
            Row row = next(sheet);
            Cell day = row.createCell(0);
            day.setCellValue(entry.date());
            day.setCellStyle(date);
            SampleItem item = entry.item();
            texts(
                    row,
                    1,
                    entry.voucher(),
                    entry.summary(),
                    SampleItem.code(item.function()),
                    SampleItem.name(item.function()),
                    SampleItem.code(item.economic()),
                    SampleItem.name(item.economic()),
                    item.project(),
                    entry.fund());
            int side = entry.fen() < 0 ? 1 : 0;
            sums[side] += Math.abs(entry.fen());
            row.createCell(9 + side).setCellValue(Math.abs(entry.fen()) / 100.0);
            onPage++;
        }
        sides(sheet, "合  计", sums);
    }

    private static void sides(Sheet sheet, String label, long[] sums) {
        Row total = next(sheet);
        texts(total, 2, label);
        total.createCell(9).setCellValue(sums[0] / 100.0);
        total.createCell(10).setCellValue(sums[1] / 100.0);
    }

    /** The binary kind: amounts in 万元, one cell for all lines of a voucher, 小计 of each month, 合计 at the end. */
    static void inWanYuan(Path file, int year, List<SampleEntry> entries) throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("支出明细");
            texts(sheet.createRow(0), "支出明细账（" + year + "年）");
            texts(sheet.createRow(1), "核算单位：某街道办事处", "", "", "", "", "", "", "", "金额单位：万元");
            texts(sheet.createRow(3), "会计年度,记账日期,凭证编号,分录号,凭证摘要,支出功能分类科目,部门预算经济分类,预算项目,资金性质,发生额（万元）".split(",", -1));
            long total = 0;
            long month = 0;
            int firstOfVoucher = 0;
            for (int i = 0; i < entries.size(); i++) {
                SampleEntry entry = entries.get(i);
                Row row = next(sheet);
                wanYuanRow(row, entry);
                firstOfVoucher = entry.line() == 1 ? row.getRowNum() : firstOfVoucher;
                SampleEntry after = i + 1 < entries.size() ? entries.get(i + 1) : null;
                if ((after == null || after.line() == 1) && entry.line() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(firstOfVoucher, row.getRowNum(), 1, 1));
                    sheet.addMergedRegion(new CellRangeAddress(firstOfVoucher, row.getRowNum(), 2, 2));
                }
                total += entry.fen();
                month += entry.fen();
                if (after == null || after.date().getMonth() != entry.date().getMonth()) {
                    wanYuan(sheet, entry.date().getMonthValue() + "月合计", month);
                    month = 0;
                }
            }
            wanYuan(sheet, "总计", total);
            StableWorkbook.save(workbook, file);
        }
    }

    private static void wanYuanRow(Row row, SampleEntry entry) {
        boolean first = entry.line() == 1;
        texts(
                row,
                Integer.toString(entry.date().getYear()),
                first ? entry.date().toString().replace('-', '/') : "",
                first ? entry.voucher() : "",
                Integer.toString(entry.line()),
                entry.summary(),
                entry.item().function(),
                entry.item().economic(),
                entry.item().project(),
                entry.fund());
        row.createCell(9).setCellValue(inWan(entry.fen()));
    }

    private static double inWan(long fen) {
        return BigDecimal.valueOf(fen, 6).doubleValue();
    }

    private static void wanYuan(Sheet sheet, String label, long fen) {
        Row row = next(sheet);
        texts(row, 4, label);
        row.createCell(9).setCellValue(inWan(fen));
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    static void texts(Row row, String... texts) {
        texts(row, 0, texts);
    }

    static void texts(Row row, int firstColumn, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(firstColumn + i).setCellValue(texts[i]);
            }
        }
    }
}
