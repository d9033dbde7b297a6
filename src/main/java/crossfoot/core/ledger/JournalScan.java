package crossfoot.core.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole journal before it is read: which accounts are spending, and which vouchers close them, however
 * the file is cut or sorted. All segments are read in their order, and once more if {@link #again}; then
 * {@link #decided} is the layout to read it by. Memory grows with the accounts and the closing vouchers only.
 *
 * <p>Without it an {@link EntryStream} decides by the first rows of each sheet, one side only, so that nothing is ever
 * counted twice, and knows closings by their words.
 */
public final class JournalScan {
    private final ClosingVouchers closings = new ClosingVouchers();
    private final Map<JournalSide, SideScan> sides = new EnumMap<>(JournalSide.class);
    private final Map<String, Long> linesByAccount = new TreeMap<>();
    private final Set<String> classes = new TreeSet<>();
    private boolean second;

    /** Nothing seen yet. */
    public JournalScan() {
        for (JournalSide side : JournalSide.values()) {
            sides.put(side, new SideScan(side));
        }
    }

    /** The sheet has accounts, and should be looked through. */
    public static boolean isJournal(SheetPlan plan) {
        return JournalAccounts.isJournal(plan);
    }

    /**
     * Looks through a segment.
     *
     * @param given the plan of the first segment, for a later one; null = find it
     */
    public void read(LedgerSource source, Layout layout, @Nullable SheetPlan given) throws IOException, UnreadableFile {
        try (EntryStream stream = new EntryStream(source, layout, given, this)) {
            Parsed row = stream.next();
            while (row != null) {
                row = stream.next();
            }
        }
    }

    /** Whether all segments have to be read once more. */
    public boolean again() {
        boolean first = !second;
        second = true;
        return first && closings.wanted();
    }

    void line(JournalLine line, @Nullable LocalDate date) {
        JournalSide side = JournalSide.of(line.account().code());
        if (second) {
            if (side != null) {
                closings.add(side, line);
            }
            return;
        }
        classes.add(line.account().accountClass());
        linesByAccount.merge(line.account().top(), 1L, Long::sum);
        if (side != null) {
            closings.note(side, line);
            sideOf(side).add(line, ClosingWords.close(line.summary(), date, line.netFen()));
        }
    }

    private SideScan sideOf(JournalSide side) {
        return Objects.requireNonNull(sides.get(side));
    }

    /** The layout that holds what was found; the accounts that an office has named stay. */
    public Layout decided(Layout layout, String file) {
        sides.values().forEach(SideScan::end);
        List<String> accounts =
                layout.spendingAccounts().isEmpty() ? JournalAccounts.choose(classes) : layout.spendingAccounts();
        JournalSide side = accounts.isEmpty() ? null : JournalSide.of(accounts.get(0));
        if (side == null) {
            return layout;
        }
        return layout.withJournal(accounts, new JournalFindings(closings, notes(file, side, accounts)));
    }

    private List<Problem> notes(String file, JournalSide side, List<String> accounts) {
        SideScan seen = sideOf(side);
        long others = 0;
        for (Map.Entry<String, Long> account : linesByAccount.entrySet()) {
            boolean counts = accounts.stream().anyMatch(prefix -> isOf(prefix, account.getKey()));
            others += counts ? 0 : account.getValue();
        }
        ClosingVouchers.Closed closed = closings.decides(side) ? closings.closed(side) : seen.closedByWords();
        List<Problem> notes = new ArrayList<>();
        notes.add(Problem.ofFile(
                ProblemKind.JOURNAL_SIDE_CHOSEN,
                file,
                String.join(", ", accounts),
                Long.toString(others),
                Long.toString(closed.lines()),
                closed.amount().yuan()));
        if (seen.moves() > 0) {
            notes.add(Problem.ofFile(
                    ProblemKind.SPENDING_MOVED,
                    file,
                    Long.toString(seen.moves()),
                    seen.moved().yuan()));
        }
        if (seen.byPath() > 0) {
            notes.add(Problem.ofFile(ProblemKind.ACCOUNT_PATH_READ, file, Long.toString(seen.byPath())));
        }
        return notes;
    }

    private static boolean isOf(String prefix, String top) {
        return prefix.length() > top.length() ? prefix.startsWith(top) : top.startsWith(prefix);
    }
}
