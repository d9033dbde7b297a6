package crossfoot.core.ledger;

import crossfoot.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be said of a source's sheets although nothing is lost. */
final class SheetNotes {
    /** A ledger whose every 摘要 is a label is not worth a million notes. */
    private static final int MOST_LABELS = 1_000;

    private final List<Problem> notes = new ArrayList<>();
    private long hiddenRows;
    private Money hiddenAmount = Money.ZERO;
    private long textAmounts;
    private Money textAmount = Money.ZERO;
    private long entries;
    private long headings;
    private int labels;

    void add(List<Problem> found) {
        notes.addAll(found);
    }

    void count(RawRow row, Parsed parsed) {
        if (row.hidden() && !(parsed instanceof Parsed.Blank)) {
            hiddenRows++;
        }
        if (parsed instanceof Parsed.Heading) {
            headings++;
        }
        if (parsed instanceof Parsed.EntryRow line) {
            line.entries().forEach(entry -> count(row, entry));
        }
    }

    private void count(RawRow row, Entry entry) {
        entries++;
        if (row.hidden()) {
            hiddenAmount = hiddenAmount.plus(entry.amount());
        }
        if (entry.flagged() && labels++ < MOST_LABELS) {
            notes.add(Problem.of(ProblemKind.TOTAL_LABEL_AS_ENTRY, entry.at(), "", entry.summary()));
        }
    }

    /** Counts an entry whose amount stands as text. */
    void countText(Entry entry) {
        textAmounts++;
        textAmount = textAmount.plus(entry.amount());
    }

    /**
     * Says what a sheet came to, and begins the next one.
     *
     * @param continued a later segment need not have entries of its own
     * @param rows null if the sheet has no table
     */
    void endSheet(SheetMeta sheet, boolean continued, @Nullable SheetRows rows, List<SheetPlan> plans) {
        if (hiddenRows > 0) {
            note(ProblemKind.HIDDEN_ROWS_COUNTED, sheet, Long.toString(hiddenRows), hiddenAmount.yuan());
        }
        if (textAmounts > 0) {
            note(ProblemKind.AMOUNT_AS_TEXT, sheet, Long.toString(textAmounts), textAmount.yuan());
        }
        if (rows == null) {
            if (headings > 0) {
                note(ProblemKind.SHEET_WITHOUT_TABLE, sheet);
            }
        } else {
            if (entries == 0 && !continued) {
                note(ProblemKind.NO_ENTRIES, sheet);
            }
            say(sheet, rows, plans);
        }
        hiddenRows = 0;
        hiddenAmount = Money.ZERO;
        textAmounts = 0;
        textAmount = Money.ZERO;
        entries = 0;
        headings = 0;
    }

    private void say(SheetMeta sheet, SheetRows rows, List<SheetPlan> plans) {
        Journal journal = rows.journal();
        String closingLines = Long.toString(journal.closingLines());
        long goingOn = rows.continuations().filled();
        if (goingOn > 0) {
            note(ProblemKind.VOUCHER_CARRIED_DOWN, sheet, Long.toString(goingOn));
        }
        if (!journal.isActive() && journal.closingLines() > 0) {
            note(
                    ProblemKind.CLOSING_LEFT_OUT,
                    sheet,
                    closingLines,
                    journal.closed().yuan());
        }
        if (journal.isActive() && !journal.isKnown()) {
            note(
                    ProblemKind.JOURNAL_SIDE_CHOSEN,
                    sheet,
                    String.join(", ", plans.get(plans.size() - 1).spendingAccounts()),
                    Long.toString(journal.otherLines()),
                    closingLines,
                    journal.closed().yuan());
        }
    }

    private void note(ProblemKind kind, SheetMeta sheet, String... details) {
        notes.add(Problem.of(kind, new SourceRef(sheet.file(), sheet.name(), 0), "", "", details));
    }

    List<Problem> all() {
        return List.copyOf(notes);
    }
}
