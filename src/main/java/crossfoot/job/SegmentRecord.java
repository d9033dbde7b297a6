package crossfoot.job;

import crossfoot.core.summary.FoldedSlice;
import crossfoot.intake.SegmentTask;
import crossfoot.intake.Slice;
import crossfoot.store.ClassifiedLedger;

/** What a segment adds to the state, in the transaction of its caller. */
record SegmentRecord(RunContext.State state, SegmentTask task) {
    void add(FoldedSlice slice) {
        state.slices().add(task.sourceKey(), number(), slice);
    }

    void reached(ClassifiedLedger.Mark mark) {
        state.sources().reached(task.sourceKey(), number(), mark);
    }

    /** Its end; with fatal problems nothing of the source counts. */
    void finish(Slice.End end) {
        String key = task.sourceKey();
        if (!end.fatal().isEmpty()) {
            state.sources().markUnreadable(key, task.survey().name(), end.fatal());
            return;
        }
        state.slices().addTails(key, number(), end.tails());
        state.sources().describe(key, end.mapping(), end.notes());
        state.sources().remember(key, end.headers());
        state.sources().finishSegment(key, number());
    }

    private int number() {
        return task.segment().number();
    }
}
