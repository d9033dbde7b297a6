package crossfoot.intake;

import crossfoot.core.ledger.EntryStream;
import crossfoot.core.ledger.SheetPlan;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.LedgerFiles;
import crossfoot.input.Segment;
import crossfoot.input.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plans of the later segments of a text: each with what the segment before leaves to its first rows, if they go on
 * with a voucher that began there. Only the beginning of a segment is looked at, unless that is so.
 */
final class SegmentPlans {
    private final Path file;
    private final Survey survey;
    private final SheetPlan header;
    private final List<SheetPlan> plans = new ArrayList<>();

    SegmentPlans(Path file, Survey survey, SheetPlan header) {
        this.file = file;
        this.survey = survey;
        this.header = header;
    }

    /** The plans of the second segment and those behind it. */
    List<SheetPlan> all() throws IOException, UnreadableFile {
        for (int index = 1; index < survey.segments().size(); index++) {
            plans.add(isCarryWanted(index) ? header.withCarried(carried(index - 1)) : header);
        }
        return List.copyOf(plans);
    }

    private EntryStream open(int index) throws IOException, UnreadableFile {
        Segment segment = survey.segments().get(index);
        @Nullable SheetPlan given = index == 0 ? null : index > plans.size() ? header : plans.get(index - 1);
        return new EntryStream(LedgerFiles.open(file, survey, segment), survey.layout(), given);
    }

    private boolean isCarryWanted(int index) throws IOException, UnreadableFile {
        try (EntryStream stream = open(index)) {
            while (stream.isOpening() && stream.next() != null) {}
            return stream.isCarryWanted();
        }
    }

    /** What a segment leaves to the next; of one that never says, what the one before it leaves. */
    private Map<Integer, String> carried(int index) throws IOException, UnreadableFile {
        boolean opening;
        Map<Integer, String> carried;
        try (EntryStream stream = open(index)) {
            opening = true;
            while (stream.next() != null) {
                opening = stream.isOpening();
            }
            carried = stream.carried();
        }
        return opening && index > 0 ? carried(index - 1) : carried;
    }
}
