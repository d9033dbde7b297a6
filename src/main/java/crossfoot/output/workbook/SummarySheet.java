package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;

/** 支出汇总: years side by side in 万元 and exact in 元, a chart, and beneath it the same table added up anew. */
final class SummarySheet {
    private final Results results;
    private final SummaryCells cells;
    private final Recalculation recalculation;

    SummarySheet(Results results) {
        this.results = results;
        this.cells = new SummaryCells(results);
        this.recalculation = new Recalculation(results, cells);
    }

    void draw(SheetPen pen) {
        pen.paper(Paper.TABLE);
        pen.title(Tab.SUMMARY);
        if (results.years().isEmpty()) {
            pen.table(List.of(pen.column("item", Kind.TEXT)));
            return;
        }
        pen.table(columns(pen));
        for (Category node : results.tree()) {
            int indent = Figures.depth(results, node.key());
            pen.draw(weight(node), indent, values(pen, node));
        }
        pen.gap(1);
        leafChart(pen);
        pen.gap(Charts.ROWS);
        pen.note(pen.words().of("recalculation"), Kind.NOTE);
        pen.table(columns(pen).subList(0, cells.checkColumn()));
        for (Category node : results.tree()) {
            pen.draw(weight(node), Figures.depth(results, node.key()), recalculation.values(node));
        }
        pen.gap(1);
        shifts(pen);
    }

    static Weight weight(Category node) {
        return node.parentKey().isEmpty() ? Weight.TOTAL : node.leaf() ? Weight.LINE : Weight.SUBTOTAL;
    }

    private List<Column> columns(SheetPen pen) {
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        results.years().forEach(year -> columns.add(new Column(pen.words().of("year", year + ""), Kind.AMOUNT)));
        columns.add(pen.column("allYears", Kind.AMOUNT));
        results.years().forEach(year -> columns.add(new Column(pen.words().of("yearYuan", year + ""), Kind.AMOUNT)));
        columns.add(pen.column("allYearsYuan", Kind.AMOUNT));
        columns.add(pen.column("check", Kind.CHECK));
        return columns;
    }

    private List<Object> values(SheetPen pen, Category node) {
        int row = cells.row(node.key());
        List<Object> wan = new ArrayList<>();
        List<Object> yuan = new ArrayList<>();
        long allWan = 0;
        Money allYuan = Money.ZERO;
        for (int year : results.years()) {
            Results.FigureAmount amount = Figures.amount(results, year, node.key());
            wan.add(Formula.wanYuan(amount.wanHundredths()));
            yuan.add(amount.exact());
            allWan += amount.wanHundredths();
            allYuan = allYuan.plus(amount.exact());
        }
        int last = results.years().size() - 1;
        List<Object> values = new ArrayList<>(List.of(node.label()));
        values.addAll(wan);
        values.add(across(row, cells.wanColumn(0), cells.wanColumn(last), Formula.wanYuan(allWan)));
        values.addAll(yuan);
        values.add(across(row, cells.yuanColumn(0), cells.yuanColumn(last), allYuan));
        values.add(pen.check(recalculation.condition(node), recalculation.holds(node)));
        return values;
    }

    private static Formula across(int row, int first, int last, Object cached) {
        return new Formula("SUM(%s%d:%s%d)".formatted(SheetPen.letter(first), row, SheetPen.letter(last), row), cached);
    }

    /** A column a year, of the leaves: the totals would only dwarf them. */
    private void leafChart(SheetPen pen) {
        List<Charts.Series> series = new ArrayList<>();
        for (Category node : results.tree()) {
            boolean spent = results.years().stream()
                    .anyMatch(year ->
                            !Figures.amount(results, year, node.key()).exact().isZero());
            if (node.leaf() && spent) {
                series.add(new Charts.Series(node.label(), cells.row(node.key())));
            }
        }
        new Charts(pen, results.years().size()).stacked(pen.words().of("chart.summary"), cells.firstRow() - 1, series);
    }

    private void shifts(SheetPen pen) {
        pen.note(pen.words().of(results.shifts().isEmpty() ? "noShifts" : "shifts"), Kind.NOTE);
        for (Results.Shift shift : results.shifts()) {
            pen.note(
                    pen.words()
                            .of(
                                    "shift",
                                    shift.year() + "",
                                    shift.label(),
                                    Formula.wanYuan(shift.ownHundredths()).toPlainString(),
                                    Formula.wanYuan(shift.jointHundredths()).toPlainString(),
                                    shift.exact().yuan()),
                    Kind.NOTE);
        }
    }
}
