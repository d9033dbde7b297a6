package crossfoot.intake;

import crossfoot.core.summary.FoldedSlice;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.Tally;
import crossfoot.input.Segment;
import crossfoot.store.ClassifiedLedger;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a segment, in a folder of its own: {@code rows}, which has what every slice adds to the state but for
 * its entries and subtotals; {@code end}, which has what is known at the end; and the file of the entries.
 */
public final class SegmentResult {
    static final String ROWS = "rows";
    static final String END = "end";

    private final Path folder;
    private final SegmentTask task;

    SegmentResult(Path folder, SegmentTask task) {
        this.folder = folder;
        this.task = task;
    }

    /**
     * What is known of a segment at its end.
     *
     * @param segment where it stands in its file
     * @param slices how many slices it has
     * @param tally of all its rows
     * @param bytes of the file of its entries
     * @param crc the CRC-32C of these
     * @param subtotals of all its slices
     */
    public record Done(
            Segment segment, int slices, Tally tally, long bytes, long crc, Slice.End end, List<Subtotal> subtotals)
            implements Serializable {
        /** How far the file of entries is good: to its end. */
        public ClassifiedLedger.Mark mark() {
            return new ClassifiedLedger.Mark(bytes, crc);
        }
    }

    /** Takes what a slice adds to the state. */
    public interface Taker {
        void take(FoldedSlice slice) throws IOException;
    }

    /** Whether it is there, of this very segment, and nothing of it has been taken away. */
    public boolean isWhole() throws IOException {
        if (!Files.exists(folder.resolve(END))) {
            return false;
        }
        Done done = done();
        return done.segment().equals(task.segment())
                && entries().holds(task.sourceKey(), task.segment().number(), done.bytes());
    }

    /** It is there. */
    public boolean isThere() {
        return Files.exists(folder);
    }

    public Done done() throws IOException {
        return ObjectFile.read(folder.resolve(END), Done.class);
    }

    /** Hands over what its slices add to the state, in their order, without entries and subtotals. */
    public void slices(Taker taker) throws IOException {
        int slices = done().slices();
        try (ObjectFile.Reading rows = new ObjectFile.Reading(folder.resolve(ROWS))) {
            for (int slice = 0; slice < slices; slice++) {
                taker.take(rows.next(FoldedSlice.class));
            }
        }
    }

    /** Where the entries are. */
    public ClassifiedLedger entries() {
        return new ClassifiedLedger(folder);
    }

    /** Puts a finished attempt in its place; if another attempt was first, that one counts, and this goes. */
    void put(Path attempt) throws IOException {
        if (!isWhole()) {
            WorkFolder.delete(folder);
            try {
                Files.move(attempt, folder);
                return;
            } catch (IOException another) {
                if (!isWhole()) {
                    throw another;
                }
            }
        }
        WorkFolder.delete(attempt);
    }
}
