package crossfoot.core.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source with what became of each: exactly one {@link Parsed} for every {@link RawRow}. Finds the header
 * of each sheet; a sheet without one is a cover, a source without any is unreadable.
 */
public final class EntryStream implements AutoCloseable {
    private final LedgerSource source;
    private final Layout layout;
    private final boolean continued;
    private final List<SheetPlan> plans = new ArrayList<>();
    private final List<List<ColumnReading>> readings = new ArrayList<>();
    private final List<BalanceRun> balances = new ArrayList<>();
    private final SheetNotes notes = new SheetNotes();
    private final Deque<RawRow> waiting = new ArrayDeque<>();
    private final Set<String> accountClasses = new TreeSet<>();
    private @Nullable SheetMeta sheet;
    private @Nullable SheetRows rows;
    private @Nullable RunningTotals totals;
    private boolean hasAccounts;
    private int rowsAboveTable;
    private boolean anyText;
    private boolean ended;

    /**
     * Reads a source from its beginning, or a later segment of it.
     *
     * @param given the plan of the first segment, for a later segment of a text file, where no header is looked for;
     *     null = find it
     */
    public EntryStream(LedgerSource source, Layout layout, @Nullable SheetPlan given) {
        this.source = source;
        this.layout = layout;
        this.continued = given != null;
        if (given != null) {
            sheet = given.sheet();
            begin(given);
        }
    }

    /**
     * The outcome of the next row; null at the end.
     *
     * @throws UnreadableFile if the source is damaged, or no header can be decided on: then no row of it may be used
     */
    public @Nullable Parsed next() throws IOException, UnreadableFile {
        RawRow row = waiting.isEmpty() ? source.next() : waiting.removeFirst();
        if (row == null) {
            end();
            return null;
        }
        if (sheet == null || !row.sheet().equals(sheet)) {
            endSheet();
            sheet = row.sheet();
            look(row);
        }
        anyText = anyText || !row.isBlank();
        Parsed parsed;
        if (rowsAboveTable > 0 || rows == null) {
            rowsAboveTable--;
            parsed = outsideTable(row);
        } else {
            parsed = rows.parse(row);
            if (parsed instanceof Parsed.EntryRow line && rows.isAmountText(row)) {
                notes.countText(line.entry());
            }
            if (hasAccounts) {
                accountClasses.addAll(JournalAccounts.classesOf(row, plans.get(plans.size() - 1)));
            }
        }
        notes.count(row, parsed);
        return parsed;
    }

    private static Parsed outsideTable(RawRow row) {
        if (row.kind(0) == CellKind.BROKEN) {
            return SheetRows.broken(row);
        }
        return row.isBlank() ? new Parsed.Blank(row.at()) : new Parsed.Heading(row.at());
    }

    /** Looks for the header of a new sheet among its first rows, and leaves them to be read. */
    private void look(RawRow first) throws IOException, UnreadableFile {
        HeaderRecognizer recognizer = new HeaderRecognizer(layout);
        List<RawRow> head = head(first, recognizer);
        Recognition recognition = recognizer.recognise(head);
        if (recognition instanceof Recognition.Undecided undecided) {
            throw new UnreadableFile(undecided.problems());
        }
        rows = null;
        if (recognition instanceof Recognition.Found found) {
            SheetPlan plan = found.plan();
            notes.add(found.notes());
            readings.add(found.readings());
            rowsAboveTable = found.headerIndex() + 1;
            begin(plan.withSpendingAccounts(spendingAccounts(plan, head)));
        }
    }

    private List<RawRow> head(RawRow first, HeaderRecognizer recognizer) throws IOException, UnreadableFile {
        List<RawRow> head = new ArrayList<>(List.of(first));
        RawRow row = source.next();
        while (row != null) {
            waiting.addLast(row);
            if (!row.sheet().equals(first.sheet())) {
                break;
            }
            head.add(row);
            row = recognizer.isEnough(head) ? null : source.next();
        }
        return head;
    }

    private List<String> spendingAccounts(SheetPlan plan, List<RawRow> head) {
        if (!plan.columns().containsKey(Field.ACCOUNT_CODE)) {
            return List.of();
        }
        if (!layout.spendingAccounts().isEmpty()) {
            return layout.spendingAccounts();
        }
        Set<String> classes = new TreeSet<>();
        head.stream().skip(rowsAboveTable).forEach(row -> classes.addAll(JournalAccounts.classesOf(row, plan)));
        return JournalAccounts.choose(classes);
    }

    private void begin(SheetPlan plan) {
        boolean twoSides = new AmountColumns(plan, layout).twoSides();
        if (totals == null) {
            totals = new RunningTotals(twoSides, continued);
        } else {
            totals.beginSheet(twoSides);
        }
        plans.add(plan);
        hasAccounts = plan.columns().containsKey(Field.ACCOUNT_CODE);
        rows = new SheetRows(plan, layout, totals);
    }

    private void endSheet() {
        BalanceRun run = rows == null ? null : rows.balances();
        if (run != null) {
            balances.add(run);
        }
        if (sheet != null) {
            notes.endSheet(sheet, continued, rows == null ? null : rows.journal(), plans);
        }
        rows = null;
        rowsAboveTable = 0;
    }

    private void end() throws UnreadableFile {
        if (ended) {
            return;
        }
        ended = true;
        endSheet();
        notes.add(source.notes());
        if (plans.isEmpty()) {
            String file = sheet == null ? "" : sheet.file();
            ProblemKind kind = anyText ? ProblemKind.NO_HEADER_FOUND : ProblemKind.FILE_EMPTY;
            throw new UnreadableFile(Problem.ofFile(kind, file));
        }
    }

    /** The sheets with a table, as decided so far. */
    public List<SheetPlan> plans() {
        return List.copyOf(plans);
    }

    /** How the columns of each header that was found were understood. */
    public List<List<ColumnReading>> readings() {
        return List.copyOf(readings);
    }

    /** What a reader should know of the source although nothing is lost. */
    public List<Problem> notes() {
        return notes.all();
    }

    /** The first digits of the account codes of a journal, as read so far: see {@link JournalAccounts}. */
    public Set<String> accountClasses() {
        return Set.copyOf(accountClasses);
    }

    /** What stated totals of later segments need to know of this one, at its end. */
    public List<RunningTotals.Tail> tails() {
        List<RunningTotals.Tail> tails = new ArrayList<>(totals == null ? List.of() : totals.tails());
        balances.forEach(run -> tails.addAll(run.tails()));
        return tails;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
