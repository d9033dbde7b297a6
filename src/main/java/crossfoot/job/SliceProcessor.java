package crossfoot.job;

import crossfoot.core.summary.FoldedSlice;
import crossfoot.intake.Slice;
import crossfoot.intake.SliceFolding;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Classifies and folds a slice. */
final class SliceProcessor implements ItemProcessor<Slice, SliceProcessor.Folded> {
    /** The slice folded, and the segment's end if it is the last one. */
    record Folded(FoldedSlice slice, Slice source) {}

    private final SliceFolding folding;

    SliceProcessor(SliceFolding folding) {
        this.folding = folding;
    }

    @Override
    public Folded process(Slice slice) {
        return new Folded(folding.fold(slice.rows()), slice);
    }
}
