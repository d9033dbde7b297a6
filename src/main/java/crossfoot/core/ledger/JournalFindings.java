package crossfoot.core.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look at the whole journal has shown, which no part of it can know: see {@link JournalScan}. */
public final class JournalFindings implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nobody has looked. */
    public static final JournalFindings NONE = new JournalFindings(null, List.of());

    private final @Nullable ClosingVouchers closings;
    private final List<Problem> notes;

    JournalFindings(@Nullable ClosingVouchers closings, List<Problem> notes) {
        this.closings = closings;
        this.notes = List.copyOf(notes);
    }

    boolean isKnown() {
        return closings != null;
    }

    /** What a reader should know of the whole journal. */
    List<Problem> notes() {
        return notes;
    }

    /** By the whole voucher, or by its words if the journal holds nothing that spending could be closed into. */
    boolean isClosing(JournalLine line, @Nullable LocalDate date) {
        JournalSide side = JournalSide.of(line.account().code());
        if (closings != null && side != null && closings.decides(side)) {
            return closings.isClosing(side, line);
        }
        return ClosingWords.close(line.summary(), date, line.netFen());
    }
}
