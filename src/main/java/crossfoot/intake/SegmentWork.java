package crossfoot.intake;

import crossfoot.core.rules.CategoryTree;
import crossfoot.core.summary.Fold;
import crossfoot.core.summary.FoldedSlice;
import crossfoot.core.summary.Subtotal;
import crossfoot.core.summary.Tally;
import crossfoot.store.ClassifiedLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a worker does: reads, classifies and folds segments. Each goes into a folder of its own, which is put in its
 * place when it is whole; any number of attempts at the same segment may go on at the same time. Not to be shared
 * between threads.
 */
public final class SegmentWork {
    private final WorkFolder folder;
    private final int sliceRows;
    private final SliceFolding folding;
    private final Map<String, String> labels;

    public SegmentWork(WorkFolder folder, Order order) {
        this.folder = folder;
        this.sliceRows = order.sliceRows();
        CategoryTree tree = order.tables().tree();
        this.folding = order.tables().folding(tree);
        this.labels = tree.labels();
    }

    /** Does a segment, unless it is done. Returns what it adds up to. */
    public List<Subtotal> read(SegmentTask task) throws IOException {
        SegmentResult result = folder.result(task);
        if (!result.isWhole()) {
            Path attempt = folder.attempt(task);
            write(task, attempt);
            result.put(attempt);
        }
        return result.done().subtotals();
    }

    private void write(SegmentTask task, Path attempt) throws IOException {
        Fold sums = new Fold();
        Tally tally = Tally.NONE;
        int slices = 0;
        Slice.End end = null;
        ClassifiedLedger.Mark mark = ClassifiedLedger.Mark.NOTHING;
        try (SegmentSlices segment = new SegmentSlices(task, sliceRows, 0);
                ObjectFile.Writing rows = new ObjectFile.Writing(attempt.resolve(SegmentResult.ROWS));
                ClassifiedLedger.Appender entries = new ClassifiedLedger(attempt)
                        .append(task.sourceKey(), task.segment().number(), mark)) {
            for (Slice slice = segment.next(); slice != null; slice = segment.next()) {
                FoldedSlice folded = folding.fold(slice.rows());
                mark = entries.add(folded.entries(), labels);
                folded.subtotals().forEach(sums::add);
                rows.add(folded.withoutEntries());
                tally = tally.plus(folded.tally());
                slices++;
                end = slice.end();
            }
        }
        if (end == null) {
            throw new IllegalStateException(task.name() + " has no end");
        }
        ObjectFile.write(
                attempt.resolve(SegmentResult.END),
                new SegmentResult.Done(task.segment(), slices, tally, mark.bytes(), mark.crc(), end, sums.subtotals()));
    }
}
