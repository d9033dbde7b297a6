package crossfoot.output.workbook;

import crossfoot.core.report.Results;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Native charts beneath the table of 支出汇总. */
final class Charts {
    private static final int HEADER_ROW = 3;
    private static final List<PresetColor> COLOURS =
            List.of(PresetColor.STEEL_BLUE, PresetColor.DARK_ORANGE, PresetColor.SEA_GREEN, PresetColor.SLATE_GRAY);

    private Charts() {}

    /** A group of bars a category, a bar a year. */
    static void years(SheetPen pen, Results results) {
        if (!(pen.sheet() instanceof XSSFSheet sheet) || results.years().isEmpty()) {
            return;
        }
        int firstRow = HEADER_ROW + 1;
        int lastRow = HEADER_ROW + results.tree().size();
        int top = pen.nextRowNumber() + 1;
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 0, top, 9, top + 20));
        chart.setTitleText("各年支出（万元）");
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.COL);
        XDDFDataSource<String> labels =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(firstRow, lastRow, 0, 0));
        for (int i = 0; i < results.years().size(); i++) {
            XDDFChartData.Series series = data.addSeries(
                    labels,
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, new CellRangeAddress(firstRow, lastRow, 1 + i, 1 + i)));
            series.setTitle(results.years().get(i) + "年", null);
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(i % COLOURS.size()))));
        }
        chart.plot(data);
    }
}
