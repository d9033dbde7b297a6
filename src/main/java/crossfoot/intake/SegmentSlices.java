package crossfoot.intake;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.movement.HeaderLine;
import crossfoot.input.LedgerFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a segment slice by slice. A restart goes through the rows before it once more, so that running totals and
 * headers are right again, and hands none of them on.
 */
public final class SegmentSlices implements AutoCloseable {
    private static final int FIRST_ROOM = 20_000;

    private final SegmentTask task;
    private final int sliceRows;
    private @Nullable EntryStream stream;
    private boolean ended;
    private List<Problem> fatal = List.of();

    /**
     * @param sliceRows how many rows a slice has at most
     * @param done how many rows were handed on before
     */
    public SegmentSlices(SegmentTask task, int sliceRows, long done) throws IOException {
        this.task = task;
        this.sliceRows = sliceRows;
        try {
            stream = new EntryStream(
                    LedgerFiles.open(task.content(), task.survey(), task.segment()),
                    task.survey().layout(),
                    task.plan());
            for (long row = 0; row < done && stream.next() != null; row++) {}
        } catch (UnreadableFile unreadable) {
            fatal = unreadable.problems();
        }
    }

    /** The next slice, the last one with its end; null behind it. */
    public @Nullable Slice next() throws IOException {
        if (ended) {
            return null;
        }
        List<Parsed> slice = new ArrayList<>(Math.min(sliceRows, FIRST_ROOM));
        try {
            while (stream != null && fatal.isEmpty() && slice.size() < sliceRows) {
                Parsed row = stream.next();
                if (row == null) {
                    return last(slice, stream);
                }
                slice.add(row);
            }
        } catch (UnreadableFile unreadable) {
            fatal = unreadable.problems();
        }
        if (!fatal.isEmpty()) {
            ended = true;
            return new Slice(List.of(), new Slice.End(List.of(), List.of(), List.of(), List.of(), fatal));
        }
        return new Slice(slice, null);
    }

    private Slice last(List<Parsed> slice, EntryStream whole) throws IOException {
        ended = true;
        List<SheetPlan> plans = task.plan() == null ? whole.plans() : List.of();
        List<String> mapping = plans.stream().map(SheetPlan::mapping).toList();
        List<String> headers =
                plans.stream().map(plan -> HeaderLine.of(plan).encode()).toList();
        List<Problem> notes = new ArrayList<>(whole.notes());
        notes.addAll(HiddenSheets.effects(task.content(), task.survey(), whole.notes()));
        return new Slice(slice, new Slice.End(mapping, headers, notes, whole.tails(), List.of()));
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
