package crossfoot.intake;

import crossfoot.core.ledger.SheetPlan;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One partition of intake: a segment of a ledger.
 *
 * @param sourceKey the key of what intake makes of the ledger
 * @param content where the ledger's bytes stand
 * @param plan what was decided about the file's header; null for the first segment, which finds it
 */
public record SegmentTask(
        String sourceKey,
        Path content,
        Survey survey,
        Segment segment,
        @Nullable SheetPlan plan) {
    /** A stable name: the same content gives the same name in every run. */
    public String name() {
        return sourceKey.substring(0, 16) + "-" + segment.number();
    }

    /** How long the segment is. */
    public long bytes() {
        return segment.toByte() - segment.fromByte();
    }
}
