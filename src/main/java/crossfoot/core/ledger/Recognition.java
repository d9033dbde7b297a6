package crossfoot.core.ledger;

import java.util.List;

/** What looking for the header of a sheet came to. */
sealed interface Recognition {
    /**
     * The header stands in the row with this index in the rows looked at; the notes say what was passed over, the
     * readings why each column is taken for what it is.
     */
    record Found(SheetPlan plan, int headerIndex, List<Problem> notes, List<ColumnReading> readings)
            implements Recognition {}

    /** No row is a header. */
    record None() implements Recognition {}

    /** There is a header, but what it means is for a person to decide. */
    record Undecided(List<Problem> problems) implements Recognition {}
}
