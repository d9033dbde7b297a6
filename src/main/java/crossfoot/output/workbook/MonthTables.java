package crossfoot.output.workbook;

import crossfoot.core.money.JointRounding;
import crossfoot.core.report.Figures;
import crossfoot.core.report.MonthTable;
import crossfoot.core.report.Results;
import crossfoot.core.rules.Category;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;

/** The months of every year in 万元, footing and cross-footing to 支出汇总; beneath them what rounding moved. */
final class MonthTables {
    private static final MonthTable.Row NONE = new MonthTable.Row(List.of(), 0);

    private final Results results;
    private final SummaryCells cells;

    MonthTables(Results results) {
        this.results = results;
        this.cells = new SummaryCells(results);
    }

    void draw(SheetPen pen) {
        for (MonthTable table : results.months()) {
            pen.gap(1);
            pen.note(pen.words().of("months", table.year() + ""), Kind.NOTE);
            year(pen, table);
        }
        if (results.months().stream().anyMatch(table -> hasMoved(table))) {
            pen.gap(1);
            moved(pen);
        }
    }

    private static boolean hasMoved(MonthTable table) {
        return table.rows().values().stream()
                .flatMap(row -> row.parts().stream())
                .anyMatch(MonthTable.Part::isMoved);
    }

    private void year(SheetPen pen, MonthTable table) {
        boolean rests = table.rows().values().stream().anyMatch(row -> row.rest() != 0);
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        table.months().forEach(month -> columns.add(new Column(name(pen, month), Kind.AMOUNT)));
        if (rests) {
            columns.add(pen.column("tail", Kind.AMOUNT));
        }
        columns.add(pen.column("wholeYear", Kind.AMOUNT));
        columns.add(pen.column("check", Kind.CHECK));
        pen.table(columns);
        int first = pen.nextRowNumber();
        for (Category node : results.tree()) {
            List<Object> values = line(pen, table, node, rests);
            pen.draw(SummarySheet.weight(node), Figures.depth(results, node.key()), values);
        }
        foot(pen, table, first);
    }

    private static String name(SheetPen pen, int month) {
        return month == 0 ? pen.words().of("noMonth") : pen.words().of("month", month + "");
    }

    private List<Object> line(SheetPen pen, MonthTable table, Category node, boolean rests) {
        MonthTable.Row row = table.rows().getOrDefault(node.key(), NONE);
        int number = pen.nextRowNumber();
        List<Object> values = new ArrayList<>(List.of(node.label()));
        row.parts().forEach(part -> values.add(Formula.wanYuan(part.hundredths())));
        if (rests) {
            values.add(Formula.wanYuan(row.rest()));
        }
        long sum = row.rest()
                + row.parts().stream().mapToLong(MonthTable.Part::hundredths).sum();
        String last = SheetPen.letter(values.size() - 1);
        String whole = SheetPen.letter(values.size()) + number;
        long year = Figures.amount(results, table.year(), node.key()).wanHundredths();
        values.add(new Formula("SUM(B%d:%s%d)".formatted(number, last, number), Formula.wanYuan(sum)));
        values.add(pen.equal(whole, cells.wan(table.year(), node.key()), sum == year));
        return values;
    }

    /** Whether every month's leaves add up to its first line. */
    private void foot(SheetPen pen, MonthTable table, int first) {
        List<Object> values = new ArrayList<>(List.of(pen.words().of("leavesAgree")));
        List<Category> tree = results.tree();
        for (int month = 0; month < table.months().size(); month++) {
            List<String> leaves = new ArrayList<>();
            long sum = 0;
            for (int i = 0; i < tree.size(); i++) {
                if (tree.get(i).leaf()) {
                    leaves.add(SheetPen.letter(month + 1) + (first + i));
                    sum += hundredths(table, tree.get(i), month);
                }
            }
            String ofLeaves = "(" + String.join("+", leaves) + ")";
            String total = SheetPen.letter(month + 1) + first;
            values.add(pen.equal(total, ofLeaves, sum == hundredths(table, tree.get(0), month)));
        }
        pen.draw(Weight.LINE, 0, values);
    }

    private static long hundredths(MonthTable table, Category node, int month) {
        return table.rows().getOrDefault(node.key(), NONE).parts().get(month).hundredths();
    }

    private void moved(SheetPen pen) {
        pen.note(pen.words().of("monthShifts"), Kind.NOTE);
        pen.table(List.of(
                pen.column("item", Kind.TEXT),
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("month", Kind.TEXT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("ownRounding", Kind.AMOUNT),
                pen.column("shown", Kind.AMOUNT),
                pen.column("tail", Kind.AMOUNT)));
        for (MonthTable table : results.months()) {
            for (Category node : results.tree()) {
                MonthTable.Row row = table.rows().getOrDefault(node.key(), NONE);
                for (int month = 0; month < row.parts().size(); month++) {
                    if (row.parts().get(month).isMoved()) {
                        pen.draw(
                                Weight.LINE,
                                0,
                                moved(
                                        node,
                                        table,
                                        row.parts().get(month),
                                        name(pen, table.months().get(month))));
                    }
                }
            }
        }
    }

    private static List<Object> moved(Category node, MonthTable table, MonthTable.Part part, String month) {
        long own = JointRounding.ownHundredths(part.exact().fen());
        return List.of(
                node.label(),
                table.year(),
                month,
                part.exact(),
                Formula.wanYuan(own),
                Formula.wanYuan(part.hundredths()),
                Formula.wanYuan(part.hundredths() - own));
    }
}
