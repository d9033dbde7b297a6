package crossfoot.output.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of the workbook; colour only where it says something. */
record Styles(
        CellStyle title,
        CellStyle note,
        CellStyle header,
        CellStyle text,
        CellStyle count,
        CellStyle yuan,
        CellStyle wanYuan,
        CellStyle link,
        CellStyle good,
        CellStyle bad) {
    private static final String FONT = "微软雅黑";

    static Styles of(XSSFWorkbook workbook) {
        XSSFCellStyle text = style(workbook, font(workbook, 10, false));
        text.setQuotePrefixed(true);
        CellStyle header = style(workbook, font(workbook, 10, true));
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        XSSFFont linked = font(workbook, 10, false);
        linked.setColor(IndexedColors.BLUE.getIndex());
        linked.setUnderline(XSSFFont.U_SINGLE);
        XSSFFont green = font(workbook, 11, true);
        green.setColor(IndexedColors.GREEN.getIndex());
        XSSFFont red = font(workbook, 11, true);
        red.setColor(IndexedColors.RED.getIndex());
        return new Styles(
                style(workbook, font(workbook, 16, true)),
                style(workbook, font(workbook, 9, false)),
                header,
                text,
                number(workbook, "#,##0"),
                number(workbook, "#,##0.00;[Red]-#,##0.00"),
                number(workbook, "#,##0.00;[Red]-#,##0.00"),
                style(workbook, linked),
                style(workbook, green),
                style(workbook, red));
    }

    private static CellStyle number(Workbook workbook, String format) {
        CellStyle style = style((XSSFWorkbook) workbook, font((XSSFWorkbook) workbook, 10, false));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static XSSFFont font(XSSFWorkbook workbook, int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }
}
