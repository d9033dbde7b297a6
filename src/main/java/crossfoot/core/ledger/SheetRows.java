package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what each row below the header of one sheet is. */
final class SheetRows {
    private static final Set<ProblemKind> LACKS = Set.of(
            ProblemKind.DATE_MISSING,
            ProblemKind.AMOUNT_EMPTY,
            ProblemKind.ACCOUNT_MISSING,
            ProblemKind.ACCOUNT_UNKNOWN);

    private record Label(String text, Kind kind) {}

    private final SheetPlan plan;
    private final EntryParser parser;
    private final RowFields fields;
    private final SheetTotals totals;
    private final HeadingRows headings;
    private final BalanceColumn balances;
    private final Continuations continuations;
    private final int firstMoney;

    SheetRows(SheetPlan plan, Layout layout, SheetTotals totals, @Nullable JournalScan scan, boolean continued) {
        this.plan = plan;
        this.parser = new EntryParser(plan, layout, totals, scan);
        this.fields = parser.fields();
        this.totals = totals;
        this.headings = new HeadingRows(plan, fields);
        this.balances = new BalanceColumn(plan, parser.amounts());
        this.continuations = new Continuations(plan, continued);
        this.firstMoney = firstMoney(plan);
    }

    /** What is added up of an entry's row stands as text in a cell, where a spreadsheet's own sum passes it over. */
    boolean isAmountText(RawRow row) {
        return plan.sheet().typed() && parser.amounts().isText(row);
    }

    Journal journal() {
        return parser.journal();
    }

    Continuations continuations() {
        return continuations;
    }

    /** The sheet's running balances so far; null if it has no column of them. */
    @Nullable
    BalanceRun balances() {
        return balances.isThere() ? balances.run() : null;
    }

    /** The outcome of the next row. */
    Parsed parse(RawRow row) {
        Parsed parsed = decided(row);
        boolean ofVoucher = parsed instanceof Parsed.EntryRow
                || parsed instanceof Parsed.NotSpending
                || parsed instanceof Parsed.Rejected;
        if (!ofVoucher) {
            continuations.end();
        }
        if (balances.isThere()) {
            balances.take(row, parsed);
        }
        return parsed;
    }

    private Parsed decided(RawRow row) {
        if (row.kind(0) == CellKind.BROKEN) {
            return broken(row);
        }
        if (row.isBlank()) {
            return new Parsed.Blank(row.at());
        }
        String summary = fields.text(row, Field.SUMMARY);
        boolean dated = isFilled(row, Field.DATE);
        boolean vouched = isFilled(row, Field.VOUCHER_NO);
        Kind named = NonEntryLabels.total(summary);
        if (!dated || !vouched) {
            Label label = named != null ? new Label(summary, named) : label(row, summary, dated, vouched);
            if (label != null) {
                return stated(row, label);
            }
        }
        Parsed parsed = parser.parse(continuations.filled(row), named != null);
        return parsed instanceof Parsed.Rejected rejected ? noEntry(row, rejected, dated || vouched) : parsed;
    }

    static Parsed broken(RawRow row) {
        boolean tooLong = row.text(0).length() > RowText.MAX_FIELD;
        ProblemKind kind = tooLong ? ProblemKind.FIELD_TOO_LONG : ProblemKind.QUOTE_UNBALANCED;
        Problem problem = Problem.of(kind, row.at(), "", RowText.shortened(row.text(0)), "");
        return new Parsed.Rejected(row.at(), List.of(problem), RowText.joined(row), null);
    }

    /** Before a row is called faulty: it may be a title, a repeated header, a signature, or words beside the table. */
    private Parsed noEntry(RawRow row, Parsed.Rejected rejected, boolean anchored) {
        List<String> moved = headings.moved(row);
        if (!moved.isEmpty()) {
            String above = Integer.toString(headings.headerRow());
            Problem problem = Problem.of(ProblemKind.COLUMNS_MOVED, row.at(), "", "", String.join("、", moved), above);
            return new Parsed.Rejected(row.at(), List.of(problem), RowText.joined(row), null);
        }
        if (headings.isRepeated(row)) {
            return new Parsed.Heading(row.at());
        }
        if (parser.amounts().readable(row) || parser.isDated(row)) {
            return rejected;
        }
        if (headings.isSignature(row)) {
            return new Parsed.Heading(row.at());
        }
        if (headings.isSingleText(row)) {
            totals.beginSection();
            return new Parsed.Heading(row.at());
        }
        if (anchored || !onlyLacks(rejected)) {
            return rejected;
        }
        Problem problem = Problem.of(ProblemKind.NOT_AN_ENTRY, row.at(), "", "");
        return new Parsed.Rejected(row.at(), List.of(problem), RowText.joined(row), null);
    }

    /** Nothing in the row is wrong but what is not there. */
    private static boolean onlyLacks(Parsed.Rejected rejected) {
        return rejected.problems().stream().allMatch(problem -> LACKS.contains(problem.kind()));
    }

    /** The cell holds something, and not a label that was merged across it. */
    private boolean isFilled(RawRow row, Field field) {
        String text = fields.text(row, field);
        return !text.isEmpty() && NonEntryLabels.total(text) == null;
    }

    private Parsed stated(RawRow row, Label label) {
        RowFaults faults = new RowFaults(row, plan);
        List<StatedTotal.Figure> stated = parser.amounts().stated(row, faults);
        if (!faults.isEmpty() && label.kind() != Kind.BALANCE) {
            return faults.rejected(null);
        }
        return new Parsed.StatedTotalRow(totals.state(row.at(), label.text(), label.kind(), stated));
    }

    /** A label in another cell than the 摘要, or one that names what it sums up. */
    private @Nullable Label label(RawRow row, String summary, boolean dated, boolean vouched) {
        boolean bare = !dated && !vouched;
        if (!bare && !summary.isEmpty()) {
            return null;
        }
        for (int column = 0; column < firstMoney; column++) {
            String text = RowText.trimmed(row.text(column));
            Kind kind = NonEntryLabels.total(text);
            boolean carried = kind == Kind.BALANCE || kind == Kind.CARRY;
            if (kind != null && (!carried || (bare && !isValue(column)))) {
                return new Label(text, kind);
            }
        }
        return bare && canTellByBlanks(row) ? sum(row, summary) : null;
    }

    /** Blank cells say that a row is no entry only where entries have something in them. */
    private boolean canTellByBlanks(RawRow row) {
        int year = fields.column(Field.FISCAL_YEAR);
        boolean byYear = year >= 0 && row.text(year).isBlank();
        boolean byDate = fields.column(Field.DATE) >= 0 || fields.column(Field.VOUCHER_NO) >= 0;
        return byYear || (byDate && year < 0);
    }

    private @Nullable Label sum(RawRow row, String summary) {
        Kind kind = NonEntryLabels.sumOf(summary);
        if (kind != null) {
            return new Label(summary, kind);
        }
        for (int column = 0; column < firstMoney; column++) {
            String text = RowText.trimmed(row.text(column));
            kind = isValue(column) ? null : NonEntryLabels.sumOf(text);
            if (kind != null) {
                return new Label(text, kind);
            }
        }
        return null;
    }

    /** A column in which 上年结转 and the like are what the entry says. */
    private boolean isValue(int column) {
        return column == fields.column(Field.FUND_SOURCE)
                || column == fields.column(Field.SPENDING_TYPE)
                || column == fields.column(Field.PAYEE);
    }

    private static int firstMoney(SheetPlan plan) {
        int first = Integer.MAX_VALUE;
        for (Map.Entry<Field, Integer> column : plan.columns().entrySet()) {
            if (column.getKey().isMoney()) {
                first = Math.min(first, column.getValue());
            }
        }
        for (Breakdown.Part part : plan.breakdown().parts()) {
            first = Math.min(first, part.column());
        }
        return first;
    }
}
