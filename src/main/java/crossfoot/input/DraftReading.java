package crossfoot.input;

import crossfoot.core.draft.Draft;
import crossfoot.core.ledger.Problem;
import java.util.List;

/**
 * A draft that was read.
 *
 * @param format for showing: {@code DOCX}
 * @param notes what of the file is not in the draft, or not as it seems
 */
public record DraftReading(Draft draft, String format, List<Problem> notes) {
    public DraftReading {
        notes = List.copyOf(notes);
    }
}
