package crossfoot.core.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ledger written down in a test, a line a row, cells parted by {@code |}. A cell may begin with its kind:
 * {@code n:}, {@code d:}, {@code e:}, {@code u:}, {@code b:}; {@code ~} in
 * front of a row hides it.
 */
final class Table {
    private final List<RawRow> rows = new ArrayList<>();
    private Layout layout = Layout.NONE;
    private List<Problem> notes = List.of();

    static final SheetMeta TEXT = new SheetMeta("ledgers/a.csv", "", false, false);

    static Table of(String... lines) {
        return new Table().sheet(TEXT, lines);
    }

    static Table workbook(String... lines) {
        return new Table().sheet("一月", lines);
    }

    Table sheet(String name, String... lines) {
        return sheet(new SheetMeta("ledgers/a.xlsx", name, false, false), lines);
    }

    Table sheet(SheetMeta meta, String... lines) {
        int number = 1;
        for (String line : lines) {
            rows.add(row(meta, number++, line));
        }
        return this;
    }

    Table with(Layout given) {
        layout = given;
        return this;
    }

    Table noting(Problem... found) {
        notes = List.of(found);
        return this;
    }

    static RawRow row(SheetMeta meta, int number, String line) {
        boolean hidden = line.startsWith("~");
        String[] texts = (hidden ? line.substring(1) : line).split("\\|", -1);
        CellKind[] kinds = new CellKind[texts.length];
        for (int i = 0; i < texts.length; i++) {
            kinds[i] = kind(texts[i]);
            texts[i] = kinds[i] == CellKind.TEXT ? texts[i] : texts[i].substring(2);
        }
        return new RawRow(meta, number, texts, kinds, hidden);
    }

    private static CellKind kind(String text) {
        return switch (text.length() > 1 && text.charAt(1) == ':' ? text.charAt(0) : ' ') {
            case 'n' -> CellKind.NUMBER;
            case 'd' -> CellKind.DATE;
            case 'e' -> CellKind.ERROR;
            case 'u' -> CellKind.UNCACHED;
            case 'b' -> CellKind.BROKEN;
            default -> CellKind.TEXT;
        };
    }

    List<RawRow> rows() {
        return rows;
    }

    LedgerSource source() {
        return source(rows);
    }

    LedgerSource source(List<RawRow> some) {
        Iterator<RawRow> left = some.iterator();
        return new LedgerSource() {
            @Override
            public @Nullable RawRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public List<Problem> notes() {
                return notes;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    EntryStream stream() {
        return new EntryStream(source(), layout, null);
    }

    /** Everything that a stream had to say. */
    record Reading(List<Parsed> rows, List<SheetPlan> plans, List<Problem> notes, List<RunningTotals.Tail> tails) {
        List<Entry> entries() {
            return rows.stream()
                    .filter(Parsed.EntryRow.class::isInstance)
                    .map(row -> ((Parsed.EntryRow) row).entry())
                    .toList();
        }

        Entry entry() {
            return entries().get(0);
        }

        List<StatedTotal> totals() {
            return rows.stream()
                    .filter(Parsed.StatedTotalRow.class::isInstance)
                    .map(row -> ((Parsed.StatedTotalRow) row).total())
                    .toList();
        }

        /** The kinds of what is wrong with the row, by its 0-based index. */
        List<ProblemKind> faults(int index) {
            return ((Parsed.Rejected) rows.get(index))
                    .problems().stream().map(Problem::kind).toList();
        }

        /** The outcomes, a letter a row: E entry, R rejected, T stated total, N not spending, H heading, - blank. */
        String outcomes() {
            StringBuilder outcomes = new StringBuilder();
            for (Parsed row : rows) {
                outcomes.append(letter(row));
            }
            return outcomes.toString();
        }

        private static char letter(Parsed row) {
            if (row instanceof Parsed.EntryRow) {
                return 'E';
            }
            if (row instanceof Parsed.Rejected) {
                return 'R';
            }
            if (row instanceof Parsed.StatedTotalRow) {
                return 'T';
            }
            if (row instanceof Parsed.NotSpending) {
                return 'N';
            }
            return row instanceof Parsed.Heading ? 'H' : '-';
        }

        List<ProblemKind> noteKinds() {
            return notes.stream().map(Problem::kind).toList();
        }
    }

    Reading read() throws IOException, UnreadableFile {
        return read(stream());
    }

    Reading read(List<RawRow> some, @Nullable SheetPlan given) throws IOException, UnreadableFile {
        return read(new EntryStream(source(some), layout, given));
    }

    /** As a run does: a journal is looked through first, cut into these segments (numbers of rows). */
    Reading readWhole(int... cuts) throws IOException, UnreadableFile {
        SheetPlan header = read().plans().get(0);
        List<List<RawRow>> segments = segments(cuts);
        Layout decided = layout;
        if (JournalScan.isJournal(header)) {
            JournalScan scan = new JournalScan();
            do {
                for (int i = 0; i < segments.size(); i++) {
                    scan.read(source(segments.get(i)), layout, i == 0 ? null : header);
                }
            } while (scan.again());
            decided = scan.decided(layout, "ledgers/a.csv");
        }
        List<Parsed> parsed = new ArrayList<>();
        List<SheetPlan> plans = new ArrayList<>();
        List<Problem> said = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Reading one = read(new EntryStream(source(segments.get(i)), decided, i == 0 ? null : plans.get(0)));
            parsed.addAll(one.rows());
            plans.addAll(one.plans());
            said.addAll(one.notes());
        }
        return new Reading(parsed, plans, said, List.of());
    }

    private List<List<RawRow>> segments(int... cuts) {
        List<List<RawRow>> segments = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            segments.add(rows.subList(from, cut));
            from = cut;
        }
        segments.add(rows.subList(from, rows.size()));
        return segments;
    }

    private static Reading read(EntryStream stream) throws IOException, UnreadableFile {
        try (stream) {
            List<Parsed> parsed = new ArrayList<>();
            for (Parsed row = stream.next(); row != null; row = stream.next()) {
                parsed.add(row);
            }
            if (stream.next() != null) {
                throw new AssertionError("rows after the end");
            }
            return new Reading(parsed, stream.plans(), stream.notes(), stream.tails());
        }
    }
}
