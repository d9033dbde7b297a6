package crossfoot.job;

import crossfoot.intake.SegmentSlices;
import crossfoot.intake.SegmentTask;
import crossfoot.intake.Slice;
import crossfoot.store.SourceStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a segment slice by slice, from its restart point on. */
final class SliceReader implements ItemStreamReader<Slice> {
    private final SegmentTask task;
    private final int sliceRows;
    private final SourceStore state;
    private @Nullable SegmentSlices segment;

    SliceReader(SegmentTask task, int sliceRows, SourceStore state) {
        this.state = state;
        this.task = task;
        this.sliceRows = sliceRows;
    }

    @Override
    public void open(ExecutionContext context) {
        long done =
                state.restartPoint(task.sourceKey(), task.segment().number()).rows();
        try {
            segment = new SegmentSlices(task, sliceRows, done);
        } catch (IOException broken) {
            throw new ItemStreamException("cannot open " + task.survey().name(), broken);
        }
    }

    @Override
    public @Nullable Slice read() throws IOException {
        return segment == null ? null : segment.next();
    }

    @Override
    public void close() {
        if (segment != null) {
            try {
                segment.close();
            } catch (IOException broken) {
                throw new ItemStreamException("cannot close " + task.survey().name(), broken);
            }
        }
    }
}
