package crossfoot.output.workbook;

import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.Category;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.List;

/** 跨年对比: every figure beside that of the year before, and what part of its year it is. */
final class YearsSheet {
    private final Results results;
    private final SummaryCells cells;

    YearsSheet(Results results) {
        this.results = results;
        this.cells = new SummaryCells(results);
    }

    void draw(SheetPen pen) {
        pen.paper(results.months().isEmpty() ? Paper.TABLE : Paper.SECTIONS);
        pen.title(Tab.YEARS);
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        for (int i = 0; i < results.years().size(); i++) {
            columns.add(new Column(pen.words().of("year", results.years().get(i) + ""), Kind.AMOUNT));
            if (i > 0) {
                columns.add(pen.column("change", Kind.AMOUNT));
                columns.add(pen.column("changeRate", Kind.PERCENT));
            }
        }
        pen.table(columns);
        if (results.years().isEmpty()) {
            return;
        }
        for (Category node : results.tree()) {
            int indent = Figures.depth(results, node.key());
            pen.draw(SummarySheet.weight(node), indent, comparison(pen.nextRowNumber(), node));
        }
        pen.gap(1);
        shares(pen);
        new MonthTables(results).draw(pen);
    }

    /** A figure's change since the year before, or (1) its rate; empty for the first year. */
    static String cell(int yearIndex, int summaryRow, int rate) {
        return yearIndex == 0 ? "" : Tab.YEARS.sheetName() + "!" + SheetPen.letter(3 * yearIndex + rate) + summaryRow;
    }

    private List<Object> comparison(int row, Category node) {
        List<Object> values = new ArrayList<>(List.of(node.label()));
        for (int i = 0; i < results.years().size(); i++) {
            int year = results.years().get(i);
            FigureAmount now = Figures.amount(results, year, node.key());
            values.add(new Formula(cells.wan(year, node.key()), Formula.wanYuan(now.wanHundredths())));
            if (i > 0) {
                int before = results.years().get(i - 1);
                FigureAmount was = Figures.amount(results, before, node.key());
                String nowCell = SheetPen.letter(3 * i - 1) + row;
                String wasCell = SheetPen.letter(i == 1 ? 1 : 3 * i - 4) + row;
                values.add(new Formula(
                        "ROUND(" + nowCell + "-" + wasCell + ",2)",
                        Formula.wanYuan(now.wanHundredths() - was.wanHundredths())));
                String wasYuan = cells.yuan(before, node.key());
                values.add(Formula.ofRate(
                        cells.yuan(year, node.key()) + "-" + wasYuan,
                        wasYuan,
                        Formula.rate(now.exact().minus(was.exact()), was.exact())));
            }
        }
        return values;
    }

    private void shares(SheetPen pen) {
        pen.note(pen.words().of("shares"), Kind.NOTE);
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        results.years().forEach(year -> columns.add(new Column(pen.words().of("year", year + ""), Kind.PERCENT)));
        pen.table(columns);
        String total = results.tree().get(0).key();
        for (Category node : results.tree()) {
            List<Object> values = new ArrayList<>(List.of(node.label()));
            for (int year : results.years()) {
                values.add(Formula.ofRate(
                        cells.yuan(year, node.key()),
                        cells.yuan(year, total),
                        Formula.rate(
                                Figures.amount(results, year, node.key()).exact(),
                                Figures.amount(results, year, total).exact())));
            }
            pen.draw(SummarySheet.weight(node), Figures.depth(results, node.key()), values);
        }
    }
}
