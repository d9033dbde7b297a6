package crossfoot.core.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source with what became of each: exactly one {@link Parsed} for every {@link RawRow}. Finds the header
 * of each sheet; a sheet without one is a cover, a source without any is unreadable.
 */
public final class EntryStream implements AutoCloseable {
    private static final int ROWS_TO_LOOK_AT = 60;

    private final LedgerSource source;
    private final Layout layout;
    private final List<SheetPlan> plans = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Deque<Parsed> ready = new ArrayDeque<>();
    private final Deque<RawRow> waiting = new ArrayDeque<>();
    private @Nullable SheetMeta sheet;
    private @Nullable SheetRows rows;
    private @Nullable RunningTotals totals;
    private long hiddenRows;
    private long entries;
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
        while (ready.isEmpty()) {
            RawRow row = waiting.isEmpty() ? source.next() : waiting.removeFirst();
            if (row == null) {
                end();
                return null;
            }
            take(row);
        }
        return ready.removeFirst();
    }

    private void take(RawRow row) throws IOException, UnreadableFile {
        if (sheet == null || !row.sheet().equals(sheet)) {
            sheet = row.sheet();
            rows = null;
            look(row);
            return;
        }
        if (rows == null) {
            anyText |= !row.isBlank();
            ready.add(outsideTable(row));
            return;
        }
        Parsed parsed = rows.parse(row);
        if (row.hidden() && !(parsed instanceof Parsed.Blank)) {
            hiddenRows++;
        }
        if (parsed instanceof Parsed.EntryRow entry) {
            entries++;
            note(entry.entry());
        }
        ready.add(parsed);
    }

    private void note(Entry entry) {
        if (entry.flagged()) {
            notes.add(Problem.of(ProblemKind.TOTAL_LABEL_AS_ENTRY, entry.at(), "", entry.summary()));
        }
    }

    /** Looks for the header of a new sheet among its first rows. */
    private void look(RawRow first) throws IOException, UnreadableFile {
        List<RawRow> head = new ArrayList<>(List.of(first));
        while (head.size() < ROWS_TO_LOOK_AT) {
            RawRow row = source.next();
            if (row == null) {
                break;
            }
            if (!row.sheet().equals(first.sheet())) {
                waiting.addFirst(row);
                break;
            }
            head.add(row);
        }
        Recognition recognition = new HeaderRecognizer(layout).recognise(head);
        if (recognition instanceof Recognition.Undecided undecided) {
            throw new UnreadableFile(undecided.problems());
        }
        int done = 0;
        if (recognition instanceof Recognition.Found found) {
            notes.addAll(found.notes());
            begin(found.plan());
            done = found.headerIndex() + 1;
            head.subList(0, done).forEach(row -> ready.add(outsideTable(row)));
        }
        for (int i = head.size() - 1; i >= done; i--) {
            waiting.addFirst(head.get(i));
        }
    }

    private void begin(SheetPlan plan) {
        boolean twoSides = new AmountColumns(plan, layout).twoSides();
        if (totals == null) {
            totals = new RunningTotals(twoSides);
        } else {
            totals.beginSheet();
        }
        plans.add(plan);
        rows = new SheetRows(plan, layout, totals);
    }

    private static Parsed outsideTable(RawRow row) {
        return row.isBlank() ? new Parsed.Blank(row.at()) : new Parsed.Heading(row.at());
    }

    private void end() throws UnreadableFile {
        if (ended) {
            return;
        }
        ended = true;
        notes.addAll(source.notes());
        if (sheet == null) {
            return;
        }
        if (plans.isEmpty()) {
            ProblemKind kind = anyText ? ProblemKind.NO_HEADER_FOUND : ProblemKind.FILE_EMPTY;
            throw new UnreadableFile(Problem.ofFile(kind, sheet.file(), sheet.file()));
        }
        if (hiddenRows > 0) {
            notes.add(Problem.ofFile(ProblemKind.HIDDEN_ROWS_COUNTED, sheet.file(), Long.toString(hiddenRows)));
        }
    }

    /** The sheets with a table, as decided so far. */
    public List<SheetPlan> plans() {
        return List.copyOf(plans);
    }

    /** What a reader should know of the source although nothing is lost. */
    public List<Problem> notes() {
        return List.copyOf(notes);
    }

    /** How many entries came out so far. */
    public long entries() {
        return entries;
    }

    /** What stated totals of later segments need to know of this one, at its end. */
    public List<RunningTotals.Tail> tails() {
        return totals == null ? List.of() : totals.tails();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
