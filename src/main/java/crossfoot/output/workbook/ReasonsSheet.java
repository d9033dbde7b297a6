package crossfoot.output.workbook;

import crossfoot.core.money.Money;
import crossfoot.core.reckoning.Adjustment;
import crossfoot.core.reckoning.Deviation;
import crossfoot.core.reckoning.Deviation.Reason;
import crossfoot.core.reckoning.Execution;
import crossfoot.core.reckoning.Pace;
import crossfoot.core.reckoning.Reckoning;
import crossfoot.core.report.Results;
import crossfoot.core.summary.BudgetLine;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 预算分析: why more was spent than planned, what could cover it, who runs ahead, and the budgets' parts. */
final class ReasonsSheet {
    private static final int FIRST_CAUSE = 5;
    private static final int PERCENT_DIGITS = 2;

    private final Results results;
    private final Reckoning reckoning;

    /** Those that occur. */
    private final List<Reason> reasons;

    private int firstRow;

    ReasonsSheet(Results results) {
        this.results = results;
        this.reckoning = results.reckoning();
        this.reasons = Stream.of(Reason.values())
                .filter(reason -> reckoning.deviations().stream()
                        .anyMatch(one -> !one.of(reason).isZero()))
                .toList();
    }

    void draw(SheetPen pen) {
        pen.paper(Paper.SECTIONS);
        pen.title(Tab.REASONS);
        if (!reckoning.paces().isEmpty()) {
            paces(pen);
        }
        adjustments(pen);
        if (!reckoning.shortages().isEmpty()) {
            shortages(pen);
        }
        parts(pen, ExcessRows.KINDS.get(0), "economic");
        parts(pen, ExcessRows.KINDS.get(1), "fundSource");
        deviations(pen);
    }

    private void section(SheetPen pen, String key, List<Column> columns) {
        pen.note(pen.words().of("reasons." + key), Kind.NOTE);
        pen.table(columns);
        firstRow = pen.nextRowNumber();
    }

    private void endSection(SheetPen pen) {
        if (pen.nextRowNumber() == firstRow) {
            pen.draw(Weight.LINE, 0, List.of(pen.words().of("none")));
        }
        pen.gap(1);
    }

    private void paces(SheetPen pen) {
        section(
                pen,
                "pace",
                List.of(
                        pen.column("fiscalYear", Kind.YEAR),
                        pen.column("item", Kind.TEXT),
                        pen.column("asOf", Kind.DATE),
                        pen.column("final", Kind.AMOUNT),
                        pen.column("spent", Kind.AMOUNT),
                        pen.column("finalRate", Kind.PERCENT),
                        pen.column("yearPassed", Kind.PERCENT),
                        pen.column("ahead", Kind.PERCENT),
                        pen.column("mark", Kind.TEXT)));
        for (Pace pace : reckoning.paces()) {
            int row = pen.nextRowNumber();
            boolean ahead = pace.ahead().signum() > 0;
            String later = "DATE(A%1$d,12,31)-DATE(A%1$d,1,0)".formatted(row);
            pen.line(
                    pace.budget().year(),
                    pace.budget().label(),
                    pace.asOf(),
                    pace.budget().total(),
                    pace.spent(),
                    Formula.ofRate("E" + row, "D" + row, fraction(pace.spentPercent())),
                    new Formula(
                            "ROUND((C%1$d-DATE(A%1$d,1,0))/(%2$s),4)".formatted(row, later),
                            fraction(pace.yearPercent())),
                    new Formula("F%1$d-G%1$d".formatted(row), fraction(pace.ahead())),
                    pen.words().of(ahead ? "tooFast" : "tooSlow"));
        }
        endSection(pen);
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(PERCENT_DIGITS);
    }

    private void deviations(SheetPen pen) {
        List<Column> columns = new ArrayList<>(List.of(
                pen.column("fiscalYear", Kind.YEAR),
                pen.column("item", Kind.TEXT),
                pen.column("initial", Kind.AMOUNT),
                pen.column("spent", Kind.AMOUNT),
                pen.column("excess", Kind.AMOUNT)));
        for (Reason reason : reasons) {
            columns.add(pen.column("cause." + reason, Kind.AMOUNT));
        }
        columns.add(pen.column("unexplained", Kind.AMOUNT));
        columns.add(pen.column("overFinal", Kind.AMOUNT));
        columns.add(pen.column("fundSource", Kind.TEXT));
        columns.add(pen.column("check", Kind.CHECK));
        section(pen, "deviations", columns);
        ExcessRows.exceeding(results).forEach(one -> deviation(pen, one));
        endSection(pen);
    }

    private void deviation(SheetPen pen, Deviation one) {
        int row = pen.nextRowNumber();
        List<Object> values = new ArrayList<>(List.of(
                one.budget().year(),
                one.budget().label(),
                one.budget().initial(),
                one.spent(),
                new Formula("ROUND(D%1$d-C%1$d,2)".formatted(row), one.excess())));
        Money sum = one.unexplained();
        for (Reason reason : reasons) {
            Money caused = one.of(reason);
            values.add(caused.isZero() ? "" : caused);
            sum = sum.plus(caused);
        }
        String last = SheetPen.letter(FIRST_CAUSE + reasons.size()) + row;
        values.add(one.unexplained());
        values.add(one.overFinal().fen() > 0 ? one.overFinal() : "");
        values.add(one.causes().stream()
                .filter(cause -> !cause.fundSource().isEmpty())
                .map(cause -> cause.fundSource() + " " + cause.amount().yuan())
                .collect(Collectors.joining("\n")));
        String causes = "SUM(" + SheetPen.letter(FIRST_CAUSE) + row + ":" + last + ")";
        values.add(pen.equal("E" + row, causes, sum.equals(one.excess())));
        Weight weight = one.budget().project() ? Weight.LINE : Weight.SUBTOTAL;
        pen.draw(weight, 0, values);
    }

    private void adjustments(SheetPen pen) {
        section(
                pen,
                "adjustments",
                List.of(
                        pen.column("fiscalYear", Kind.YEAR),
                        pen.column("govClass", Kind.TEXT),
                        pen.column("from", Kind.TEXT),
                        pen.column("final", Kind.AMOUNT),
                        pen.column("spent", Kind.AMOUNT),
                        pen.column("after", Kind.AMOUNT),
                        pen.column("finalRate", Kind.PERCENT),
                        pen.column("to", Kind.TEXT),
                        pen.column("final", Kind.AMOUNT),
                        pen.column("spent", Kind.AMOUNT),
                        pen.column("after", Kind.AMOUNT),
                        pen.column("finalRate", Kind.PERCENT),
                        pen.column("moved", Kind.AMOUNT)));
        for (Adjustment move : reckoning.adjustments()) {
            int row = pen.nextRowNumber();
            List<Object> values =
                    new ArrayList<>(List.of(move.year(), move.govClass().display()));
            Money out = move.from().budget().minus(move.amount());
            Money in = move.to().budget().plus(move.amount());
            side(values, move.from(), new Formula("ROUND(D%1$d-M%1$d,2)".formatted(row), out), row);
            side(values, move.to(), new Formula("ROUND(I%1$d+M%1$d,2)".formatted(row), in), row);
            values.add(move.amount());
            pen.line(values.toArray());
        }
        endSection(pen);
    }

    private static void side(List<Object> values, Adjustment.Side side, Formula after, int row) {
        String spent = SheetPen.letter(values.size() + 2) + row;
        String budget = SheetPen.letter(values.size() + 3) + row;
        values.add(name(side));
        values.add(side.budget());
        values.add(side.spent());
        values.add(after);
        values.add(Formula.ofRate(spent, budget, Formula.rate(side.spent(), (Money) after.cached())));
    }

    private static String name(Adjustment.Side side) {
        return (side.subject().label() + " " + side.economicCode()).strip();
    }

    private void shortages(SheetPen pen) {
        section(
                pen,
                "shortages",
                List.of(
                        pen.column("fiscalYear", Kind.YEAR),
                        pen.column("govClass", Kind.TEXT),
                        pen.column("item", Kind.TEXT),
                        pen.column("final", Kind.AMOUNT),
                        pen.column("spent", Kind.AMOUNT),
                        pen.column("short", Kind.AMOUNT)));
        for (Adjustment.Shortage shortage : reckoning.shortages()) {
            String unknown = pen.words().of("severalClasses");
            pen.line(
                    shortage.side().subject().year(),
                    shortage.govClass().isEmpty()
                            ? unknown
                            : shortage.govClass().display(),
                    name(shortage.side()),
                    shortage.side().budget(),
                    shortage.side().spent(),
                    shortage.amount());
        }
        endSection(pen);
    }

    private void parts(SheetPen pen, Execution.Kind kind, String partColumn) {
        section(
                pen,
                "parts." + kind,
                List.of(
                        pen.column("fiscalYear", Kind.YEAR),
                        pen.column("item", Kind.TEXT),
                        pen.column(partColumn, Kind.TEXT),
                        pen.column("initial", Kind.AMOUNT),
                        pen.column("added", Kind.AMOUNT),
                        pen.column("granted", Kind.AMOUNT),
                        pen.column("adjusted", Kind.AMOUNT),
                        pen.column("final", Kind.AMOUNT),
                        pen.column("spent", Kind.AMOUNT),
                        pen.column("finalRate", Kind.PERCENT),
                        pen.column("left", Kind.AMOUNT),
                        pen.column("mark", Kind.TEXT)));
        ExcessRows.executions(results, kind).forEach(line -> part(pen, line));
        endSection(pen);
    }

    private static void part(SheetPen pen, Execution line) {
        int row = pen.nextRowNumber();
        BudgetLine subject = line.subject();
        String part = line.part().isEmpty() ? pen.words().of("unstated") : line.part();
        if (!line.budgeted()) {
            String mark = pen.words().of("notBudgeted");
            pen.line(subject.year(), subject.label(), part, "", "", "", "", "", line.spent(), "", "", mark);
            return;
        }
        pen.line(
                subject.year(),
                subject.label(),
                part,
                line.budget().initial(),
                line.budget().added(),
                line.budget().granted(),
                line.budget().adjusted(),
                new Formula("SUM(D%1$d:G%1$d)".formatted(row), line.budget().total()),
                line.spent(),
                Formula.ofRate(
                        "I" + row,
                        "H" + row,
                        Formula.rate(line.spent(), line.budget().total())),
                new Formula("ROUND(H%1$d-I%1$d,2)".formatted(row), line.left()),
                "");
    }
}
