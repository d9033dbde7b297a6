package crossfoot.output.workbook;

import crossfoot.core.ledger.Problem;
import crossfoot.core.money.Money;
import crossfoot.core.report.Results;
import crossfoot.core.report.Results.SourceLine;
import crossfoot.output.workbook.Look.Kind;
import crossfoot.output.workbook.Look.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** 来源: every file, what became of each of its rows, and that none is missing. */
final class SourcesSheet {
    static final int FIRST_ROW = 5;

    private static final int FIRST_COUNT = 3;
    private static final List<ToLongFunction<SourceLine>> COUNTS = List.of(
            SourceLine::rowsRead,
            SourceLine::entries,
            SourceLine::rejected,
            SourceLine::statedTotals,
            SourceLine::headers,
            SourceLine::blank,
            SourceLine::notSpending);

    private final Results results;
    private final Function<Problem, String> problemText;

    SourcesSheet(Results results, Function<Problem, String> problemText) {
        this.results = results;
        this.problemText = problemText;
    }

    void draw(SheetPen pen) {
        pen.title(Tab.SOURCES);
        pen.table(columns(pen));
        results.sources().forEach(source -> line(pen, source));
        if (!results.sources().isEmpty()) {
            total(pen);
        }
    }

    private static List<Column> columns(SheetPen pen) {
        return List.of(
                pen.column("file", Kind.TEXT),
                pen.column("state", Kind.TEXT),
                pen.column("format", Kind.TEXT),
                pen.column("rowsRead", Kind.COUNT),
                pen.column("accepted", Kind.COUNT),
                pen.column("rejected", Kind.COUNT),
                pen.column("statedTotals", Kind.COUNT),
                pen.column("headers", Kind.COUNT),
                pen.column("blank", Kind.COUNT),
                pen.column("notSpending", Kind.COUNT),
                pen.column("parts", Kind.COUNT),
                pen.column("check", Kind.CHECK),
                pen.column("overlapping", Kind.COUNT),
                pen.column("amountYuan", Kind.AMOUNT),
                pen.column("mapping", Kind.LONG_TEXT),
                pen.column("remark", Kind.LONG_TEXT),
                pen.column("sha256", Kind.TEXT));
    }

    private static long parts(SourceLine source) {
        return COUNTS.stream()
                .skip(1)
                .mapToLong(count -> count.applyAsLong(source))
                .sum();
    }

    private void line(SheetPen pen, SourceLine source) {
        List<Object> values =
                new ArrayList<>(List.of(source.file(), pen.words().of("source." + source.status()), source.format()));
        COUNTS.forEach(count -> values.add(count.applyAsLong(source)));
        addParts(pen, values, parts(source), source.rowsRead());
        values.add(source.overlaps());
        values.add(source.amount());
        values.add(String.join("\n", source.mapping()));
        values.add(source.problems().stream().map(problemText).collect(Collectors.joining("\n")));
        values.add(source.sha256());
        pen.line(values.toArray());
    }

    /** The sum of what became of the rows, and whether it is as many as were read. */
    private static void addParts(SheetPen pen, List<Object> values, long parts, long rowsRead) {
        int row = pen.nextRowNumber();
        values.add(new Formula("SUM(E%d:J%d)".formatted(row, row), parts));
        values.add(pen.check("D%d=K%d".formatted(row, row), parts == rowsRead));
    }

    private void total(SheetPen pen) {
        List<Object> values = new ArrayList<>(List.of(pen.words().of("total"), "", ""));
        for (int i = 0; i < COUNTS.size(); i++) {
            values.add(sum(FIRST_COUNT + i, total(COUNTS.get(i))));
        }
        addParts(pen, values, total(SourcesSheet::parts), total(SourceLine::rowsRead));
        values.add(sum(FIRST_COUNT + COUNTS.size() + 2, total(SourceLine::overlaps)));
        Money amount = results.sources().stream().map(SourceLine::amount).reduce(Money.ZERO, Money::plus);
        values.add(sum(FIRST_COUNT + COUNTS.size() + 3, amount));
        pen.draw(Weight.TOTAL, 0, values);
    }

    private long total(ToLongFunction<SourceLine> count) {
        return results.sources().stream().mapToLong(count).sum();
    }

    private Formula sum(int column, Object cached) {
        int last = FIRST_ROW + results.sources().size() - 1;
        return new Formula("SUM(%1$s%2$d:%1$s%3$d)".formatted(SheetPen.letter(column), FIRST_ROW, last), cached);
    }
}
