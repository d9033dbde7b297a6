package crossfoot.output.workbook;

import crossfoot.core.money.JointRounding;
import crossfoot.core.money.Money;
import crossfoot.core.report.MonthTable;
import crossfoot.core.report.UnitFigures;
import crossfoot.core.report.UnitYear;
import crossfoot.core.report.Units;
import crossfoot.core.rules.Category;
import crossfoot.core.units.Consolidation;
import crossfoot.core.units.UnitSums;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * 单位汇总: units × figures of every year, exact in 元 and jointly rounded in 万元; what moved between units is taken out
 * beneath their sum. Every line foots across its leaves, every column down to what the program has by another way.
 */
final class UnitsSheet {
    private final Units units;
    private final List<Category> tree;
    private final UnitCells cells;

    UnitsSheet(Units units, List<Category> tree, UnitCells cells) {
        this.units = units;
        this.tree = tree;
        this.cells = cells;
    }

    void draw(SheetPen pen) {
        pen.paper(Paper.SECTIONS);
        pen.title(Tab.UNITS);
        if (units.years().isEmpty()) {
            pen.table(columns(pen));
            return;
        }
        for (UnitYear year : units.tables()) {
            pen.gap(1);
            pen.note(pen.words().of("units.yuan", year.year() + ""), Kind.NOTE);
            yuan(pen, year.year());
            pen.gap(1);
            pen.note(pen.words().of("units.wan", year.year() + ""), Kind.NOTE);
            wan(pen, year);
        }
        moved(pen);
        movements(pen);
    }

    private List<Column> columns(SheetPen pen) {
        List<Column> columns = new ArrayList<>(List.of(pen.column("unit", Kind.TEXT)));
        tree.forEach(node -> columns.add(new Column(node.label(), Kind.AMOUNT)));
        columns.add(pen.column("check", Kind.CHECK));
        return columns;
    }

    private void yuan(SheetPen pen, int year) {
        pen.table(columns(pen));
        int first = pen.nextRowNumber();
        for (UnitFigures unit : units.each()) {
            cells.stands(year, unit.unit(), pen.nextRowNumber());
            line(
                    pen,
                    Head.unit(unit.unit().name()),
                    node -> unit.amount(year, node.key()).exact());
        }
        int last = pen.nextRowNumber() - 1;
        formulas(
                pen,
                Head.sum(Weight.SUBTOTAL, pen.words().of("units.together")),
                (column, node) -> new Formula(
                        "SUM(%1$s%2$d:%1$s%3$d)".formatted(column, first, last),
                        units.together().together(year, node.key()).amount()));
        consolidated(pen, year, last + 1);
    }

    /** Beneath the sum of all units, which stands in row {@code sum}. */
    private void consolidated(SheetPen pen, int year, int sum) {
        Consolidation together = units.together();
        line(
                pen,
                Head.line(pen.words().of("units.takenOut")),
                node -> together.takenOut().of(year, node.key()).amount().negated());
        Of<Money> left = node -> together.consolidated(year, node.key()).amount();
        formulas(
                pen,
                Head.sum(Weight.TOTAL, pen.words().of("units.consolidated")),
                (column, node) -> new Formula("%1$s%2$d+%1$s%3$d".formatted(column, sum, sum + 1), left.node(node)));
        Of<Money> otherWay = node -> together.kept().of(year, node.key()).amount();
        line(pen, Head.line(pen.words().of("units.otherWay")), otherWay);
        agree(pen, sum + 2, node -> otherWay.node(node).equals(left.node(node)));
    }

    private void wan(SheetPen pen, UnitYear year) {
        pen.table(columns(pen));
        int first = pen.nextRowNumber();
        for (int i = 0; i <= units.each().size(); i++) {
            int part = i;
            String name = i < units.each().size()
                    ? units.each().get(i).unit().name()
                    : pen.words().of("units.takenOut");
            hundredths(pen, name, node -> row(year, node).parts().get(part).hundredths());
        }
        if (year.rows().values().stream().anyMatch(row -> row.rest() != 0)) {
            hundredths(
                    pen, pen.words().of("column.tail"), node -> row(year, node).rest());
        }
        int last = pen.nextRowNumber() - 1;
        formulas(
                pen,
                Head.sum(Weight.TOTAL, pen.words().of("units.consolidated")),
                (column, node) -> new Formula(
                        "SUM(%1$s%2$d:%1$s%3$d)".formatted(column, first, last), Formula.wanYuan(sum(year, node))));
        cells.consolidatedStands(year.year(), last + 1);
        hundredths(pen, pen.words().of("units.published"), node -> published(year, node));
        agree(pen, last + 1, node -> sum(year, node) == published(year, node));
    }

    private long published(UnitYear year, Category node) {
        return units.consolidated().amount(year.year(), node.key()).wanHundredths();
    }

    private static long sum(UnitYear year, Category node) {
        MonthTable.Row row = row(year, node);
        return row.rest()
                + row.parts().stream().mapToLong(MonthTable.Part::hundredths).sum();
    }

    private static MonthTable.Row row(UnitYear year, Category node) {
        return year.rows().getOrDefault(node.key(), new MonthTable.Row(List.of(), 0));
    }

    /** What a line has for a figure. */
    private interface Of<T> {
        T node(Category node);
    }

    /** How a line begins. */
    private record Head(Weight weight, String name, boolean counts) {
        static Head line(String name) {
            return new Head(Weight.LINE, name, false);
        }

        /** A line of the sheet, as its length is told. */
        static Head unit(String name) {
            return new Head(Weight.LINE, name, true);
        }

        static Head sum(Weight weight, String name) {
            return new Head(weight, name, false);
        }
    }

    private interface Live {
        Formula at(String column, Category node);
    }

    private void line(SheetPen pen, Head head, Of<Money> amounts) {
        boolean foots = amounts.node(tree.get(0))
                .equals(leaves().stream().map(amounts::node).reduce(Money.ZERO, Money::plus));
        draw(pen, head, index -> amounts.node(tree.get(index)), foots);
    }

    private void hundredths(SheetPen pen, String name, Of<Long> amounts) {
        boolean foots = amounts.node(tree.get(0))
                == leaves().stream().mapToLong(amounts::node).sum();
        draw(pen, Head.line(name), index -> Formula.wanYuan(amounts.node(tree.get(index))), foots);
    }

    private void formulas(SheetPen pen, Head head, Live live) {
        draw(pen, head, index -> live.at(letter(index), tree.get(index)), true);
    }

    private void draw(SheetPen pen, Head head, IntFunction<Object> value, boolean foots) {
        int number = pen.nextRowNumber();
        List<Object> values = new ArrayList<>(List.of(head.name));
        List<String> leaves = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            values.add(value.apply(i));
            if (tree.get(i).leaf()) {
                leaves.add(letter(i) + number);
            }
        }
        values.add(pen.equal(letter(0) + number, "(" + String.join("+", leaves) + ")", foots));
        if (head.counts) {
            pen.line(head.weight, values);
        } else {
            pen.draw(head.weight, 0, values);
        }
    }

    private List<Category> leaves() {
        return tree.stream().filter(Category::leaf).toList();
    }

    private static String letter(int index) {
        return SheetPen.letter(1 + index);
    }

    /** Whether a line and the one beneath are equal in every column, and at the end whether all are. */
    private void agree(SheetPen pen, int line, Of<Boolean> holds) {
        int number = pen.nextRowNumber();
        List<Object> values = new ArrayList<>(List.of(pen.words().of("column.check")));
        boolean all = true;
        for (int i = 0; i < tree.size(); i++) {
            boolean agrees = holds.node(tree.get(i));
            all &= agrees;
            values.add(pen.equal(letter(i) + line, letter(i) + (line + 1), agrees));
        }
        String none = "COUNTIF(%s%d:%s%d,\"%s\")=0"
                .formatted(
                        letter(0),
                        number,
                        letter(tree.size() - 1),
                        number,
                        pen.words().of("disagree"));
        values.add(pen.check(none, all));
        pen.draw(Weight.LINE, 0, values);
    }

    /** What joint rounding moved. */
    private void moved(SheetPen pen) {
        List<List<Object>> lines = new ArrayList<>();
        for (UnitYear year : units.tables()) {
            for (Category node : tree) {
                List<MonthTable.Part> parts = row(year, node).parts();
                for (int i = 0; i < parts.size(); i++) {
                    if (parts.get(i).isMoved()) {
                        String name = i < units.each().size()
                                ? units.each().get(i).unit().name()
                                : pen.words().of("units.takenOut");
                        long own =
                                JointRounding.ownHundredths(parts.get(i).exact().fen());
                        long shown = parts.get(i).hundredths();
                        lines.add(List.of(
                                name + " " + year.year() + " " + node.label(),
                                parts.get(i).exact(),
                                Formula.wanYuan(own),
                                Formula.wanYuan(shown),
                                Formula.wanYuan(shown - own)));
                    }
                }
            }
        }
        if (!lines.isEmpty()) {
            pen.gap(1);
            pen.note(pen.words().of("units.moved"), Kind.NOTE);
            pen.table(List.of(
                    pen.column("unit", Kind.TEXT),
                    pen.column("amountYuan", Kind.AMOUNT),
                    pen.column("ownRounding", Kind.AMOUNT),
                    pen.column("shown", Kind.AMOUNT),
                    pen.column("tail", Kind.AMOUNT)));
            lines.forEach(line -> pen.draw(Weight.LINE, 0, line));
        }
    }

    /** Who paid whom, added up from the list of transfers. */
    private void movements(SheetPen pen) {
        List<UnitSums.Movement> movements = units.together().movements();
        if (movements.isEmpty()) {
            return;
        }
        pen.gap(1);
        pen.note(pen.words().of("units.movements"), Kind.NOTE);
        pen.table(List.of(
                pen.column("payer", Kind.TEXT),
                pen.column("receiver", Kind.TEXT),
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("entries", Kind.COUNT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("units.listed", Kind.AMOUNT),
                pen.column("check", Kind.CHECK)));
        boolean listed = TransfersSheet.listed(units);
        for (UnitSums.Movement movement : movements) {
            int number = pen.nextRowNumber();
            Money amount = movement.sum().amount();
            List<Object> values = new ArrayList<>(List.of(
                    movement.from().name(),
                    movement.to().name(),
                    movement.year(),
                    movement.sum().entries(),
                    amount));
            if (listed) {
                values.add(
                        new Formula(TransfersSheet.sum("C" + number, "A" + number, "B" + number, pen.words()), amount));
                values.add(pen.equal("E" + number, "F" + number, true));
            }
            pen.draw(Weight.LINE, 0, values);
        }
    }
}
