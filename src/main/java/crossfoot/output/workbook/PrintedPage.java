package crossfoot.output.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** An A4 page across. A sheet of several tables goes on to the next one between its tables, not within one. */
final class PrintedPage {
    private static final double WIDTH_POINTS = 769;
    private static final double HEIGHT_POINTS = 487;

    /** Fonts and programs differ: not the last of it is used. */
    private static final double USED = 0.96;

    private static final int WHOLE = 100;

    private final int scale;

    /** @param points how wide the sheet's columns are together */
    PrintedPage(double points) {
        scale = Math.min(WHOLE, (int) (WHOLE * USED * WIDTH_POINTS / points));
    }

    int scale() {
        return scale;
    }

    /** What goes on a page at this scale, in points of the sheet. */
    double height() {
        return HEIGHT_POINTS * USED * WHOLE / scale;
    }

    /**
     * Sets the breaks, as they are where the font of the workbook is at hand: with a wider one columns are wider, the
     * sheet is made smaller to fit, and pages end earlier than they might. The heading of the last table stands on all
     * its pages, if it takes several.
     *
     * @param sections the first rows of what is kept together, 0-based
     */
    void sections(Sheet sheet, List<Integer> sections, CellRangeAddress lastTable) {
        double used = 0;
        for (int i = 0; i < sections.size(); i++) {
            int first = sections.get(i);
            int end = i + 1 < sections.size() ? sections.get(i + 1) : sheet.getLastRowNum() + 1;
            double section = points(sheet, first, end);
            if (used > 0 && section > 0 && used + section > height()) {
                sheet.setRowBreak(first - 1);
                used = 0;
            }
            used = (used + section) % height();
        }
        if (points(sheet, lastTable.getFirstRow(), lastTable.getLastRow() + 1) > height()) {
            sheet.setRepeatingRows(new CellRangeAddress(lastTable.getFirstRow(), lastTable.getFirstRow(), -1, -1));
        }
    }

    static double points(Sheet sheet, int first, int end) {
        double points = 0;
        for (int number = first; number < end; number++) {
            Row row = sheet.getRow(number);
            points += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
        }
        return points;
    }
}
