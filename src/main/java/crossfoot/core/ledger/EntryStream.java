package crossfoot.core.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
    private final @Nullable JournalScan scan;
    private @Nullable SheetMeta sheet;
    private @Nullable SheetRows rows;
    private @Nullable SheetTotals totals;
    private int rowsAboveTable;
    private boolean headless;
    private boolean anyText;
    private boolean ended;
    private boolean carryWanted;
    private Map<Integer, String> carried = Map.of();

    /**
     * Reads a source from its beginning, or a later segment of it.
     *
     * @param given the plan of the first segment, for a later segment of a text file, where no header is looked for;
     *     null = find it
     */
    public EntryStream(LedgerSource source, Layout layout, @Nullable SheetPlan given) {
        this(source, layout, given, null);
    }

    /** @param scan looks on while the source is read; null = nobody does */
    EntryStream(LedgerSource source, Layout layout, @Nullable SheetPlan given, @Nullable JournalScan scan) {
        this.source = source;
        this.scan = scan;
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
                line.entries().forEach(notes::countText);
            }
        }
        notes.count(row, parsed);
        return parsed;
    }

    private Parsed outsideTable(RawRow row) {
        if (row.kind(0) == CellKind.BROKEN) {
            return SheetRows.broken(row);
        }
        if (headless && HeaderProposal.isLine(row)) {
            Problem problem = Problem.of(ProblemKind.LINE_WITHOUT_HEADER, row.at(), "", "");
            return new Parsed.Rejected(row.at(), List.of(problem), RowText.joined(row), null);
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
        } else {
            lookWithoutHeader(new HeadlessSheet(head), first);
        }
    }

    /** The table of the sheet before goes on, or there may be a table that nobody can read. */
    private void lookWithoutHeader(HeadlessSheet without, RawRow first) {
        SheetPlan above = plans.isEmpty() ? null : plans.get(plans.size() - 1);
        if (above == null || !without.goesOn(above, layout)) {
            headless = without.isTable();
            return;
        }
        SourceRef at = new SourceRef(first.sheet().file(), first.sheet().name(), 0);
        notes.add(List.of(
                Problem.of(ProblemKind.SHEET_GOES_ON, at, "", "", above.sheet().name())));
        readings.add(readings.get(readings.size() - 1));
        begin(above.on(first.sheet()));
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
        List<String> seen = new JournalAccounts(plan).chosen(head.subList(rowsAboveTable, head.size()));
        boolean accounts = plan.columns().containsKey(Field.ACCOUNT_CODE) || !seen.isEmpty();
        return accounts && !layout.spendingAccounts().isEmpty() ? layout.spendingAccounts() : seen;
    }

    private void begin(SheetPlan plan) {
        boolean twoSides = new AmountColumns(plan, layout).twoSides();
        if (totals == null) {
            totals = new SheetTotals(twoSides, continued);
        } else {
            totals.beginSheet(twoSides);
        }
        plans.add(plan);
        rows = new SheetRows(plan, layout, totals, scan, continued);
    }

    private void endSheet() {
        BalanceRun run = rows == null ? null : rows.balances();
        if (run != null) {
            balances.add(run);
        }
        if (sheet != null) {
            notes.endSheet(sheet, continued, rows, plans);
        }
        carryWanted = isCarryWanted();
        carried = rows == null ? carried : rows.continuations().carried();
        rows = null;
        rowsAboveTable = 0;
        headless = false;
    }

    private void end() throws UnreadableFile {
        if (ended) {
            return;
        }
        ended = true;
        endSheet();
        if (!continued) {
            notes.add(layout.journal().notes());
        }
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

    /** No row has shown yet whether it leaves out what an earlier segment says. */
    public boolean isOpening() {
        return rows != null && rows.continuations().isOpening();
    }

    /** A row leaves out what only an earlier segment says: see {@link SheetPlan#withCarried}. */
    public boolean isCarryWanted() {
        return carryWanted || (rows != null && rows.continuations().isWanted());
    }

    /** What the rows of a later segment may leave out. */
    public Map<Integer, String> carried() {
        return carried;
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
