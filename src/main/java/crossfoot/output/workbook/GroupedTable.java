package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table of years, groups and lines, the sums above what they add up: 年度, 组, 编码, 名称, amounts, their sum, the part of
 * the year, entries, 万元 with what joint rounding moved, and whether a sum agrees with 支出汇总.
 */
final class GroupedTable {
    private static final int NAME = 3;
    private static final int FIRST_AMOUNT = 4;

    /**
     * @param amounts as many as the table has columns of amounts
     * @param entry the cell of its first entry on 分录明细; empty if there is none
     * @param wan null where the table has no 万元
     * @param after what stands in the column behind the checks; null if the table has none
     */
    record Line(
            String code,
            String name,
            List<Money> amounts,
            long entries,
            String entry,
            @Nullable Wan wan,
            @Nullable CellLink after) {
        /** In 0.01 万元; {@code moved} of it by joint rounding. */
        record Wan(long hundredths, long moved) {}

        Line(String code, String name, List<Money> amounts, long entries) {
            this(code, name, amounts, entries, "", null, null);
        }

        Money total() {
            return amounts.stream().reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param figureKey the figure of 支出汇总 that it must equal; empty if there is none */
    record Group(String label, String figureKey, List<Line> lines) {}

    /** The sums of some lines, and how the cell of a column adds them up. */
    private record Sum(String label, String figureKey, List<Line> lines, List<Integer> rows, boolean ofLines) {
        private Formula of(int column, Object cached) {
            String letter = SheetPen.letter(column);
            if (ofLines) {
                return new Formula(
                        "SUM(%1$s%2$d:%1$s%3$d)".formatted(letter, rows.get(0), rows.get(rows.size() - 1)), cached);
            }
            return Formula.ofCells(rows.stream().map(row -> letter + row).toList(), cached);
        }
    }

    private final SheetPen pen;
    private final Results results;
    private final SummaryCells cells;
    private final int amounts;
    private final boolean inWan;
    private final int after;
    private final IdentityHashMap<Line, Integer> rows = new IdentityHashMap<>();
    private int yearRow;

    GroupedTable(SheetPen pen, Results results, List<Column> columns) {
        this(pen, results, columns, false, List.of());
    }

    /**
     * A table with one column more, behind the checks.
     *
     * @param inWan whether the lines have 万元
     */
    GroupedTable(SheetPen pen, Results results, List<Column> columns, boolean inWan, List<Column> after) {
        this.pen = pen;
        this.results = results;
        this.cells = new SummaryCells(results);
        this.amounts = columns.size() - FIRST_AMOUNT;
        this.inWan = inWan;
        this.after = after.size();
        pen.sheet().setRowSumsBelow(false);
        List<Column> all = new ArrayList<>(columns);
        if (amounts > 1) {
            all.add(pen.column("total", Kind.AMOUNT));
        }
        all.add(pen.column("share", Kind.PERCENT));
        all.add(pen.column("entries", Kind.COUNT));
        if (inWan) {
            all.add(pen.column("wan", Kind.AMOUNT));
            all.add(pen.column("tail", Kind.AMOUNT));
        }
        all.add(pen.column("check", Kind.CHECK));
        all.addAll(after);
        pen.table(all);
    }

    private int totalColumn() {
        return amounts > 1 ? FIRST_AMOUNT + amounts : FIRST_AMOUNT;
    }

    /** A year with all its groups, none of them empty. */
    void year(int year, List<Group> groups) {
        yearRow = pen.nextRowNumber();
        List<Integer> groupRows = new ArrayList<>();
        int next = yearRow + 1;
        for (Group group : groups) {
            groupRows.add(next);
            next += 1 + group.lines().size();
        }
        List<Line> all =
                groups.stream().flatMap(group -> group.lines().stream()).toList();
        Money total = all.stream().map(Line::total).reduce(Money.ZERO, Money::plus);
        String root = results.tree().get(0).key();
        Sum sum = new Sum(pen.words().of("subtotal"), root, all, groupRows, false);
        pen.draw(Weight.TOTAL, 0, values(year, sum, total));
        for (Group group : groups) {
            int first = pen.nextRowNumber() + 1;
            List<Integer> rows = Stream.iterate(first, row -> row + 1)
                    .limit(group.lines().size())
                    .toList();
            pen.draw(
                    Weight.SUBTOTAL,
                    0,
                    values(year, new Sum(group.label(), group.figureKey(), group.lines(), rows, true), total));
            group.lines().forEach(line -> line(year, group, line, total));
            pen.sheet().groupRow(first - 1, first + rows.size() - 2);
        }
    }

    private List<Object> values(int year, Sum sum, Money ofYear) {
        List<Object> values = new ArrayList<>(List.of(year, sum.label(), "", ""));
        Money total = Money.ZERO;
        long entries = 0;
        for (int i = 0; i < amounts; i++) {
            Money amount = Money.ZERO;
            for (Line line : sum.lines()) {
                amount = amount.plus(line.amounts().get(i));
            }
            values.add(sum.of(FIRST_AMOUNT + i, amount));
            total = total.plus(amount);
        }
        for (Line line : sum.lines()) {
            entries += line.entries();
        }
        addTotal(values, total, ofYear);
        values.add(sum.of(totalColumn() + 2, entries));
        long wan = 0;
        for (Line line : sum.lines()) {
            Line.Wan own = line.wan();
            wan += own == null ? 0 : own.hundredths();
        }
        if (inWan) {
            values.add(sum.of(wanColumn(), Formula.wanYuan(wan)));
            values.add("");
        }
        values.add(check(year, sum, total, wan));
        values.addAll(Collections.nCopies(after, ""));
        return values;
    }

    private int wanColumn() {
        return totalColumn() + 3;
    }

    private Object check(int year, Sum sum, Money total, long wan) {
        if (sum.figureKey().isEmpty()) {
            return "";
        }
        Results.FigureAmount figure = Figures.amount(results, year, sum.figureKey());
        String cell = SheetPen.letter(totalColumn()) + pen.nextRowNumber();
        String condition = SheetPen.isEqual(cell, cells.yuan(year, sum.figureKey()));
        boolean holds = figure.exact().equals(total);
        if (!inWan) {
            return pen.check(condition, holds);
        }
        String wanCell = SheetPen.letter(wanColumn()) + pen.nextRowNumber();
        String both = "AND(%s,%s)".formatted(condition, SheetPen.isEqual(wanCell, cells.wan(year, sum.figureKey())));
        return pen.check(both, holds && figure.wanHundredths() == wan);
    }

    private void line(int year, Group group, Line line, Money ofYear) {
        List<Object> values = new ArrayList<>(List.of(year, group.label(), line.code(), line.name()));
        values.addAll(line.amounts());
        addTotal(values, line.total(), ofYear);
        values.add(line.entries());
        Line.Wan wan = line.wan();
        if (wan != null) {
            values.add(Formula.wanYuan(wan.hundredths()));
            values.add(wan.moved() == 0 ? "" : Formula.wanYuan(wan.moved()));
        }
        values.add("");
        CellLink after = line.after();
        if (after != null) {
            values.add(after.text());
        }
        rows.put(line, pen.nextRowNumber());
        Row row = pen.line(values.toArray());
        pen.link(row.getCell(NAME), new CellLink(line.name(), Tab.ENTRIES, line.entry()));
        if (after != null) {
            pen.link(row.getCell(values.size() - 1), after);
        }
    }

    /** 1-based number of the row in which a line was drawn. */
    int row(Line line) {
        return rows.getOrDefault(line, 0);
    }

    /** The sum across, where there is more than one amount, and its part of the year. */
    private void addTotal(List<Object> values, Money total, Money ofYear) {
        int row = pen.nextRowNumber();
        String cell = SheetPen.letter(totalColumn()) + row;
        if (amounts > 1) {
            String first = SheetPen.letter(FIRST_AMOUNT) + row;
            String last = SheetPen.letter(totalColumn() - 1) + row;
            values.add(new Formula("SUM(" + first + ":" + last + ")", total));
        }
        String whole = SheetPen.letter(totalColumn()) + "$" + yearRow;
        values.add(Formula.ofRate(cell, whole, Formula.rate(total, ofYear)));
    }
}
