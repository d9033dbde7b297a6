package crossfoot.output.workbook;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.Results;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** 拒收 and 重复: rows that are no entries, and entries counted once elsewhere. */
final class WorkLists {
    /** More rows than this are left to the files that hold them all. */
    static final int MOST_ROWS = 50_000;

    private final Results results;
    private final Function<Problem, String> problemText;

    WorkLists(Results results, Function<Problem, String> problemText) {
        this.results = results;
        this.problemText = problemText;
    }

    void rejected(SheetPen pen) {
        title(pen, Tab.REJECTED, "tooManyRejected", results.counts().rejected());
        List<Column> columns = new ArrayList<>(EntrySheets.placeColumns(pen));
        columns.add(pen.column("cell", Kind.TEXT));
        columns.add(pen.column("value", Kind.TEXT));
        columns.add(pen.column("rejectedYuan", Kind.AMOUNT));
        columns.add(pen.column("reason", Kind.TEXT));
        columns.add(pen.column("rowText", Kind.TEXT));
        columns.add(pen.column("id", Kind.TEXT));
        pen.table(columns);
        if (results.counts().rejected() > 0) {
            pen.alert(false);
        }
        try (Stream<Results.RejectedRow> rows = results.rejected().get()) {
            rows.limit(MOST_ROWS).forEach(row -> row.problems().forEach(problem -> rejected(pen, row, problem)));
        }
    }

    private void rejected(SheetPen pen, Results.RejectedRow row, Problem problem) {
        pen.line(
                row.at().file(),
                row.at().sheet(),
                row.at().rowNumber(),
                problem.cell(),
                problem.value(),
                row.amount() == null ? "" : row.amount(),
                problemText.apply(problem),
                row.rowText(),
                problem.kind().id());
    }

    /** The title, with what is not listed, if anything. */
    private static void title(SheetPen pen, Tab tab, String tooMany, long rows) {
        String note = pen.words().of("note." + tab);
        long more = rows - MOST_ROWS;
        pen.title(tab, more > 0 ? pen.words().of(tooMany, note, MOST_ROWS + "", more + "") : note);
    }

    void overlaps(SheetPen pen) {
        title(pen, Tab.OVERLAPS, "tooManyOverlaps", results.counts().overlaps());
        List<Column> columns = new ArrayList<>(List.of(
                pen.column("date", Kind.DATE),
                pen.column("voucher", Kind.TEXT),
                pen.column("summary", Kind.TEXT),
                pen.column("amountYuan", Kind.AMOUNT)));
        columns.addAll(EntrySheets.placeColumns(pen));
        columns.add(pen.column("countedAt", Kind.TEXT));
        pen.table(columns);
        try (Stream<Results.Overlap> rows = results.overlaps().get()) {
            rows.limit(MOST_ROWS).forEach(overlap -> overlap(pen, overlap));
        }
    }

    private static void overlap(SheetPen pen, Results.Overlap overlap) {
        Entry entry = overlap.entry().entry();
        pen.line(
                entry.date() == null ? "" : entry.date(),
                entry.voucherNo(),
                entry.summary(),
                entry.amount(),
                entry.at().file(),
                entry.at().sheet(),
                entry.at().rowNumber(),
                overlap.countedAt().display());
    }
}
