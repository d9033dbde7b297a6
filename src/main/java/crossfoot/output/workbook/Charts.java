package crossfoot.output.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Native charts of a table with a year a column: a group of columns a year, a series a line of the table. */
final class Charts {
    /** How many rows a chart covers. */
    static final int ROWS = 20;

    private static final int COLUMNS = 8;
    private static final int GRID = 0xD9D9D9;
    private static final int[] COLOURS = {
        0x2F5D8C, 0x7FA8D1, 0xC8553D, 0xE9A178, 0x4F8A5B, 0xD9B44A, 0x8A6FA8, 0x7A7A7A, 0x3D9AA1, 0xB05C86
    };

    /** @param row 1-based row of its values */
    record Series(String name, int row) {}

    private final SheetPen pen;
    private final int years;

    Charts(SheetPen pen, int years) {
        this.pen = pen;
        this.years = years;
    }

    /** One column a year, the series upon each other. */
    void stacked(String title, int headingRow, List<Series> series) {
        if (series.isEmpty() || !(pen.sheet() instanceof XSSFSheet sheet)) {
            return;
        }
        XSSFChart chart = chart(title, sheet);
        XDDFBarChartData data = bars(chart, BarGrouping.STACKED, "#,##0");
        for (int i = 0; i < series.size(); i++) {
            add(data, sheet, headingRow, series.get(i)).setFillProperties(fill(COLOURS[i % COLOURS.length]));
        }
        chart.plot(data);
        overlap(chart);
    }

    /**
     * Columns of a table beside each other, a group of them a line.
     *
     * @param lines its first and last row, 1-based; the names stand in the first column
     * @param columns 0-based
     */
    void beside(String title, int headingRow, CellRangeAddress lines, List<Integer> columns) {
        if (!(pen.sheet() instanceof XSSFSheet sheet)) {
            return;
        }
        XSSFChart chart = chart(title, sheet);
        XDDFBarChartData data = bars(chart, BarGrouping.CLUSTERED, "#,##0");
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            XDDFChartData.Series added = data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, column(lines, 0)),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(lines, column)));
            added.setTitle("", new CellReference(sheet.getSheetName(), headingRow - 1, column, true, true));
            added.setFillProperties(fill(COLOURS[i]));
        }
        chart.plot(data);
    }

    private static CellRangeAddress column(CellRangeAddress lines, int column) {
        return new CellRangeAddress(lines.getFirstRow() - 1, lines.getLastRow() - 1, column, column);
    }

    private XSSFChart chart(String title, XSSFSheet sheet) {
        int top = pen.nextRowNumber() - 1;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, COLUMNS, top + ROWS - 1));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        return chart;
    }

    private static XDDFBarChartData bars(XSSFChart chart, BarGrouping grouping, String format) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat(format);
        values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(grouping);
        data.setGapWidth(70);
        return data;
    }

    /** Puts stacked bars upon each other, not side by side; the schema that POI carries lacks this element's type. */
    private static void overlap(XSSFChart chart) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        String namespace = bars.schemaType().getName().getNamespaceURI();
        try (XmlCursor cursor = bars.newCursor()) {
            cursor.toChild(namespace, "axId");
            cursor.beginElement("overlap", namespace);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private XDDFChartData.Series add(XDDFBarChartData data, XSSFSheet sheet, int headingRow, Series series) {
        XDDFChartData.Series added = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, years(headingRow)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, years(series.row())));
        added.setTitle(series.name(), new CellReference(sheet.getSheetName(), series.row() - 1, 0, true, true));
        return added;
    }

    private CellRangeAddress years(int row) {
        return new CellRangeAddress(row - 1, row - 1, 1, years);
    }

    private static XDDFSolidFillProperties fill(int rgb) {
        byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        return new XDDFSolidFillProperties(XDDFColor.from(bytes));
    }
}
