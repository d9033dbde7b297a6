package crossfoot.core.ledger;

import crossfoot.core.ledger.NonEntryLabels.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what each row below the header of one sheet is. */
final class SheetRows {
    private final SheetPlan plan;
    private final EntryParser parser;
    private final RunningTotals totals;
    private final int firstMoneyColumn;

    SheetRows(SheetPlan plan, Layout layout, RunningTotals totals) {
        this.plan = plan;
        this.parser = new EntryParser(plan, layout);
        this.totals = totals;
        int first = Integer.MAX_VALUE;
        for (Map.Entry<Field, Integer> column : plan.columns().entrySet()) {
            if (column.getKey().isMoney()) {
                first = Math.min(first, column.getValue());
            }
        }
        this.firstMoneyColumn = first;
    }

    Parsed parse(RawRow row) {
        if (row.kind(0) == CellKind.BROKEN) {
            boolean tooLong = row.text(0).length() > EntryParser.MAX_FIELD;
            return parser.rejected(row, tooLong ? ProblemKind.FIELD_TOO_LONG : ProblemKind.QUOTE_UNBALANCED);
        }
        if (row.isBlank()) {
            return new Parsed.Blank(row.at());
        }
        boolean hasMoney = parser.amounts().present(row);
        if (isRepeatedHeader(row) || (!hasMoney && isHeading(row))) {
            return new Parsed.Heading(row.at());
        }
        String label = totalLabel(row);
        if (label != null && !isVouched(row, label)) {
            return stated(row, label);
        }
        if (!hasMoney
                && !parser.hasDate(row)
                && parser.text(row, Field.VOUCHER_NO).isEmpty()) {
            return parser.rejected(row, ProblemKind.NOT_AN_ENTRY);
        }
        Parsed parsed = parser.parse(row, label != null);
        if (parsed instanceof Parsed.EntryRow entry) {
            count(row, entry.entry());
        }
        return parsed;
    }

    private void count(RawRow row, Entry entry) {
        if (!parser.amounts().twoSides()) {
            totals.add(entry, entry.amount().fen(), 0);
            return;
        }
        AmountColumns.Spending spending = parser.amounts().read(row, new ArrayList<>());
        if (spending != null) {
            totals.add(entry, spending.firstFen(), spending.secondFen());
        }
    }

    private Parsed stated(RawRow row, String label) {
        Kind kind = NonEntryLabels.total(label);
        List<Problem> problems = new ArrayList<>();
        List<StatedTotal.Figure> stated = kind == null || kind == Kind.BALANCE
                ? List.of()
                : parser.amounts().stated(row, problems);
        if (kind == null || !problems.isEmpty()) {
            return new Parsed.Rejected(row.at(), problems, EntryParser.rowText(row));
        }
        return new Parsed.StatedTotalRow(totals.state(row.at(), label, kind, stated));
    }

    /** The first cell that names a total: the 摘要, or any text before the money. */
    private @Nullable String totalLabel(RawRow row) {
        String summary = parser.text(row, Field.SUMMARY);
        if (NonEntryLabels.total(summary) != null) {
            return summary;
        }
        if (!summary.isEmpty() && parser.hasDate(row)) {
            return null;
        }
        for (int column = 0; column < Math.min(firstMoneyColumn, row.size()); column++) {
            String text = row.text(column).strip();
            if (row.kind(column) == CellKind.TEXT && NonEntryLabels.total(text) != null) {
                return text;
            }
        }
        return null;
    }

    private boolean isRepeatedHeader(RawRow row) {
        int same = 0;
        for (Map.Entry<Field, Integer> column : plan.columns().entrySet()) {
            String header = plan.headers().getOrDefault(column.getKey(), "");
            String text = row.text(column.getValue());
            if (!text.isBlank() && HeaderText.normalised(text).equals(HeaderText.normalised(header))) {
                same++;
            }
        }
        return same >= 2 && same * 2 >= plan.columns().size();
    }

    /** A line with a single text, a signature line, a page number, a title repeated on a new page. */
    private boolean isHeading(RawRow row) {
        Set<String> texts = new HashSet<>();
        boolean signature = false;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            if (!text.isEmpty()) {
                texts.add(text);
                signature |= NonEntryLabels.isSignature(text);
            }
        }
        return signature || (texts.size() == 1 && !parser.hasDate(row) && totalLabel(row) == null);
    }
}
