package crossfoot.job;

import crossfoot.intake.SegmentTask;
import crossfoot.intake.Slice;
import crossfoot.store.ClassifiedLedger;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Adds folded slices to the state: the subtotals in the transaction of the chunk, the entries behind the restart
 * point.
 */
final class SliceWriter implements ItemStreamWriter<SliceProcessor.Folded> {
    private final SegmentTask task;
    private final RunContext run;
    private final Map<String, String> labels;
    private final SegmentRecord segment;
    private ClassifiedLedger.@Nullable Appender appender;

    SliceWriter(SegmentTask task, RunContext run) {
        this.task = task;
        this.run = run;
        this.segment = new SegmentRecord(run.state(), task);
        this.labels = run.configuration().tree().labels();
    }

    @Override
    public void open(ExecutionContext context) {
        ClassifiedLedger.Mark mark =
                run.state().sources().restartPoint(key(), segmentNo()).mark();
        try {
            appender = run.state().ledger().append(key(), segmentNo(), mark);
        } catch (IOException broken) {
            throw new ItemStreamException("cannot write the classified ledger", broken);
        }
    }

    @Override
    public void write(Chunk<? extends SliceProcessor.Folded> chunk) throws IOException {
        for (SliceProcessor.Folded folded : chunk) {
            segment.add(folded.slice());
            if (appender != null) {
                segment.reached(appender.add(folded.slice().entries(), labels));
            }
            Slice.End end = folded.source().end();
            if (end != null) {
                segment.finish(end);
                run.progress().read(0, task.bytes());
            }
            run.progress().read(folded.source().rows().size(), 0);
        }
    }

    @Override
    public void close() {
        if (appender != null) {
            try {
                appender.close();
            } catch (IOException broken) {
                throw new ItemStreamException("cannot close the classified ledger", broken);
            }
        }
    }

    private String key() {
        return task.sourceKey();
    }

    private int segmentNo() {
        return task.segment().number();
    }
}
