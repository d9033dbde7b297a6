package crossfoot.intake;

import crossfoot.input.Segment;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * A ledger that is to be read, or the rest of one.
 *
 * @param sourceKey the key of what intake makes of it
 * @param content where its bytes stand
 * @param open the numbers of the segments that are still to be read, ascending
 */
public record SourceTask(String sourceKey, String content, SourcePlan decided, List<Integer> open)
        implements Serializable {
    public SourceTask {
        open = List.copyOf(open);
    }

    /** The same, its bytes standing elsewhere. */
    public SourceTask at(Path other) {
        return new SourceTask(sourceKey, other.toString(), decided, open);
    }

    /** What is to be done, a segment each. */
    public List<SegmentTask> segments() {
        return open.stream().map(this::segment).toList();
    }

    /** One of them, by its number: one of {@link #open}. */
    public SegmentTask segment(int number) {
        Segment segment = decided.survey().segments().get(number - 1);
        return new SegmentTask(sourceKey, Path.of(content), decided.survey(), segment, decided.plan(segment));
    }
}
