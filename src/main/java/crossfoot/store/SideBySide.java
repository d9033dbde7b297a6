package crossfoot.store;

import crossfoot.core.movement.Recurrence;
import crossfoot.core.movement.Recurrence.Times;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through two readings of one segment line by line, as long as both say the same and count alike: after an edit of
 * the rules that is all of it, and nothing needs to be kept in memory.
 */
final class SideBySide implements AutoCloseable {
    private static final Times ONCE = new Times(1, 1);

    private final ClassifiedLedger ledger;
    private final ClassifiedLedger.Part partBefore;
    private final ClassifiedLedger.Part partAfter;
    private final LedgerLines before;
    private final LedgerLines after;
    private long line = 1;
    private long bytes;
    private boolean moreBefore = true;
    private boolean moreAfter = true;

    SideBySide(ClassifiedLedger ledger, ClassifiedLedger.Part before, ClassifiedLedger.Part after) throws IOException {
        this.ledger = ledger;
        this.partBefore = before;
        this.partAfter = after;
        this.before = ledger.lines(before.sourceKey(), before.segmentNo());
        this.after = ledger.lines(after.sourceKey(), after.segmentNo());
    }

    /** Walks to the first line in which they differ; those that have another category are handed on one by one. */
    void walk(Consumer<List<Recurrence>> each) throws IOException {
        while (true) {
            moreBefore = before.next();
            moreAfter = after.next();
            if (!moreBefore || !moreAfter || !Fingerprint.of(before).equals(Fingerprint.of(after))) {
                return;
            }
            boolean counted = !partBefore.without().contains(line);
            if (counted != !partAfter.without().contains(line)) {
                return;
            }
            long category = Fingerprint.hash(before, LedgerLine.CATEGORY_COLUMN, 0);
            if (counted && category != Fingerprint.hash(after, LedgerLine.CATEGORY_COLUMN, 0)) {
                each.accept(List.of(
                        new Recurrence(LedgerLine.parse(before.cells()), ONCE, LedgerLine.parse(after.cells()), ONCE)));
            }
            line++;
            bytes += after.length();
        }
    }

    /** The first line (1-based) that was not walked. */
    long line() {
        return line;
    }

    /** About how much of the segment before was not walked; 0 if all of it was. */
    long bytesLeftBefore() throws IOException {
        return moreBefore ? left(partBefore) : 0;
    }

    long bytesLeftAfter() throws IOException {
        return moreAfter ? left(partAfter) : 0;
    }

    private long left(ClassifiedLedger.Part part) throws IOException {
        return Math.max(1, ledger.bytes(part.sourceKey(), part.segmentNo()) - bytes);
    }

    @Override
    public void close() throws IOException {
        before.close();
        after.close();
    }
}
