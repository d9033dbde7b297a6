package crossfoot.store;

import crossfoot.core.rules.ClassifiedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Looks among the classified entries of a source for those that persons have decided, or may have. */
public final class DecidedEntries {
    private static final byte[] REVIEWS = "reviews/".getBytes(StandardCharsets.UTF_8);

    private final ClassifiedLedger ledger;

    public DecidedEntries(ClassifiedLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Whether one of them is such. Only the entries that are decided, and those of certain amounts, are looked at.
     *
     * @param amounts in 分
     */
    public boolean any(String sourceKey, List<Integer> segments, LongPredicate amounts, Predicate<ClassifiedEntry> such)
            throws IOException {
        for (int segmentNo : segments) {
            try (LedgerLines lines = ledger.lines(sourceKey, segmentNo)) {
                while (lines.next()) {
                    boolean looked = isDecided(lines) || amounts.test(wholeFen(lines));
                    if (looked && such.test(LedgerLine.parse(lines.cells()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The amount of the entry; that of an entry which is shared stands beside its parts. */
    private static long wholeFen(LedgerLines line) {
        boolean shared = line.start(LedgerLine.WHOLE_COLUMN) < line.end(LedgerLine.WHOLE_COLUMN);
        return line.digits(shared ? LedgerLine.WHOLE_COLUMN : LedgerLine.AMOUNT_COLUMN);
    }

    /** Its rule is a line of a review sheet. The field may be quoted. */
    private static boolean isDecided(LedgerLines line) {
        int from = line.start(LedgerLine.RULE_COLUMN);
        int to = line.end(LedgerLine.RULE_COLUMN);
        if (from < to && line.bytes()[from] == '"') {
            from++;
        }
        return to - from >= REVIEWS.length
                && Arrays.equals(line.bytes(), from, from + REVIEWS.length, REVIEWS, 0, REVIEWS.length);
    }
}
