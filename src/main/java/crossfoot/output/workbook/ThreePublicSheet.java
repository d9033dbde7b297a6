package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.report.Figures;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.FigureAmount;
import crossfoot.core.rules.ThreePublic;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;

/** 三公经费: a sum a year, its kinds, each beside the year before. */
final class ThreePublicSheet {
    private static final ThreePublic[] KINDS = ThreePublic.values();
    private static final int FIRST_ROW = 5;

    private final Results results;

    ThreePublicSheet(Results results) {
        this.results = results;
    }

    void draw(SheetPen pen) {
        boolean any =
                results.years().stream().anyMatch(year -> !sum(year).exact().isZero());
        pen.paper(Paper.TABLE);
        pen.title(Tab.THREE_PUBLIC, pen.words().of(any ? "note.THREE_PUBLIC" : "noThreePublic"));
        pen.table(List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("item", Kind.TEXT),
                pen.column("economicCode", Kind.TEXT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("yearBefore", Kind.AMOUNT),
                pen.column("change", Kind.AMOUNT),
                pen.column("changeRate", Kind.PERCENT),
                pen.column("entries", Kind.COUNT)));
        for (int i = 0; i < results.years().size(); i++) {
            year(pen, i);
        }
        if (any) {
            pen.gap(1);
            byYears(pen);
        }
    }

    /** 1-based row of a kind in a year; the sum of the year is kind −1. */
    private static int row(int yearIndex, int kind) {
        return FIRST_ROW + yearIndex * (KINDS.length + 1) + 1 + kind;
    }

    /** Where a kind stands in a year; empty if the sheet has no such figure. */
    static String cell(int yearIndex, String key, FigureCells.What what) {
        String column = switch (what) {
            case WANYUAN, YUAN -> "D";
            case CHANGE -> "F";
            case CHANGE_RATE -> "G";
            default -> "";
        };
        for (int kind = 0; kind < KINDS.length && !column.isEmpty(); kind++) {
            if (KINDS[kind].key().equals(key)) {
                return Tab.THREE_PUBLIC.sheetName() + "!" + column + row(yearIndex, kind);
            }
        }
        return "";
    }

    private void year(SheetPen pen, int yearIndex) {
        int year = results.years().get(yearIndex);
        int row = row(yearIndex, -1);
        FigureAmount sum = sum(year);
        List<Object> total = new ArrayList<>(List.of(
                year,
                pen.words().of("subtotal"),
                "",
                new Formula("SUM(D%d:D%d)".formatted(row + 1, row + KINDS.length), sum.exact())));
        total.addAll(growth(yearIndex, -1));
        total.add(new Formula("SUM(H%d:H%d)".formatted(row + 1, row + KINDS.length), sum.entries()));
        pen.draw(Weight.TOTAL, 0, total);
        for (int kind = 0; kind < KINDS.length; kind++) {
            FigureAmount amount = amount(year, kind);
            List<Object> values =
                    new ArrayList<>(List.of(year, KINDS[kind].label(), KINDS[kind].economicCode(), amount.exact()));
            values.addAll(growth(yearIndex, kind));
            values.add(amount.entries());
            pen.draw(Weight.LINE, 0, values);
        }
    }

    private List<Object> growth(int yearIndex, int kind) {
        if (yearIndex == 0) {
            return List.of("", "", "");
        }
        Money now = amount(results.years().get(yearIndex), kind).exact();
        Money was = amount(results.years().get(yearIndex - 1), kind).exact();
        int row = row(yearIndex, kind);
        String change = "ROUND(D%d-E%d,2)".formatted(row, row);
        return List.of(
                new Formula("D" + row(yearIndex - 1, kind), was),
                new Formula(change, now.minus(was)),
                Formula.ofRate(change, "E" + row, Formula.rate(now.minus(was), was)));
    }

    private FigureAmount amount(int year, int kind) {
        return kind < 0 ? sum(year) : Figures.amount(results, year, KINDS[kind].key());
    }

    private FigureAmount sum(int year) {
        Money exact = Money.ZERO;
        long entries = 0;
        for (ThreePublic kind : KINDS) {
            FigureAmount amount = Figures.amount(results, year, kind.key());
            exact = exact.plus(amount.exact());
            entries += amount.entries();
        }
        return new FigureAmount(exact, 0, entries);
    }

    /** The kinds with a year a column, and their chart. */
    private void byYears(SheetPen pen) {
        pen.note(pen.words().of("threePublicByYears"), Kind.NOTE);
        List<Column> columns = new ArrayList<>(List.of(pen.column("item", Kind.TEXT)));
        results.years().forEach(year -> columns.add(new Column(pen.words().of("year", year + ""), Kind.AMOUNT)));
        int heading = pen.nextRowNumber();
        pen.table(columns);
        List<Charts.Series> series = new ArrayList<>();
        for (int kind = 0; kind < KINDS.length; kind++) {
            series.add(new Charts.Series(KINDS[kind].label(), pen.nextRowNumber()));
            List<Object> values = new ArrayList<>(List.of(KINDS[kind].label()));
            for (int i = 0; i < results.years().size(); i++) {
                values.add(new Formula(
                        "$D$" + row(i, kind),
                        amount(results.years().get(i), kind).exact()));
            }
            pen.draw(Weight.LINE, 0, values);
        }
        pen.gap(1);
        new Charts(pen, results.years().size()).stacked(pen.words().of("chart.threePublic"), heading, series);
    }
}
