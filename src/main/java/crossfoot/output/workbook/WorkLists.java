package crossfoot.output.workbook;

import crossfoot.core.ledger.Entry;
import crossfoot.core.ledger.Problem;
import crossfoot.core.report.Results;
import crossfoot.output.workbook.Look.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 拒收 and 重复: rows that are no entries, and entries counted once elsewhere. */
final class WorkLists {
    private final Results results;
    private final Function<Problem, String> problemText;

    WorkLists(Results results, Function<Problem, String> problemText) {
        this.results = results;
        this.problemText = problemText;
    }

    void rejected(SheetPen pen) {
        pen.title(Tab.REJECTED);
        List<Column> columns = new ArrayList<>(EntrySheets.placeColumns(pen));
        columns.add(pen.column("cell", Kind.TEXT));
        columns.add(pen.column("value", Kind.TEXT));
        columns.add(pen.column("rejectedYuan", Kind.AMOUNT));
        columns.add(pen.column("reason", Kind.TEXT));
        columns.add(pen.column("rowText", Kind.TEXT));
        columns.add(pen.column("id", Kind.TEXT));
        pen.table(columns);
        if (!results.rejected().isEmpty()) {
            pen.alert(false);
        }
        for (Results.RejectedRow row : results.rejected()) {
            for (Problem problem : row.problems()) {
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
        }
    }

    void overlaps(SheetPen pen) {
        pen.title(Tab.OVERLAPS);
        List<Column> columns = new ArrayList<>(List.of(
                pen.column("date", Kind.DATE),
                pen.column("voucher", Kind.TEXT),
                pen.column("summary", Kind.TEXT),
                pen.column("amountYuan", Kind.AMOUNT)));
        columns.addAll(EntrySheets.placeColumns(pen));
        columns.add(pen.column("countedAt", Kind.TEXT));
        pen.table(columns);
        for (Results.Overlap overlap : results.overlaps()) {
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
}
