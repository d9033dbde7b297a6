package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.BudgetFigure;
import crossfoot.core.report.UnitFigures;
import crossfoot.core.rules.Category;
import crossfoot.core.summary.Check;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;

/** The sheet of one unit: its figures in 万元 as its own run would round them, exact in 元, its budgets, what fails. */
final class UnitSheet {
    private final UnitFigures unit;
    private final List<Category> tree;
    private final UnitCells cells;

    UnitSheet(UnitFigures unit, List<Category> tree, UnitCells cells) {
        this.unit = unit;
        this.tree = tree;
        this.cells = cells;
    }

    void draw(SheetPen pen) {
        pen.paper(Paper.TABLE);
        pen.title(unit.unit().name(), pen.words().of("units.one", unit.unit().code()));
        figures(pen);
        budgets(pen);
        failures(pen);
    }

    private void figures(SheetPen pen) {
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        unit.years().forEach(year -> columns.add(new Column(pen.words().of("year", year + ""), Kind.AMOUNT)));
        columns.add(pen.column("allYears", Kind.AMOUNT));
        unit.years().forEach(year -> columns.add(new Column(pen.words().of("yearYuan", year + ""), Kind.AMOUNT)));
        columns.add(pen.column("allYearsYuan", Kind.AMOUNT));
        columns.add(pen.column("check", Kind.CHECK));
        pen.table(columns);
        int first = pen.nextRowNumber();
        for (int i = 0; i < tree.size() && !unit.years().isEmpty(); i++) {
            pen.draw(SummarySheet.weight(tree.get(i)), depth(tree.get(i)), values(pen, first, i));
        }
    }

    private int depth(Category node) {
        int depth = 0;
        for (String above = node.parentKey(); !above.isEmpty(); depth++) {
            above = tree.get(index(above)).parentKey();
        }
        return depth;
    }

    private int index(String key) {
        int index = 0;
        while (!tree.get(index).key().equals(key)) {
            index++;
        }
        return index;
    }

    private List<Object> values(SheetPen pen, int first, int index) {
        int years = unit.years().size();
        int row = first + index;
        String key = tree.get(index).key();
        List<Object> values = new ArrayList<>(List.of(tree.get(index).label()));
        List<Object> yuan = new ArrayList<>();
        List<String> there = new ArrayList<>();
        long wan = 0;
        Money all = Money.ZERO;
        for (int i = 0; i < years; i++) {
            int year = unit.years().get(i);
            Money exact = unit.amount(year, key).exact();
            values.add(added(
                    1 + i, first, index, Formula.wanYuan(unit.amount(year, key).wanHundredths())));
            yuan.add(added(2 + years + i, first, index, exact));
            there.add(cells.yuan(year, unit.unit(), index));
            wan += unit.amount(year, key).wanHundredths();
            all = all.plus(exact);
        }
        values.add(across(row, 1, years, Formula.wanYuan(wan)));
        values.addAll(yuan);
        values.add(across(row, 2 + years, 1 + 2 * years, all));
        values.add(pen.equal(SheetPen.letter(2 + 2 * years) + row, "(" + String.join("+", there) + ")", true));
        return values;
    }

    /** A leaf stands as it is; what has parts is their sum. */
    private Object added(int column, int first, int index, Object value) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.get(i).parentKey().equals(tree.get(index).key())) {
                parts.add(SheetPen.letter(column) + (first + i));
            }
        }
        return parts.isEmpty() ? value : Formula.ofCells(parts, value);
    }

    private static Formula across(int row, int first, int last, Object cached) {
        return new Formula("SUM(%s%d:%s%d)".formatted(SheetPen.letter(first), row, SheetPen.letter(last), row), cached);
    }

    private void budgets(SheetPen pen) {
        if (unit.budgets().isEmpty()) {
            return;
        }
        pen.gap(1);
        pen.note(pen.words().of("units.budgets"), Kind.NOTE);
        pen.table(List.of(
                pen.column("item", Kind.TEXT),
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("initial", Kind.AMOUNT),
                pen.column("final", Kind.AMOUNT),
                pen.column("spent", Kind.AMOUNT),
                pen.column("finalRate", Kind.PERCENT)));
        for (int year : unit.years()) {
            for (Category node : tree) {
                BudgetFigure.ofFigure(unit.budgets(), year, node.key())
                        .ifPresent(budget -> budget(pen, budget, year, node));
            }
        }
    }

    private void budget(SheetPen pen, BudgetFigure budget, int year, Category node) {
        int row = pen.nextRowNumber();
        Money spent = unit.amount(year, node.key()).exact();
        Money whole = budget.line().total();
        pen.draw(
                Weight.LINE,
                1,
                List.of(
                        node.label(),
                        year,
                        budget.line().initial(),
                        whole,
                        spent,
                        Formula.ofRate("E" + row, "D" + row, Formula.rate(spent, whole))));
    }

    private void failures(SheetPen pen) {
        if (unit.differences() == 0) {
            return;
        }
        pen.alert(true);
        pen.gap(1);
        pen.note(pen.words().of("units.failures"), Kind.NOTE);
        pen.table(List.of(
                pen.column("what", Kind.TEXT),
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("expected", Kind.AMOUNT),
                pen.column("actual", Kind.AMOUNT),
                pen.column("difference", Kind.AMOUNT)));
        for (Check check : unit.checks()) {
            if (check.status() == Check.Status.FAIL) {
                Integer year = check.year();
                pen.draw(
                        Weight.LINE,
                        0,
                        List.of(
                                check.what(),
                                year == null ? "" : year,
                                ChecksSheet.value(check.expected()),
                                ChecksSheet.value(check.actual()),
                                ChecksSheet.value(check.difference())));
            }
        }
    }
}
