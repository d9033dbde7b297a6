package crossfoot.job;

import crossfoot.core.summary.FoldedSlice;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.Tally;
import crossfoot.intake.SegmentResult;
import crossfoot.intake.SegmentTask;
import java.io.IOException;
import java.util.List;

/** Takes a source that a crew has read into the state, in the transaction of its caller. */
record TakingIn(RunContext.State state) {
    /** Returns how many rows were read of it. */
    long take(SharedWork.Ready ready) throws IOException {
        List<SegmentTask> segments = ready.source().segments();
        Tally tally = Tally.NONE;
        for (SegmentTask segment : segments) {
            tally = tally.plus(take(segment, ready.folder().result(segment)));
        }
        long entries = ready.sums().stream().mapToLong(Subtotal::entries).sum();
        if (entries != tally.allEntries()) {
            throw new IllegalStateException("%s: %d entries were read, %d added up"
                    .formatted(ready.source().decided().survey().name(), tally.allEntries(), entries));
        }
        // Folded over all the segments: they stand with the first.
        new SegmentRecord(state, segments.get(0)).add(FoldedSlice.of(ready.sums()));
        return tally.rowsRead();
    }

    private Tally take(SegmentTask segment, SegmentResult result) throws IOException {
        String key = segment.sourceKey();
        int number = segment.segment().number();
        SegmentRecord segmentRecord = new SegmentRecord(state, segment);
        state.sources().beginSegmentAgain(key, number);
        result.slices(segmentRecord::add);
        SegmentResult.Done done = result.done();
        state.ledger().adopt(result.entries(), key, number);
        segmentRecord.reached(done.mark());
        segmentRecord.finish(done.end());
        return done.tally();
    }
}
