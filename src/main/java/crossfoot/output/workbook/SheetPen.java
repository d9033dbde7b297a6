package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Draws one sheet row by row; counts characters for the widths, a Chinese one as two. */
final class SheetPen {
    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;

    private final Sheet sheet;
    private final Styles styles;
    private final List<Integer> widths = new ArrayList<>();
    private int nextRow;
    private int headerRow = -1;
    private int headerCells;

    SheetPen(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    Sheet sheet() {
        return sheet;
    }

    Styles styles() {
        return styles;
    }

    /** The title, a link back to the cover, and a line of explanation. */
    SheetPen title(String title, String explanation) {
        Row row = sheet.createRow(nextRow++);
        text(row, 0, title, styles.title());
        Row second = sheet.createRow(nextRow++);
        second.createCell(0).setCellValue(explanation);
        second.getCell(0).setCellStyle(styles.note());
        Cell back = sheet.createRow(nextRow++).createCell(0);
        link(back, "首页", "返回首页");
        return this;
    }

    void link(Cell cell, String sheetName, String words) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setCellValue(words);
        cell.setHyperlink(link);
        cell.setCellStyle(styles.link());
    }

    void header(String... names) {
        Row row = sheet.createRow(nextRow);
        headerRow = nextRow++;
        headerCells = names.length;
        for (int column = 0; column < names.length; column++) {
            text(row, column, names[column], styles.header());
            measure(column, names[column]);
        }
        sheet.createFreezePane(0, nextRow);
    }

    Row row() {
        return sheet.createRow(nextRow++);
    }

    /** 1-based number of the row that comes next. */
    int nextRowNumber() {
        return nextRow + 1;
    }

    /** A line of cells: texts as texts, numbers as numbers, money in 元. */
    Row line(Object... values) {
        Row row = row();
        for (int column = 0; column < values.length; column++) {
            cell(row, column, values[column]);
        }
        return row;
    }

    void cell(Row row, int column, Object value) {
        if (value instanceof Money money) {
            number(row, column, BigDecimal.valueOf(money.fen(), 2), styles.yuan());
        } else if (value instanceof BigDecimal number) {
            number(row, column, number, styles.wanYuan());
        } else if (value instanceof Number number) {
            number(row, column, BigDecimal.valueOf(number.longValue()), styles.count());
        } else {
            text(row, column, String.valueOf(value), styles.text());
            measure(column, String.valueOf(value));
        }
    }

    private void number(Row row, int column, BigDecimal value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(style);
        measure(column, "-" + value.toPlainString() + ",,,");
    }

    /** A formula with the value that the program has for it. */
    void formula(Row row, int column, String formula, BigDecimal cached) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(cached.doubleValue());
        cell.setCellStyle(styles.wanYuan());
        measure(column, cached.toPlainString() + ",,");
    }

    /** A formula whose value is a text. */
    void textFormula(Row row, int column, String formula, String cached) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(cached);
        cell.setCellStyle(styles.text());
        measure(column, cached);
    }

    static void text(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value.length() > 32_767 ? value.substring(0, 32_767) : value);
        cell.setCellStyle(style);
    }

    private void measure(int column, String text) {
        while (widths.size() <= column) {
            widths.add(8);
        }
        int width = 2;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) > 0x2000 ? 2 : 1;
        }
        widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), width)));
    }

    /** Says “无” where nothing was drawn, sets widths, filter and print set-up. */
    void finish() {
        if (headerRow >= 0 && nextRow == headerRow + 1) {
            line("无");
        } else if (headerRow >= 0) {
            sheet.setAutoFilter(new CellRangeAddress(headerRow, nextRow - 1, 0, headerCells - 1));
        }
        if (headerRow >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        }
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }
}
