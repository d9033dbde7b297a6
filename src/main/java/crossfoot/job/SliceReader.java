package crossfoot.job;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.Parsed;
import crossfoot.core.ledger.Problem;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.core.movement.HeaderLine;
import crossfoot.input.LedgerFiles;
import crossfoot.store.SourceStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a segment slice by slice. The restart point is a number of rows: a restart goes through the rows before it once
 * more, so that running totals and headers are right again, and hands none of them on.
 */
final class SliceReader implements ItemStreamReader<Slice> {
    private final SegmentTask task;
    private final int sliceRows;
    private final SourceStore state;
    private @Nullable EntryStream stream;
    private boolean ended;
    private List<Problem> fatal = List.of();

    SliceReader(SegmentTask task, int sliceRows, SourceStore state) {
        this.state = state;
        this.task = task;
        this.sliceRows = sliceRows;
    }

    @Override
    public void open(ExecutionContext context) {
        long done =
                state.restartPoint(task.source().key(), task.segment().number()).rows();
        try {
            stream = new EntryStream(
                    LedgerFiles.open(task.content(), task.survey(), task.segment()),
                    task.survey().layout(),
                    task.plan());
            for (long row = 0; row < done && stream.next() != null; row++) {}
        } catch (IOException broken) {
            throw new ItemStreamException("cannot open " + task.source().file().name(), broken);
        } catch (UnreadableFile unreadable) {
            fatal = unreadable.problems();
        }
    }

    @Override
    public @Nullable Slice read() throws IOException {
        if (ended) {
            return null;
        }
        List<Parsed> slice = new ArrayList<>(Math.min(sliceRows, 20_000));
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
    public void close() {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException broken) {
                throw new ItemStreamException(
                        "cannot close " + task.source().file().name(), broken);
            }
        }
    }
}
